import { CERTAIN, LIKELY } from '#lib/domain/plan/confidence.ts';
import { meets } from '#lib/domain/plan/spans.ts';
import type { PageData } from './$types';

export type Item = PageData['proposals'][number];
export type Finding = PageData['findings'][number];
export type Unit = PageData['units'][number];
export type Level = 'high' | 'medium' | 'low';
export type Show = 'all' | 'open' | 'tasks' | 'targets' | 'skipped';
/** What lies over the desk; `split` opens the places at which the chosen proposal can be cut. */
export type Step = 'facts' | 'add' | 'confirm' | 'discard' | 'undo' | 'split';

export const SHOWS: Show[] = ['all', 'open', 'tasks', 'targets', 'skipped'];
const STEPS: Step[] = ['facts', 'add', 'confirm', 'discard', 'undo', 'split'];

/** Where somebody is at the desk: it lives in the address, so that it works without script and can be sent to a colleague. */
export interface Place {
	item: number | null;
	show: Show;
	step: Step | null;
	/** Left out: the order of the document. */
	order?: 'unsure' | undefined;
}

export function placeOf({ searchParams }: URL): Place {
	return {
		item: Number(searchParams.get('item')) || null,
		show: SHOWS.find((show) => show === searchParams.get('show')) ?? 'all',
		step: STEPS.find((step) => step === searchParams.get('step')) ?? null,
		order: searchParams.get('order') === 'unsure' ? 'unsure' : undefined
	};
}

/** `act` names the action of a form at this place. */
export function addressOf({ item, show, step, order }: Place, act?: string): string {
	const parts = [
		item !== null && `item=${item}`,
		show !== 'all' && `show=${show}`,
		order && `order=${order}`,
		step && !act && `step=${step}`,
		act && `/${act}`
	];
	return `?${parts.filter(Boolean).join('&')}${item !== null && (!step || step === 'split') ? `#muc-${item}` : ''}`;
}

/**
 * Thousandths in words: rows of annexes and labelled fields are high, agencies from a preamble medium, none at all low.
 * A duty that no unit leads yet is never high: something is left to decide, however clear its words are.
 */
export function levelOf({ confidence, kind, lead_unit_id }: Pick<Item, 'confidence' | 'kind' | 'lead_unit_id'>): Level {
	if (confidence >= CERTAIN * 1000) return kind === 'task' && lead_unit_id === null ? 'medium' : 'high';
	return confidence >= LIKELY * 1000 ? 'medium' : 'low';
}

/** A duty that cannot become a task as it stands. */
export function lacksLead(item: Item): boolean {
	return item.kind === 'task' && item.lead_unit_id === null && item.skipped_at === null;
}

/** Nobody has put it away, and its cause is still there. */
export function isOpen({ settled, gone }: Finding): boolean {
	return settled === null && !gone;
}

/** The open findings about the words of a proposal. */
export function findingsOf(item: Item, findings: Finding[]): Finding[] {
	return findings.filter((finding) => isOpen(finding) && touches(finding, item));
}

/** A finding and a proposal speak of the same words. */
export function touches(finding: Finding, item: Item): boolean {
	return meets(item.spans, finding);
}

/** Waits for somebody's check. */
export function isUnchecked(item: Item): boolean {
	return item.skipped_at === null && item.reviewed_at === null;
}

/**
 * So clear that it may be checked together with others like it: no doubt of the reading, no finding, and somebody leads;
 * most targets of documents name nobody, and need not.
 */
export function isCertain(item: Item, findings: Finding[]): boolean {
	return (
		item.skipped_at === null &&
		item.confidence >= CERTAIN * 1000 &&
		(item.lead_unit_id !== null || (item.kind === 'target' && item.lead.length === 0)) &&
		findingsOf(item, findings).length === 0
	);
}

/** The next that waits for a check, from the one in hand round to it again: the unsure ones come before the certain ones. */
export function nextOpen(items: Item[], findings: Finding[], selected: number | null): Item | undefined {
	const from = items.findIndex(({ ordinal }) => ordinal === selected) + 1;
	const open = [...items.slice(from), ...items.slice(0, from)].filter(
		(item) => isUnchecked(item) && item.ordinal !== selected
	);
	return open.find((item) => !isCertain(item, findings)) ?? open[0];
}

const tests: Record<Show, (item: Item) => boolean> = {
	all: () => true,
	open: isUnchecked,
	tasks: (item) => item.kind === 'task' && item.skipped_at === null,
	targets: (item) => item.kind === 'target' && item.skipped_at === null,
	skipped: (item) => item.skipped_at !== null
};

export function shown(items: Item[], show: Show): Item[] {
	return items.filter(tests[show]);
}

/** What wants a look before what only wants a check, and both before what is done; each in the order of the document. */
export function unsureFirst(items: Item[], findings: Finding[]): Item[] {
	const rank = (item: Item) => (!isUnchecked(item) ? 2 : isCertain(item, findings) ? 1 : 0);
	return items.toSorted((a, b) => rank(a) - rank(b));
}
