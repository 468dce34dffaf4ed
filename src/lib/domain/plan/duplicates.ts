import { containment, words } from '../text.ts';
import type { Draft } from './draft.ts';

/** One duty said twice: `kept` has the richer facts, `dropped` is left out (null where both stay for a person to judge). */
export interface Repeat {
	kept: Draft;
	again: Draft;
	dropped: boolean;
}

/**
 * A duty of the body that returns as a row of the annex is one duty; the row, which names agencies and time,
 * stays. The same words twice in the body are only pointed out: there the second may be meant.
 */
export function repeats(drafts: Draft[]): Repeat[] {
	const bags = drafts.map((draft) => words(draft.words.text));
	const wordings = bags.map((bag) => (bag.length >= 8 ? bag.join(' ') : ''));
	const found: Repeat[] = [];
	const gone = new Set<Draft>();
	drafts.forEach((draft, at) => {
		for (let other = 0; other < at; other += 1) {
			const before = drafts[other]!;
			if (gone.has(draft) || gone.has(before) || draft.kind !== before.kind) continue;
			if (draft.annex !== before.annex) {
				const [body, row] = draft.annex ? [before, draft] : [draft, before];
				if (!alike(bags[at]!, bags[other]!, 0.85) || !compatible(body, row)) continue;
				gone.add(body);
				found.push({ kept: row, again: body, dropped: true });
			} else if (wordings[at] !== '' && wordings[at] === wordings[other])
				found.push({ kept: before, again: draft, dropped: false });
		}
	});
	return found;
}

function alike(a: string[], b: string[], share: number): boolean {
	const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
	return short >= 6 && long <= short * 1.8 && containment(a, b) >= share;
}

/** The body named nobody, or somebody who also stands in the row. */
function compatible(body: Draft, row: Draft): boolean {
	return (
		body.lead.length === 0 ||
		body.leadFrom === 'preamble' ||
		body.lead.some((name) => row.lead.includes(name) || row.coordinate.includes(name))
	);
}
