import { exceptions, yearlyDaysOff } from './calendar/holidays.ts';
import { offsetAt, VIETNAM, type Zone } from './calendar/zone.ts';

/** A civil day, YYYY-MM-DD; days compare and sort as strings. */
export type Day = string;

const dayMillis = 86_400_000;

/** The civil day at an instant, by the clocks of a zone. */
export function dayOf(instant: Date, zone: Zone): Day {
	return written(new Date(instant.getTime() + offsetAt(instant.getTime(), zone)));
}

/** The first instant of the day in a zone: its 00:00, or where the clocks leap over that, the hour that they leap to. */
export function startOf(day: Day, zone: Zone): Date {
	const noZone = midnight(day);
	if (zone === VIETNAM) return new Date(noZone - offsetAt(noZone, zone));

	// No zone is further from UTC than this, so the day begins in between.
	let [before, after] = [noZone - dayMillis, noZone + dayMillis];
	while (after - before > 1) {
		const middle = Math.floor((before + after) / 2);
		if (dayOf(new Date(middle), zone) < day) before = middle;
		else after = middle;
	}
	return new Date(after);
}

/** The day of these numbers, or null when the calendar has none (31/02, month 13). */
export function makeDay(year: number, month: number, date: number): Day | null {
	const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
	return isDay(day) ? day : null;
}

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && written(date) === text;
}

/** The day `count` days later (earlier when negative). RangeError for a day that does not exist. */
export function addDays(day: Day, count: number): Day {
	return written(new Date(midnight(day) + count * dayMillis));
}

/** Days from a to b: 1 when b is the day after a, negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
	return Math.round((midnight(b) - midnight(a)) / dayMillis);
}

/** The year of a day, a month or a quarter. */
export function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}

/** The quarter of a day or of a month, 1 … 4. */
function quarterOf(day: Day): number {
	return Math.ceil(Number(day.slice(5, 7)) / 3);
}

/** Last day of the month that "2025-11", or any day in it, names. */
export function lastDayOfMonth(month: string): Day {
	const year = yearOf(month);
	const number = Number(month.slice(5, 7));
	// Day 0 of the following month is the last day of this one.
	return written(new Date(Date.UTC(year, number, 0)));
}

/** Last day of the quarter that "2025-Q4", or any day in it, names. */
export function lastDayOfQuarter(quarter: string): Day {
	const number = quarter.includes('Q') ? Number(quarter.slice(6)) : quarterOf(quarter);
	return lastDayOfMonth(`${quarter.slice(0, 4)}-${pad(number * 3, 2)}`);
}

/** Day of the week, ISO: Monday is 1 and Sunday 7. */
export function weekday(day: Day): number {
	return new Date(midnight(day)).getUTCDay() || 7;
}

/**
 * Whether the public sector works that day: Monday to Friday but for public holidays, and the Saturdays
 * that are worked in exchange. For years without announced exchanges only the fixed holidays are known.
 */
export function isWorkingDay(day: Day): boolean {
	const exception = exceptions.get(day);
	if (exception !== undefined) return exception === 'work';
	return weekday(day) < 6 && !yearlyDaysOff.has(day.slice(5));
}

/**
 * The n-th working day after the day, which itself is not counted (Civil Code 2015, article 147); the n-th
 * before it when n is negative, the day itself when n is 0.
 */
export function addWorkingDays(day: Day, n: number): Day {
	const step = Math.sign(n);
	let current = day;
	for (let left = Math.abs(Math.trunc(n)); left > 0;) {
		current = addDays(current, step);
		if (isWorkingDay(current)) left -= 1;
	}
	return current;
}

/** The day itself if it is worked, else the next one that is (Civil Code 2015, article 148: end of a period). */
export function workingDayFrom(day: Day): Day {
	return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

function midnight(day: Day): number {
	const millis = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(millis)) throw new RangeError(`not a day: ${day}`);
	return millis;
}

function written(date: Date): Day {
	return date.toISOString().slice(0, 10);
}

function pad(number: number, width: number): string {
	return String(number).padStart(width, '0');
}
