import { figured, timed } from './draft.ts';
import { passageOf, type Span } from './passage.ts';
import type { Deadline, Premises, Proposal } from './reading.ts';
import { rolesOf } from './roles/roles.ts';
import { cut, wordsAt } from './spans.ts';
import { LONGEST, titleOf } from './title.ts';

/** Shorter than this is no duty: a number, a letter, the rest of an abbreviation. */
const SHORTEST = 15;

/** Where the words of these places can be cut in two: each is the first letter of a sentence or clause, or of a place. */
export function boundaries(source: string, spans: readonly Span[]): number[] {
	return spans
		.flatMap(({ start, end }, index) => {
			const stops = source.slice(start, end).matchAll(/(?:[.;:!?]["”)]*\s+|\n\s*)(?=[\p{L}\p{N}(+•–-])/gu);
			const clauses = [...stops].map((stop) => start + stop.index + stop[0].length);
			return index > 0 ? [start, ...clauses] : clauses;
		})
		.filter((at) => cut(spans, at).every((part) => long(wordsAt(source, part))));
}

/** What the rules read from words that a person chose; `inherited` are the agencies of the duty that they were part of. */
export function readPiece(
	source: string,
	inherited: string[],
	facts: Premises
): Pick<Proposal, 'text' | 'title' | 'lead' | 'coordinate' | 'deadline' | 'target'> {
	const words = passageOf(source);
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
