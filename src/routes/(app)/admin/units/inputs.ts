import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-kinds.ts';
import { texts } from '../../../../hooks/form.ts';
import { version } from '../../../inputs.ts';

export const orNull = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.maxLength(300),
	v.transform((text) => (text === '' ? null : text))
);
export const day = v.pipe(
	orNull,
	v.check((text) => text === null || isDay(text), 'unit.day_invalid')
);
export const name = v.pipe(v.string(), v.trim(), v.maxLength(300));

/** What a form says of a unit; whether it makes sense the register decides. */
export const Facts = v.object({
	name,
	abbreviation: name,
	aliases: v.pipe(
		v.optional(v.string(), ''),
		v.maxLength(5000),
		v.transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''))
	),
	code: orNull,
	kind: v.picklist(UNIT_KINDS),
	level: v.picklist(UNIT_LEVELS),
	parentId: orNull,
	validFrom: day,
	validTo: day
});

export const Change = v.object({ ...Facts.entries, version });

/** What cannot be read goes back to its form: for each field the code of the sentence that says why. */
export function unreadable(form: FormData, issues: v.BaseIssue<unknown>[]) {
	const errors = Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]));
	return fail(422, { code: 'request.invalid', facts: {}, values: Object.fromEntries(texts(form)), errors });
}
