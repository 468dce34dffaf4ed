import type { Role } from './access.ts';
import type { FindingCode } from './plan/reading.ts';
import type { UnitKind, UnitLevel } from './unit-kinds.ts';
import type { SettingKey, SettingValue } from './settings.ts';
import type { State, Verb } from './workflow/task.ts';

/** Every change of the system, with what it carries. One event a change, in the transaction of the change. */
export interface EventMap {
	'auth.signed_out': { sessionId: string };
	'auth.signed_in': {
		method: 'password' | 'oidc';
		/** Missing in what was written before there was one. */
		secondFactor?: 'totp' | 'recovery' | 'provider' | null;
		sessionId: string;
	};
	/** The subject is the account, or `unknown`: what was typed may be a password and is not kept. */
	'auth.failed': Record<string, never>;
	'unit.created': UnitFacts;
	/** Only what differs. */
	'unit.changed': { before: Partial<UnitFacts>; after: Partial<UnitFacts> };
	'user.created': UserFacts;
	/** Only what differs. */
	'user.changed': { before: Partial<UserFacts>; after: Partial<UserFacts> };
	/** The subject is the person. */
	'membership.given': { unitId: string; role: Role };
	'membership.ended': { unitId: string; role: Role };
	/** An act on units is being put together; what it would do stands in its row. */
	'reorganisation.drafted': { step: 'units' | 'tasks' | 'people' };
	'reorganisation.discarded': Record<string, never>;
	'reorganisation.planned': ReorganisationFacts;
	'reorganisation.withdrawn': { day: string };
	/** What was planned for its day could not be done on it. */
	'reorganisation.failed': { code: string };
	/** `unforeseen`: parts in tasks that came in after the decision and went to the first successor. */
	'reorganisation.carried_out': ReorganisationFacts & { parts: number; people: number; unforeseen: number };
	/** `tasks`: how many were in the person's charge; what became of each is an event of its own. */
	'user.deactivated': { reason: string; tasks: number };
	'user.reactivated': Record<string, never>;
	/** By an administrator, on every device. */
	'user.signed_out': { sessions: number };
	/** How much an import created and changed; each has its own event beside it. */
	'roster.imported': { name: string; created: number; changed: number; ended: number };
	'delegation.given': { unitId: string; toUserId: string; firstDay: string; lastDay: string; reason: string };
	'delegation.revoked': { unitId: string; toUserId: string };
	/** The subject of these is the person. */
	'user.invited': { expiresAt: string };
	'user.reset_requested': { expiresAt: string };
	/** The subject is the installation; a log that is taken away leaves a trace. */
	'audit.exported': { format: 'csv' | 'jsonl'; filter: Record<string, string> };
	'setting.changed': { key: SettingKey; before: SettingValue; after: SettingValue };
	'notice.posted': { text: string; tone: 'info' | 'warning'; firstDay: string; lastDay: string };
	/** Taken back before its time. */
	'notice.ended': { text: string };
	/** How the new password came, and how many sessions it ended. */
	'user.password_set': { how: 'link' | 'change' | 'setup' | 'cli'; endedSessions: number };
	/** The person ended sessions of their own from the list, by their public ids. */
	'session.ended': { sessionIds: string[] };
	/** The first administrator of an empty installation came, by the page at the first start or by a command. */
	'installation.set_up': { how: 'page' | 'cli'; unitId: string };
	/** The right password, and a wrong code after it. */
	'auth.factor_failed': Record<string, never>;
	'auth.recovery_used': { left: number };
	/** The subject is the person whose factor it is. */
	'factor.added': Record<string, never>;
	'factor.removed': Record<string, never>;
	'factor.codes_renewed': Record<string, never>;
	/** The subject is the person for whom a program works with it. */
	'token.created': { tokenId: string; name: string; scope: 'read' | 'write'; expiresAt: string };
	'token.revoked': { tokenId: string; name: string };
	/** From now on the provider's name for the person opens their account. */
	'identity.bound': { issuer: string };
	'identity.released': Record<string, never>;
	/** By hand, without a document. */
	'plan.created': { title: string; year: number };
	/** From a plan of another year. */
	'plan.copied': { title: string; year: number; fromId: string; tasks: number; targets: number };
	/** From a spreadsheet; each task and target has its own event beside it. */
	'plan.sheet_imported': { name: string; created: number; changed: number };
	'plan.sheet_undone': { name: string; tasks: number; targets: number };
	/** Only what differs. */
	'plan.corrected': { before: Partial<PlanFacts>; after: Partial<PlanFacts>; reason: string };
	'task.created': { planId: string; importId: string | null };
	'task.moved': { verb: Verb; from: State; to: State; note: string | null };
	'task.reordered': { state: State };
	'task.assigned': { from: string | null; to: string | null };
	/** Only what differs; an import tells title, lead unit and deadline always. */
	'task.corrected': { before: Partial<TermsChange>; after: Partial<TermsChange>; reason: string };
	/** A unit's part in a task went to another; both ids are null where a task opened again after its unit had ended. */
	'task.taken_over': {
		part: 'lead' | 'co_lead' | 'coordinating';
		from: string;
		to: string;
		reorganisationId: string | null;
		decision: string | null;
	};
	'task.held': { kind: 'paused' | 'cancelled'; reason: string };
	'task.removed': { planId: string; title: string; reason: string };
	'task.restored': { planId: string };
	'task.resumed': { kind: 'paused' | 'cancelled' };
	'evidence.added': { evidenceId: string; title: string };
	'evidence.removed': { evidenceId: string; title: string; reason: string };
	/** The subject of these is the target; values in thousandths. */
	'target.reported': { entryId: string; day: string; value: number };
	'target.withdrawn': { entryId: string; day: string; value: number; reason: string };
	/** The goal, the unit and the day always, the rest where it differs. */
	'target.corrected': { before: Partial<TargetTerms>; after: Partial<TargetTerms>; reason: string };
	/** A later document ended it. */
	'target.ended': { reason: string };
	/** By hand; an import tells how many it made. */
	'target.created': { planId: string };
	/** Taken out of its plan, into which it had come by mistake; its title goes with it. */
	'target.removed': { planId: string; title: string; reason: string };
	'target.restored': { planId: string };
	'import.opened': { documentId: string; name: string; proposals: number };
	'import.reviewed': { proposals: number };
	'import.finding_settled': { code: FindingCode; text: string };
	'import.finding_reopened': { code: FindingCode; text: string };
	'import.confirmed': { planId: string; tasks: number; targets: number };
	/** Compared with a plan and applied to it: new tasks and targets, changed and cancelled ones. */
	'import.applied': { planId: string; added: number; changed: number; cancelled: number };
	/** Everything that the confirmation made is gone, and the import is open again. */
	'import.undone': { planId: string; tasks: number; targets: number };
	'import.discarded': { documentId: string };
}

export interface UnitFacts {
	code: string | null;
	name: string;
	abbreviation: string;
	aliases: string[];
	kind: UnitKind;
	level: UnitLevel;
	parentId: string | null;
	validFrom: string | null;
	/** Last day of existence. */
	validTo: string | null;
	/** The first answers for the unit's past. */
	successorIds: string[];
}

/** Each unit with its name of that day. */
export interface ReorganisationFacts {
	kind: 'merge' | 'split' | 'dissolve';
	day: string;
	decision: string;
	before: { id: string; name: string }[];
	after: { id: string; name: string }[];
}

export interface UserFacts {
	code: string | null;
	name: string;
	email: string;
	title: string | null;
	phone: string | null;
}

export interface PlanFacts {
	title: string;
	/** Số, ký hiệu. */
	number: string | null;
	date: string | null;
	issuer: string | null;
	year: number;
}

export interface TermsChange {
	number: number;
	title: string;
	text: string;
	section: string[];
	leadUnitId: string;
	coLeadUnitIds: string[];
	coordinatingUnitIds: string[];
	assigneeId: string | null;
	/** By name. */
	field: string | null;
	product: string | null;
	/** The deadline as it is worded. */
	dueWords: string | null;
	due: string | null;
}

export interface TargetTerms {
	/** In signs: "≥ 97,5 %". */
	figure: string | null;
	leadUnitId: string | null;
	due: string | null;
	title: string;
	text: string;
	/** By name. */
	field: string | null;
}

export type EventAction = keyof EventMap;
/** What the name of an action begins with. */
export type EventGroup = EventAction extends `${infer Group}.${string}` ? Group : never;

/**
 * changed: the row no longer says what was sealed · gap: rows before it are gone · relinked: it does not follow the row
 * before it, which was replaced, put in or sealed anew · cut: the chain ends before the head that the caller knows.
 */
export type Flaw = 'changed' | 'gap' | 'relinked' | 'cut';
