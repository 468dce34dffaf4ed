import type { Day } from '../../calendar.ts';
import * as calendar from '../../calendar.ts';
import type { DeadlineContext } from './shape.ts';

/** The year that the context speaks of: the plan's, else the document's, which may look back on a plan's year. */
export function contextYear(context: DeadlineContext): number | null {
	const written = context.documentDate === null ? null : calendar.yearOf(context.documentDate);
	return looksBack(context) ? written : (context.planYear ?? written);
}

/** "Chỉ số CCHC năm 2025" in a letter of 2026: its title names the year that it is about, its days lie ahead. */
function looksBack({ planYear, documentDate }: DeadlineContext): boolean {
	return planYear !== null && documentDate !== null && planYear < calendar.yearOf(documentDate);
}

/**
 * The year of words that name none: the plan's; without a plan, or long after it, the document's, or the next one when
 * the last day (month-day) would lie before the document.
 */
export function impliedYear(monthDay: string, context: DeadlineContext): number | null {
	const year = contextYear(context);
	if (year === null || context.documentDate === null || (context.planYear !== null && !looksBack(context))) return year;
	return `${year}-${monthDay}` < context.documentDate ? year + 1 : year;
}

/** Words in a running sentence about a year that was over when the document was written. */
export function isPastYear(year: number, context: DeadlineContext): boolean {
	const now = context.documentDate === null ? context.planYear : calendar.yearOf(context.documentDate);
	return now !== null && year < now;
}

/** The last good day of "trước X" where X begins on `first`, and of "đến X" where X ends on `last`. */
export function dueDay(first: Day, last: Day, isBefore: boolean, context: DeadlineContext): Day {
	if (!isBefore) return last;
	return context.letter ? calendar.addDays(first, -1) : last;
}
