import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import { version } from '../../../inputs.ts';
import { figure } from '../target-form.ts';

/** Messages are codes of refusals. */
const words = (longest: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(longest));
const optional = (longest: number) =>
	v.pipe(
		words(longest),
		v.transform((text) => text || null)
	);
export const Report = v.object({
	version,
	day: v.pipe(v.string(), v.check(isDay, 'target.day_invalid')),
	value: figure,
	numerator: figure,
	denominator: figure,
	note: optional(1000),
	link: v.pipe(
		optional(1000),
		v.check((link) => link === null || (/^https?:\/\//i.test(link) && URL.canParse(link)), 'target.link_invalid')
	)
});

export const Withdraw = v.object({ version, entry: words(60), reason: words(1000) });

export const TakeAway = v.object({ version, reason: words(1000) });
