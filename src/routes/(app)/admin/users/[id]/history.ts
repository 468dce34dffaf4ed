import type { EventMap, UserFacts } from '#lib/domain/events.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { AccountEntry } from '#lib/server/people/person.ts';

/** One line of the history of an account: who, what they did, and what it was before and after. */
export interface Told {
	id: string;
	at: string;
	actor: string;
	tone: '' | 'red' | 'green';
	text: string;
	details: string[];
}

/** The units that the entries name by id. */
export function idsIn(entries: AccountEntry[]): string[] {
	return [...new Set(entries.flatMap(({ particulars }) => ('unitId' in particulars ? particulars.unitId : [])))];
}

/** An entry as a plain sentence in the language of the page. */
export function tell(t: Messages, entry: AccountEntry, names: Record<string, string>): Told {
	const { id, at, actor } = entry;
	return { id, at, actor: actor ?? t.people.system, tone: '', details: [], ...say(t, entry, names) };
}

type Words = Pick<Told, 'text'> & Partial<Pick<Told, 'tone' | 'details'>>;

function say(t: Messages, entry: AccountEntry, names: Record<string, string>): Words {
	const h = t.people.history;
	const post = ({ unitId, role }: EventMap['membership.given']) => [t.roles[role], names[unitId] ?? '–'] as const;
	if (is(entry, 'user.created')) return { text: h.created, details: [entry.particulars.email] };
	if (is(entry, 'user.changed')) return { text: h.changed, details: differences(t, entry.particulars) };
	if (is(entry, 'user.invited')) return { text: h.invited, details: [h.until(moment(entry.particulars.expiresAt))] };
	if (is(entry, 'user.reset_requested'))
		return { text: h.resetRequested, details: [h.until(moment(entry.particulars.expiresAt))] };
	if (is(entry, 'user.deactivated')) {
		const { reason, tasks } = entry.particulars;
		return { tone: 'red', text: h.deactivated(tasks), details: [h.reason(reason)] };
	}
	if (is(entry, 'user.reactivated')) return { tone: 'green', text: h.reactivated };
	if (is(entry, 'user.signed_out')) return { text: h.signedOut(entry.particulars.sessions) };
	if (is(entry, 'user.password_set')) return { text: h.passwordSet };
	if (is(entry, 'session.ended')) return { text: h.sessionsEnded(entry.particulars.sessionIds.length) };
	if (is(entry, 'factor.added')) return { text: h.factorAdded };
	if (is(entry, 'factor.removed')) return { tone: 'red', text: h.factorRemoved };
	if (is(entry, 'factor.codes_renewed')) return { text: h.codesRenewed };
	if (is(entry, 'identity.bound')) return { text: h.identityBound, details: [entry.particulars.issuer] };
	if (is(entry, 'identity.released')) return { text: h.identityReleased };
	if (is(entry, 'membership.given')) return { text: h.given(...post(entry.particulars)) };
	return { text: h.ended(...post(entry.particulars as EventMap['membership.ended'])) };
}

function differences({ people }: Messages, { before, after }: EventMap['user.changed']): string[] {
	return (Object.keys(after) as (keyof UserFacts)[]).map(
		(key) => `${people.fields[key]}: ${before[key] ?? '–'} → ${after[key] ?? '–'}`
	);
}

function is<A extends AccountEntry['action']>(entry: AccountEntry, action: A): entry is AccountEntry<A> {
	return entry.action === action;
}
