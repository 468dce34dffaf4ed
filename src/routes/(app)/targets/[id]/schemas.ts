import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import { OPS, parseFigure } from '#lib/domain/indicators.ts';
import { version } from '../../../inputs.ts';

/** Messages are codes of refusals. */
const words = (longest: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(longest));
const optional = (longest: number) =>
	v.pipe(
		words(longest),
		v.transform((text) => text || null)
	);
const figure = v.pipe(
	words(40),
	v.check((text) => text === '' || parseFigure(text) !== null, 'target.value_invalid'),
	v.transform((text) => (text === '' ? null : parseFigure(text)))
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

export const Correct = v.pipe(
	v.object({
		version,
		op: v.picklist(['', ...OPS]),
		value: figure,
		max: figure,
		unit: words(60),
		leadUnitId: optional(60),
		due: v.pipe(
			words(10),
			v.check((text) => text === '' || isDay(text), 'task.due_invalid'),
			v.transform((text) => text || null)
		),
		reason: words(1000)
	}),
	v.check(({ op, value }) => op === '' || value !== null, 'target.goal_invalid'),
	v.transform(({ op, value, max, ...rest }) => ({
		...rest,
		goal: op === '' || value === null ? null : { op, value, max }
	}))
);
