import type { Kysely } from 'kysely';
import { dayOf, isDay, startOf, type Day } from '#lib/domain/calendar.ts';
import type { DB } from './db/schema.ts';

export interface Clock {
	now: Date;
	today: Day;
	/** A setting holds the day still, as in the sample year. */
	fixed: boolean;
}

/**
 * The instant and the civil day that this request lives in. The setting `today` (a JSON string, YYYY-MM-DD) fixes the
 * day; the hours then still pass, so that two changes of one day keep their order. One statement.
 */
export async function clock(db: Kysely<DB>, real: Date = new Date()): Promise<Clock> {
	const setting = await db.selectFrom('setting').select('value').where('key', '=', 'today').executeTakeFirst();
	const day: unknown = setting && JSON.parse(setting.value);
	if (typeof day !== 'string' || !isDay(day)) return { now: real, today: dayOf(real), fixed: false };

	const timeOfDay = real.getTime() - startOf(dayOf(real)).getTime();
	return { now: new Date(startOf(day).getTime() + timeOfDay), today: day, fixed: true };
}
