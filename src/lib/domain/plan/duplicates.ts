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
	const found: Repeat[] = [];
	const gone = new Set<Draft>();
	const rows = drafts.flatMap((draft, at) => (draft.annex ? [at] : []));
	const bodies = rows.length === 0 ? [] : drafts.flatMap((draft, at) => (draft.annex ? [] : [at]));
	for (const at of bodies) {
		const body = drafts[at]!;
		const row = rows.find(
			(other) =>
				drafts[other]!.kind === body.kind && alike(bags[at]!, bags[other]!, 0.85) && compatible(body, drafts[other]!)
		);
		if (row === undefined) continue;
		gone.add(body);
		found.push({ kept: drafts[row]!, again: body, dropped: true });
	}
	const first = new Map<string, Draft>();
	drafts.forEach((draft, at) => {
		if (gone.has(draft) || bags[at]!.length < 8) return;
		const wording = `${draft.kind}${draft.annex ? ' annex ' : ' '}${bags[at]!.join(' ')}`;
		const kept = first.get(wording);
		if (kept) found.push({ kept, again: draft, dropped: false });
		else first.set(wording, draft);
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
