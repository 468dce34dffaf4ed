import { taskCode } from '#lib/domain/code.ts';
import type { EventMap, TermsChange } from '#lib/domain/events.ts';
import { day } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { HistoryEntry } from '#lib/server/tasks/history.ts';

/** One line of the history: who, what they did, and the words that came with it. */
export interface Told {
	id: string;
	at: string;
	actor: string;
	tone: '' | 'red' | 'amber' | 'green' | 'accent';
	text: string;
	details: string[];
}

/** The people and units that the entries name by id. */
export function idsIn(entries: HistoryEntry[]): string[] {
	const ids = entries.flatMap((entry) => {
		if (is(entry, 'task.assigned')) return [entry.particulars.from, entry.particulars.to];
		if (is(entry, 'task.corrected')) return [entry.particulars.before, entry.particulars.after].flatMap(namedIn);
		if (is(entry, 'task.taken_over')) return [entry.particulars.from, entry.particulars.to];
		return [];
	});
	return [...new Set(ids)].filter((id) => id !== null && id !== undefined);
}

function namedIn({ leadUnitId, assigneeId, coLeadUnitIds, coordinatingUnitIds }: Partial<TermsChange>) {
	return [leadUnitId, assigneeId, ...(coLeadUnitIds ?? []), ...(coordinatingUnitIds ?? [])];
}

/** An entry as a plain sentence in the language of the page. */
export function tell(t: Messages, entry: HistoryEntry, names: Record<string, string>): Told {
	const { id, at, actor } = entry;
	return { id, at, actor, ...say(t, entry, (id) => names[id] ?? '–') };
}

type Name = (id: string) => string;
type Words = Pick<Told, 'tone' | 'text' | 'details'>;

function say(t: Messages, entry: HistoryEntry, name: Name): Words {
	const h = t.history;
	if (is(entry, 'task.created')) return plain(entry.particulars.importId === null ? h.createdByHand : h.created);
	if (is(entry, 'task.moved')) return moved(t, entry.particulars);
	if (is(entry, 'task.assigned')) return plain(assigned(t, entry.particulars, name));
	if (is(entry, 'task.corrected')) return corrected(t, entry.particulars, name);
	if (is(entry, 'task.taken_over')) {
		const { part, from, to, decision } = entry.particulars;
		return plain(h.takenOver(partWords(t, part), name(from), name(to)), decision ? [h.byDecision(decision)] : []);
	}
	if (is(entry, 'task.held')) {
		const { kind, reason } = entry.particulars;
		return { tone: 'amber', text: kind === 'paused' ? h.paused : h.cancelled, details: [h.reason(reason)] };
	}
	if (is(entry, 'task.removed')) return { tone: 'red', text: h.removed, details: [h.reason(entry.particulars.reason)] };
	if (is(entry, 'task.restored')) return plain(h.restored);
	if (is(entry, 'task.resumed')) return plain(h.resumed);
	if (is(entry, 'evidence.added')) return plain(h.evidenceAdded(entry.particulars.title));
	if (is(entry, 'evidence.removed'))
		return plain(h.evidenceRemoved(entry.particulars.title), [h.reason(entry.particulars.reason)]);
	return plain(h.reordered);
}

function partWords({ task }: Messages, part: EventMap['task.taken_over']['part']): string {
	return { lead: task.lead, co_lead: task.coLead, coordinating: task.coordinating }[part];
}

const tones = { submit: 'accent', confirm: 'green', return: 'red', withdraw: 'amber', reopen: 'amber' } as const;

function moved(t: Messages, { verb, note }: EventMap['task.moved']): Words {
	const tone = verb in tones ? tones[verb as keyof typeof tones] : '';
	const words = note && verb !== 'submit' ? t.history.reason(note) : note;
	return { tone, text: t.states.verbDone[verb], details: words ? [words] : [] };
}

function assigned({ history: h }: Messages, { from, to }: EventMap['task.assigned'], name: Name): string {
	if (from && to) return h.reassigned(name(from), name(to));
	return to ? h.assigned(name(to)) : h.unassigned(from ? name(from) : '–');
}

function corrected(t: Messages, { before, after, reason }: EventMap['task.corrected'], name: Name): Words {
	const keys = Object.keys(after) as (keyof TermsChange)[];
	const told = (key: keyof TermsChange, value: TermsChange[keyof TermsChange] | undefined) => {
		if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
			return '–';
		if (Array.isArray(value))
			return value.map(key === 'section' ? String : name).join(key === 'section' ? ' › ' : '; ');
		if (key === 'leadUnitId' || key === 'assigneeId') return name(value as string);
		if (key === 'number') return taskCode(value as number);
		return key === 'due' ? day(value as string) : String(value);
	};
	const details = keys
		.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
		.map((key) => t.history.changed(t.history.terms[key], told(key, before[key]), told(key, after[key])));
	return plain(t.history.corrected, [...details, t.history.reason(reason)]);
}

function plain(text: string, details: string[] = []): Words {
	return { tone: '', text, details };
}

function is<A extends HistoryEntry['action']>(entry: HistoryEntry, action: A): entry is HistoryEntry<A> {
	return entry.action === action;
}
