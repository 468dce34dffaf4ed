import * as v from 'valibot';
import { STATES, type State } from '#lib/domain/workflow/task.ts';
import { CARDS_AT_MOST, CARDS_FIRST } from '#lib/server/tasks/board.ts';
import type { TaskFilter } from '#lib/server/tasks/filter.ts';

/** An empty field of a form and a parameter that is not there mean the same: no filter. */
const words = v.fallback(
	v.nullable(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(200),
			v.transform((text) => text || null)
		)
	),
	null
);

const Filter = v.object({
	unitId: words,
	reading: v.fallback(v.picklist(['then', 'now']), 'then'),
	text: words,
	overdue: v.pipe(
		v.nullable(v.string()),
		v.transform((value) => value === '1')
	),
	hold: v.fallback(v.nullable(v.picklist(['paused', 'cancelled'])), null)
});

const count = v.fallback(
	v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(CARDS_FIRST), v.maxValue(CARDS_AT_MOST)),
	CARDS_FIRST
);

/** The filter that a URL names; what makes no sense is no filter. */
export function filterOf(params: URLSearchParams): Required<TaskFilter> {
	return v.parse(Filter, {
		unitId: params.get('unit'),
		reading: params.get('units'),
		text: params.get('q'),
		overdue: params.get('overdue'),
		hold: params.get('hold')
	});
}

/** The id of the plan that a URL names. */
export function planOf(params: URLSearchParams): string | null {
	return v.parse(words, params.get('plan'));
}

/** How many cards of each column a URL asks for. */
export function shownOf(params: URLSearchParams): Record<State, number> {
	const entries = STATES.map((state) => [state, v.parse(count, params.get(state) ?? '')] as const);
	return Object.fromEntries(entries) as Record<State, number>;
}
