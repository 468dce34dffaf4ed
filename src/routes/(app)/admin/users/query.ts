import * as v from 'valibot';
import { ROLES } from '#lib/domain/access.ts';
import { PERSON_STATES } from '#lib/domain/people.ts';
import type { PeopleFilter } from '#lib/server/people/list.ts';

/** An empty field of a form and a parameter that is not there mean the same: no filter. */
const words = v.fallback(
	v.nullable(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(200),
			v.transform((text) => text.replaceAll('\0', '') || null)
		)
	),
	null
);

const Filter = v.object({
	text: words,
	unitId: words,
	role: v.fallback(v.nullable(v.picklist([...ROLES, 'none'])), null),
	state: v.fallback(v.nullable(v.picklist(PERSON_STATES)), null)
});

const page = v.fallback(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100_000)), 1);

/** The filter that a URL names; what makes no sense is no filter. */
export function filterOf(params: URLSearchParams): PeopleFilter {
	return v.parse(Filter, {
		text: params.get('q'),
		unitId: params.get('unit'),
		role: params.get('role'),
		state: params.get('state')
	});
}

/** The page of the list that a URL asks for, from 1. */
export function pageOf(params: URLSearchParams): number {
	return v.parse(page, params.get('page') ?? '');
}
