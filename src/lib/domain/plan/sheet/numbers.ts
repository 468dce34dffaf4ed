import { codeOf } from './identify.ts';
import type { PlanItem } from './items.ts';
import type { Read } from './families.ts';

/** New rows without a number, or with one that another plan gave them, are numbered on; no two items have one number. */
export function giveNumbers(reads: Read[], items: PlanItem[]) {
	const known = reads.filter(({ before }) => before !== null);
	const added = reads.filter(({ before }) => before === null);
	const renumbered = new Set(
		known.filter(({ before, after }) => before?.content.number !== after.number).map(({ id }) => id)
	);
	const taken = new Map(
		items.flatMap(({ id, kind, content }) => (renumbered.has(id) ? [] : [[codeOf(kind, content.number), id] as const]))
	);
	// What is there already has its number before anything new.
	for (const { id, kind, before, number, foreign, entry, after } of [...known, ...added]) {
		if (number === null || (foreign && taken.has(codeOf(kind, number)))) {
			if (!before) after.number = 0;
			continue;
		}
		const holder = taken.get(codeOf(kind, number));
		if (holder !== undefined && holder !== id) entry.problem('code_taken', 'code', { code: codeOf(kind, number) });
		else taken.set(codeOf(kind, number), id);
	}
	for (const kind of ['task', 'target'] as const) {
		let last = Math.max(
			0,
			...items.filter((item) => item.kind === kind).map(({ content }) => content.number),
			...reads.filter((read) => read.kind === kind).map(({ after }) => after.number)
		);
		for (const { after } of reads.filter((read) => read.kind === kind && read.after.number === 0)) {
			last += 1;
			after.number = last;
		}
	}
}
