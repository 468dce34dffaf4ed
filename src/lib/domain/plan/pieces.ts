import { figured, timed } from './draft.ts';
import { passage, passageOf, type Span } from './passage.ts';
import type { Deadline, Premises, Proposal } from './reading.ts';
import { rolesOf } from './roles/roles.ts';
import { LONGEST, titleOf } from './title.ts';

/** Shorter than this is no duty: a number, a letter, the rest of an abbreviation. */
const SHORTEST = 15;

/** Where the words of source[start, end) can be cut in two: each place is the first letter of a sentence or clause. */
export function boundaries(source: string, { start, end }: Span): number[] {
	const words = source.slice(start, end);
	return [...words.matchAll(/(?:[.;:!?]["”)]*\s+|\n\s*)(?=[\p{L}\p{N}(+•–-])/gu)]
		.map((stop) => start + stop.index + stop[0].length)
		.filter((at) => long(source.slice(start, at)) && long(source.slice(at, end)));
}

/** What the rules read from words that a person chose; `inherited` are the agencies of the duty that they were part of. */
export function readPiece(
	source: string,
	{ start, end }: Span,
	inherited: string[],
	facts: Premises
): Pick<Proposal, 'text' | 'title' | 'lead' | 'coordinate' | 'deadline' | 'target'> {
	const words = passage(source, start, end);
	const { lead, coordinate, duty } = rolesOf(words, inherited);
	return {
		text: words.text,
		title: titleOf(words.text, duty) || words.text.slice(0, LONGEST),
		lead,
		coordinate,
		deadline: timed(words, facts, false).deadline,
		target: figured(words)
	};
}

/** The deadline that words alone set, as in a cell of a table; words that no rule knows are kept as they are. */
export function readTime(words: string, facts: Premises): Deadline {
	const { deadline } = timed(passageOf(words), facts, true);
	return deadline
		? { ...deadline, text: words }
		: { kind: 'text', value: null, due: null, text: words, rel: null, start: null };
}

/** Whether words can say a duty at all. */
export function long(words: string): boolean {
	return words.trim().length >= SHORTEST;
}
