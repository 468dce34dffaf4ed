import { daysBetween, yearOf, type Day } from '#lib/domain/calendar.ts';

export interface Mark {
	/** Per cent of the line, from the left. */
	at: number;
	/** The first day of a month or, over several years, of a year. */
	month: number;
	year: number;
}

export interface Ruler {
	marks: Mark[];
	issued: number | null;
	today: number;
	due: number | null;
	/** The line covers more than one year: its marks are years. */
	years: boolean;
}

/** Where the days of a task stand on the line of its year, or of its years when the deadline lies beyond. */
export function rulerOf(year: number, issued: Day | null, today: Day, due: Day | null): Ruler {
	const known = [issued, due].filter((day) => day !== null).map(yearOf);
	const first = Math.min(year, ...known);
	const last = Math.max(year, ...known);
	const start = `${first}-01-01`;
	const whole = daysBetween(start, `${last + 1}-01-01`);
	const place = (day: Day) => Math.min(100, Math.max(0, Math.round((daysBetween(start, day) / whole) * 1e4) / 100));

	const years = last > first;
	const marks = years
		? Array.from({ length: last - first + 1 }, (_, index) => ({ month: 1, year: first + index }))
		: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, year: first }));
	return {
		years,
		marks: marks.map(({ month, year }) => ({ month, year, at: place(`${year}-${String(month).padStart(2, '0')}-01`) })),
		issued: issued === null ? null : place(issued),
		today: place(today),
		due: due === null ? null : place(due)
	};
}
