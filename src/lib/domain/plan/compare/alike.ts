import { words } from '../../text.ts';
import type { Duty } from './compare.ts';

/** Words that stand next to each other in more duties than this say nothing about one of them. */
const COMMON = 48;
/** Below this share of common words two duties are two, whoever leads them. */
const WORDS = 0.45;
const ENOUGH = 0.55;

export interface Likeness {
	before: number;
	after: number;
	score: number;
}

/** Every pair that may be the same duty, by an index of words that few duties share: never all pairs. */
export function likenesses(before: Duty[], after: Duty[]): Likeness[] {
	const [left, right] = [before.map(shingles), after.map(shingles)];
	const spread = new Map<string, number>();
	for (const set of [...left, ...right]) for (const shingle of set) spread.set(shingle, (spread.get(shingle) ?? 0) + 1);

	const holders = new Map<string, number[]>();
	right.forEach((set, at) => {
		for (const shingle of set)
			if ((spread.get(shingle) as number) <= COMMON) holders.set(shingle, [...(holders.get(shingle) ?? []), at]);
	});
	return left.flatMap((set, at) => {
		const candidates = new Set([...set].flatMap((shingle) => holders.get(shingle) ?? []));
		return [...candidates].flatMap((other) => {
			const score = likeness(before[at]!, after[other]!, dice(set, right[other]!));
			return score >= ENOUGH ? [{ before: at, after: other, score }] : [];
		});
	});
}

/** 0 … 1: mostly the words; lead, deadline and heading decide between duties that are worded alike. */
function likeness(before: Duty, after: Duty, common: number): number {
	if (before.kind !== after.kind || common < WORDS) return 0;
	const heading = before.section.at(-1) ?? '';
	const same = (equal: boolean, weight: number) => (equal ? weight : 0);
	return (
		0.8 * common +
		same(before.lead === after.lead, 0.12) +
		same(before.due === after.due, 0.05) +
		same(heading === (after.section.at(-1) ?? ''), 0.03)
	);
}

/** Single words and pairs of neighbours. */
function shingles({ text }: Duty): Set<string> {
	const list = words(text);
	return new Set(list.flatMap((word, at) => (at === 0 ? [word] : [word, `${list[at - 1]} ${word}`])));
}

function dice(a: Set<string>, b: Set<string>): number {
	let common = 0;
	for (const shingle of a) if (b.has(shingle)) common += 1;
	return (2 * common) / (a.size + b.size);
}
