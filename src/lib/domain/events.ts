import type { State, Verb } from './workflow/task.ts';

/** Every change of the system, with what it carries. One event a change, in the transaction of the change. */
export interface EventMap {
	'auth.signed_in': { method: 'password' | 'oidc'; sessionId: string };
	/** The subject is the account, or `unknown`: what was typed may be a password and is not kept. */
	'auth.failed': Record<string, never>;
	'task.created': { planId: string; importId: string | null };
	'task.moved': { verb: Verb; from: State; to: State; note: string | null };
	'task.reordered': { state: State };
	'task.assigned': { from: string | null; to: string | null };
	'task.corrected': { before: TermsChange; after: TermsChange; reason: string };
	'task.held': { kind: 'paused' | 'cancelled'; reason: string };
	'task.resumed': { kind: 'paused' | 'cancelled' };
	'evidence.added': { evidenceId: string; title: string };
	'evidence.removed': { evidenceId: string; title: string; reason: string };
	'import.opened': { documentId: string; name: string; proposals: number };
	'import.reviewed': { proposals: number };
	'import.confirmed': { planId: string; tasks: number; targets: number };
	'import.discarded': { documentId: string };
}

export interface TermsChange {
	title: string;
	leadUnitId: string;
	due: string | null;
}

export type EventAction = keyof EventMap;
