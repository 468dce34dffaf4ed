import { dayOf, isDay, startOf, type Day } from '#lib/domain/calendar.ts';
import type { Settings } from './settings.ts';

export interface Clock {
	now: Date;
	today: Day;
	/** A setting holds the day still, as in the sample year. */
	fixed: boolean;
}

/**
 * The instant and the civil day that this request lives in. The setting `today` fixes the day; the hours then still
 * pass, so that two changes of one day keep their order.
 */
export function clock({ today: day, timeZone }: Pick<Settings, 'today' | 'timeZone'>, real: Date = new Date()): Clock {
	const today = dayOf(real, timeZone);
	if (day === null || !isDay(day)) return { now: real, today, fixed: false };

	const timeOfDay = real.getTime() - startOf(today, timeZone).getTime();
	return { now: new Date(startOf(day, timeZone).getTime() + timeOfDay), today: day, fixed: true };
}
