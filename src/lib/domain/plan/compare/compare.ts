import { words } from '../../text.ts';
import { likenesses } from './alike.ts';

/** A task or target of a plan, or a proposal of a document, as far as two of them can be compared. */
export interface Duty {
	id: string;
	kind: 'task' | 'target';
	/** The words of the document. */
	text: string;
	section: string[];
	lead: string | null;
	/** `co_lead UNIT` and `coordinating UNIT`, in any order. */
	partners: string[];
	due: string | null;
	product: string | null;
	/** A figure in one spelling; null for a task. */
	figure: string | null;
}

export const FIELDS = ['text', 'lead', 'partners', 'due', 'product', 'figure'] as const;
export type ChangedField = (typeof FIELDS)[number];

export interface Pair<B extends Duty, A extends Duty> {
	before: B;
	after: A;
	/** Empty where nothing changes. */
	changes: ChangedField[];
}

export interface Comparison<B extends Duty, A extends Duty> {
	pairs: Pair<B, A>[];
	/** In the document alone. */
	added: A[];
	/** In the plan alone: gone, or merely not mentioned by an amendment. */
	missing: B[];
}

/**
 * Finds for every duty of a document the one of the plan that it is about, each at most once: first what is said in the same
 * words, then the most alike, best first. Numbers and the order of either side play no part. 2,000 by 2,000 take about a second.
 */
export function compare<B extends Duty, A extends Duty>(plan: B[], document: A[]): Comparison<B, A> {
	const [before, after] = [ordered(plan), ordered(document)];
	const [taken, given] = [new Map<B, A>(), new Set<A>()];
	const join = (one: B, other: A) => {
		if (taken.has(one) || given.has(other)) return;
		taken.set(one, other);
		given.add(other);
	};

	for (const keyOf of [whole, wording]) {
		const free = Map.groupBy(
			before.filter((duty) => !taken.has(duty)),
			keyOf
		);
		for (const duty of after) {
			if (given.has(duty)) continue;
			const same = free.get(keyOf(duty))?.shift();
			if (same) join(same, duty);
		}
	}
	const [left, right] = [before.filter((duty) => !taken.has(duty)), after.filter((duty) => !given.has(duty))];
	const alike = likenesses(left, right).sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
	for (const pair of alike) join(left[pair.before]!, right[pair.after]!);

	return {
		pairs: plan.flatMap((duty) => {
			const other = taken.get(duty);
			return other ? [{ before: duty, after: other, changes: changes(duty, other) }] : [];
		}),
		added: document.filter((duty) => !given.has(duty)),
		missing: plan.filter((duty) => !taken.has(duty))
	};
}

/** What the document says otherwise. What it leaves out (no lead, no deadline, no product) stays as it was. */
export function changes(before: Duty, after: Duty): ChangedField[] {
	const said = (value: string | null, was: string | null) => value !== null && value !== was;
	const differs: Record<ChangedField, boolean> = {
		text: words(before.text).join(' ') !== words(after.text).join(' '),
		lead: said(after.lead, before.lead),
		partners: after.partners.length > 0 && !sameSet(before.partners, after.partners),
		due: said(after.due, before.due),
		product: after.product !== null && words(after.product).join(' ') !== words(before.product ?? '').join(' '),
		figure: said(after.figure, before.figure)
	};
	return FIELDS.filter((field) => differs[field]);
}

/** By what is said, so that the order in which the duties come cannot decide between two that are worded alike. */
function ordered<D extends Duty>(duties: D[]): D[] {
	const keyed = duties.map((duty) => ({ duty, key: `${whole(duty)}\n${duty.id}` }));
	return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ duty }) => duty);
}

function whole(duty: Duty): string {
	const { section, lead, partners, due, product, figure } = duty;
	return JSON.stringify([wording(duty), lead, due, section, [...partners].sort(), product, figure]);
}

function wording({ kind, text }: Duty): string {
	return `${kind} ${words(text).join(' ')}`;
}

function sameSet(a: string[], b: string[]): boolean {
	return a.length === b.length && a.every((value) => b.includes(value));
}
