import type { Day } from '#lib/domain/calendar.ts';
import type { Measure } from '#lib/domain/rollup/rollup.ts';

export interface Behind {
	plan: string;
	day: Day;
	measure: Measure;
	unit?: string | null;
	field?: string | null;
	/** By which unit of a task: of that time, or of today. */
	reading?: 'then' | 'now';
}

/** The address of the list behind a number. */
export function listHref({ plan, day, measure, unit, field, reading }: Behind): string {
	const query = new URLSearchParams({ plan, measure, day });
	if (unit) query.set('unit', unit);
	if (field) query.set('field', field);
	if (reading === 'now') query.set('units', reading);
	return `/tasks?${query}`;
}
