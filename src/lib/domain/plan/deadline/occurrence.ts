import type { Day } from '../../calendar.ts';
import * as calendar from '../../calendar.ts';
import type { DeadlineContext, Meaning } from './shape.ts';
import { meaning } from './shape.ts';
import { contextYear } from './years.ts';

export type Frequency = 'monthly' | 'quarterly' | 'semiannual' | 'yearly' | 'continuous' | 'unspecified';

/** From the most to the least frequent: a phrase with several is asked as often as the first of them. */
const frequencies: readonly Frequency[] = ['monthly', 'quarterly', 'semiannual', 'yearly', 'unspecified', 'continuous'];

/** The days on which a period ends, where the words name none. */
const periodEnds: Partial<Record<Frequency, string[]>> = {
	monthly: ['31'],
	quarterly: ['03-31', '06-30', '09-30', '12-31'],
	semiannual: ['06-30', '12-31'],
	yearly: ['12-31']
};

/** A recurring duty with named days ("MM-DD", or "DD" of every month); `shift` moves it by years. */
export function recurringOn(on: string[], rel: 'before' | 'by', shift: number, context: DeadlineContext): Meaning {
	const value = frequencyOf(on);
	return meaning({ kind: 'recurring', value, due: nextDue(on, rel, shift, context), rel, on });
}

/** A recurring duty of which only the frequency is said; its due day is the end of the period. */
export function recurring(value: Frequency, context: DeadlineContext): Meaning {
	const ends = periodEnds[value];
	return meaning({ kind: 'recurring', value, due: ends === undefined ? null : nextDue(ends, 'by', 0, context) });
}

/** One duty out of phrases that stand together: "6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/11)". */
export function together(parts: Meaning[], context: DeadlineContext): Meaning {
	const on = [...new Set(parts.flatMap((part) => part.on ?? []))];
	const values = [...parts.map((part) => part.value), on.length === 0 ? null : frequencyOf(on)];
	const value = frequencies.find((frequency) => values.includes(frequency)) ?? 'unspecified';
	if (on.length === 0) return recurring(value, context);
	const rel = parts.find((part) => part.rel !== null)?.rel ?? 'by';
	const dues = parts.filter((part) => part.on !== undefined).map((part) => part.due);
	return meaning({ kind: 'recurring', value, due: earliest(dues), rel, on });
}

/** The first due day of the plan's year that is not before the document; of the year after where none is left. */
function nextDue(on: string[], rel: 'before' | 'by', shift: number, context: DeadlineContext): Day | null {
	const year = contextYear(context);
	if (year === null) return null;
	const begin = `${year + shift}-01-01`;
	const from = context.documentDate !== null && context.documentDate > begin ? context.documentDate : begin;
	const early = rel === 'before' && context.letter ? -1 : 0;
	const days = [0, 1]
		.flatMap((later) => on.flatMap((day) => daysOf(day, calendar.yearOf(from) + later)))
		.map((day) => calendar.addDays(day, early));
	return earliest(days.filter((day) => day >= from));
}

/** "MM-DD" once in the year, "DD" in each month; the 31st and 29/02 fall on the last day of a shorter month. */
function daysOf(on: string, year: number): Day[] {
	const months = on.length === 5 ? [on.slice(0, 2)] : Array.from({ length: 12 }, (_, at) => twoDigits(at + 1));
	return months.map((month) => {
		const last = calendar.lastDayOfMonth(`${year}-${month}`);
		const day = `${year}-${month}-${on.slice(-2)}`;
		return day < last ? day : last;
	});
}

function frequencyOf(on: string[]): Frequency {
	if (on.some((day) => day.length === 2)) return 'monthly';
	if (on.length === 1) return 'yearly';
	return on.length === 2 ? 'semiannual' : 'quarterly';
}

function earliest(days: (Day | null)[]): Day | null {
	return days.filter((day) => day !== null).sort()[0] ?? null;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
