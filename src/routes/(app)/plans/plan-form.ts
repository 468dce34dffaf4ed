import * as v from 'valibot';

/** Messages are codes of refusals. */
export const planTitle = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('plan.title_missing'),
	v.maxLength(300, 'request.invalid')
);

export const planYear = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^(19|20)\d\d$/, 'plan.year_invalid'),
	v.transform((text) => Number(text))
);
