import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import { OPS, parseFigure, type Goal } from '#lib/domain/indicators.ts';
import { orNull, version } from '../../inputs.ts';

/** Messages are codes of refusals. */
export const figure = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(40),
	v.check((text) => text === '' || parseFigure(text) !== null, 'target.value_invalid'),
	v.transform((text) => (text === '' ? null : parseFigure(text)))
);

const facts = {
	title: v.optional(
		v.pipe(v.string(), v.trim(), v.nonEmpty('target.title_missing'), v.maxLength(500, 'request.invalid')),
		''
	),
	text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(5000, 'request.invalid'))),
	op: v.picklist(['', ...OPS]),
	value: figure,
	max: figure,
	unit: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60)),
	leadUnitId: orNull(60),
	fieldId: orNull(60),
	due: v.pipe(
		orNull(10),
		v.check((day) => day === null || isDay(day), 'task.due_invalid')
	)
};

export const NewTarget = v.pipe(
	v.object(facts),
	v.check(({ op, value }) => op === '' || value !== null, 'target.goal_invalid'),
	v.transform(({ op, value, max, ...rest }) => ({ ...rest, goal: goalOf(op, value, max) }))
);

export const Correct = v.pipe(
	v.object({ version, ...facts, reason: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000)) }),
	v.check(({ op, value }) => op === '' || value !== null, 'target.goal_invalid'),
	v.transform(({ op, value, max, ...rest }) => ({ ...rest, goal: goalOf(op, value, max) }))
);

function goalOf(op: Goal['op'] | '', value: number | null, max: number | null): Goal | null {
	return op === '' || value === null ? null : { op, value, max };
}

/** What the form is refused with. */
export function codeOf(message: string): string {
	return /^(target|task)\./.test(message) ? message : 'request.invalid';
}
