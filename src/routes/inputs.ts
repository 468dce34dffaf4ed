import * as v from 'valibot';

/**
 * The version of the row that a form showed. A forged one stops here: PostgreSQL's `integer` ends at 2147483647, and the
 * row's next version must still fit.
 */
export const version = v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(2_147_483_646));

/** A text field, of which nothing is null. */
export const orNull = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, 'request.invalid'),
		v.transform((text) => (text === '' ? null : text))
	);
