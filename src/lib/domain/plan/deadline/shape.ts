import type { Day } from '../../calendar.ts';
import type { Deadline } from '../reading.ts';

/** What the rules must know besides the words. */
export interface DeadlineContext {
	/** Day of the document: "kể từ ngày ban hành" counts from it, and it gives a year to "ngày 17 tháng 12". */
	documentDate: Day | null;
	/** The year that the plan is for; it gives a year to "Quý IV" and its next occurrence to "hằng năm". */
	planYear: number | null;
	/** The text is the value of a time field or cell, where "Thường xuyên" or "2026 - 2030" is a deadline. */
	field: boolean;
	/** "trước ngày X" by the letter: the last good day is X − 1; otherwise X itself. */
	letter: boolean;
}

/** A deadline and its place in the text, UTF-16 units, end exclusive. */
export interface FoundDeadline {
	deadline: Deadline;
	start: number;
	end: number;
}

/** A deadline without its words, which the caller cuts out of the text. */
export type Meaning = Omit<Deadline, 'text'>;

/** A match in its surroundings. */
export interface Place {
	text: string;
	start: number;
	end: number;
	context: DeadlineContext;
}

/** One pattern of the table: `read` returns null where the words match but do not set a deadline. */
export interface Shape {
	name: string;
	/** 1 is the most exact; the lowest rank wins where a text holds several. */
	rank: number;
	pattern: RegExp;
	read(groups: Record<string, string | undefined>, place: Place): Meaning | null;
}

/** A pattern whose blanks match any white space (lines are wrapped in mid-phrase) and whose ends are word ends. */
export function phrase(source: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The text before the match, back to the end of the previous sentence, at most `length` units. */
export function before(place: Place, length = 200): string {
	const part = place.text.slice(Math.max(0, place.start - length), place.start);
	return part.slice(lastSentenceEnd(part));
}

/** The text after the match up to the end of its sentence, at most `length` units. */
export function after(place: Place, length = 80): string {
	const part = place.text.slice(place.end, place.end + length);
	const end = part.search(/[.!?;](?:\s|$)/u);
	return end < 0 ? part : part.slice(0, end);
}

/** Whether the match opens the text, a sentence or a clause after a colon, semicolon or bullet. */
export function opens(place: Place): boolean {
	return /(?:^|[.;:!?\n])[\s"“*+\-–•]*(?:(?:\p{L}|\d+)[.)]\s*)?$/u.test(place.text.slice(0, place.start));
}

export function meaning(part: Partial<Meaning> & Pick<Meaning, 'kind'>): Meaning {
	return { value: null, due: null, rel: null, start: null, ...part };
}

function lastSentenceEnd(text: string): number {
	const last = [...text.matchAll(/[.!?;](?=\s)/gu)].at(-1);
	return last === undefined ? 0 : last.index + 1;
}
