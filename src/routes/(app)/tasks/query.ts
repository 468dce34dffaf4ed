import * as v from 'valibot';
import { isDay, type Day } from '#lib/domain/calendar.ts';
import { MEASURES, type Measure } from '#lib/domain/rollup/rollup.ts';
import { STATES } from '#lib/domain/workflow/task.ts';

const ListFilter = v.object({
	state: v.fallback(v.nullable(v.picklist(STATES)), null),
	fieldId: v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))), null),
	page: v.fallback(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100_000)), 1)
});

const Figure = v.object({
	measure: v.picklist(MEASURES),
	day: v.pipe(v.string(), v.check(isDay))
});

/** What the list narrows beyond the board's filter, and the page of it, from 1. */
export function listFilterOf(params: URLSearchParams): v.InferOutput<typeof ListFilter> {
	return v.parse(ListFilter, {
		state: params.get('state'),
		fieldId: params.get('field'),
		page: params.get('page') ?? ''
	});
}

/** The figure that a URL opens the list of, on its day or today; null for a list of today's facts. */
export function figureOf(params: URLSearchParams, today: Day): { measure: Measure; day: Day } | null {
	const figure = v.safeParse(Figure, { measure: params.get('measure'), day: params.get('day') ?? today });
	return figure.success ? figure.output : null;
}
