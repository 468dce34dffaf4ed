/** A plan's items carried into another year. Years further from the plan's own than one are of longer programmes and stay. */
import { lastDayOfMonth, makeDay, yearOf, type Day } from '../calendar.ts';
import { findDeadline } from './deadline/deadline.ts';
import type { Deadline } from './reading.ts';

export interface Years {
	from: number;
	to: number;
}

/** What the deadlines of the new year are read by. */
export interface Reading extends Years {
	/** "trước ngày X" by the letter: until the day before. */
	letter: boolean;
}

export interface Dated {
	deadline: Deadline | null;
	due: Day | null;
}

/** The same day of another year; the last of February stands for 29/02 where that does not exist. */
export function shiftDay(day: Day, years: number): Day {
	const month = `${String(yearOf(day) + years).padStart(4, '0')}-${day.slice(5, 7)}`;
	const last = lastDayOfMonth(month);
	const same = `${month}-${day.slice(8)}`;
	return same < last ? same : last;
}

/**
 * The years of a text moved along: "quý III/2026" of a plan for 2026 is "quý III/2027". Numbers of documents with their
 * days ("15/2026/QĐ-UBND ngày 02/3/2026") and periods of several years ("2026 - 2030") stay what they are.
 */
export function shiftWords(text: string, { from, to }: Years): string {
	const kept = [...text.matchAll(fixed)].map((match) => [match.index, match.index + match[0].length] as const);
	return text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year, at: number) => {
		if (kept.some(([start, end]) => at >= start && at < end)) return year;
		return Math.abs(Number(year) - from) <= 1 ? String(Number(year) + to - from) : year;
	});
}

const day = '\\d{1,2}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)\\d{1,2}(?:\\s*[/.-]\\s*|\\s+năm\\s+)\\d{4}';
/** A document's number with its day, and a period of several years. */
const fixed = new RegExp(
	`\\d+(?:/\\d{4})?[/-]\\p{L}[\\p{L}\\d&/-]*(?:,?\\s+ngày\\s+${day})?|(?:19|20)\\d\\d\\s*(?:[-–—]|đến(?:\\s+năm)?)\\s*(?:19|20)\\d\\d`,
	'giu'
);

/**
 * A deadline of the new year in step with its words: the day is read from them again where it was theirs before, else it
 * is the same day of the new year. A day in a year that stays, stays.
 */
export function shiftDeadline({ deadline, due }: Dated, reading: Reading): Dated {
	const years = reading.to - reading.from;
	const moved = due !== null && Math.abs(yearOf(due) - reading.from) <= 1 ? shiftDay(due, years) : due;
	if (deadline === null) return { deadline, due: moved };

	const text = shiftWords(deadline.text, reading);
	const words = { documentDate: null, planYear: reading.to, field: true, letter: reading.letter };
	const read = findDeadline(text, words)?.deadline;
	const again: Deadline = read
		? { ...read, text }
		: { kind: 'text', value: null, due: null, rel: null, start: null, text };
	const own = due === deadline.due && again.due !== null;
	return { deadline: { ...again, due: own ? again.due : moved }, due: own ? again.due : moved };
}

const fullDay = /(?<!\d)(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)((?:19|20)\d\d)(?!\d)/giu;

/** Does a text that was moved along name a full day that is over by now, which it did not name before? */
export function namesPastDay(before: string, after: string, today: Day): boolean {
	const named = (text: string) =>
		[...text.matchAll(fullDay)].map(([, date, month, year]) => makeDay(Number(year), Number(month), Number(date)));
	const known = new Set(named(before));
	return named(after).some((day) => day !== null && day < today && !known.has(day));
}
