import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { readNumber } from '#lib/domain/plan/number.ts';
import type { TargetFigure } from '#lib/domain/plan/reading.ts';
import type { BulkChange } from '#lib/server/imports/review.ts';
import { isDay } from '#lib/domain/calendar.ts';
import { texts } from '../../../../../hooks/form.ts';
import { version } from '../../../../inputs.ts';

const orNull = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((text) => (text === '' ? null : text))
);
const day = v.pipe(
	orNull,
	v.check((text) => text === null || isDay(text), 'task.due_invalid')
);
const year = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^(19|20)\d\d$/, 'plan.year_invalid'),
	v.transform((text) => Number(text))
);
const id = v.pipe(v.string(), v.maxLength(60));
const ids = v.pipe(v.array(id), v.maxLength(2000));

/** "97,5" and "1.554" as Vietnamese writes them; null when empty. */
const decimal = v.pipe(
	orNull,
	v.check((text) => text === null || readNumber(text) !== null, 'proposal.figure_invalid'),
	v.transform((text) => (text === null ? null : readNumber(text)!.value))
);

/** Lists come as one field a choice, `prefix:id`, so that a refused form can be shown again as it was. */
export const Correction = v.object({
	proposal: id,
	version,
	kind: v.picklist(['task', 'target']),
	title: v.pipe(v.string(), v.trim(), v.nonEmpty('task.title_missing'), v.maxLength(500)),
	lead: orNull,
	colead: ids,
	coord: ids,
	sharing: v.pipe(orNull, v.nullable(v.literal('each'))),
	/** The members of the group that the document names are taken in, as leads or as coordinating units. */
	group: v.optional(v.picklist(['lead', 'coord'])),
	assignee: orNull,
	field: orNull,
	due: day,
	product: v.pipe(orNull, v.nullable(v.pipe(v.string(), v.maxLength(1000)))),
	text: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.transform((text) => text.replaceAll('\r\n', '\n')),
			v.nonEmpty('proposal.text_missing'),
			v.maxLength(20_000)
		)
	),
	words: v.optional(v.nullable(v.pipe(orNull, v.nullable(v.pipe(v.string(), v.maxLength(500)))))),
	op: v.optional(v.picklist(['', '>=', '>', '<=', '<', '==', 'range'])),
	figure: decimal,
	max: decimal,
	unit: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
	remember: v.pipe(
		v.optional(v.string(), ''),
		v.transform((mark) => mark !== '')
	),
	reviewed: v.optional(
		v.pipe(
			v.picklist(['0', '1']),
			v.transform((mark) => mark === '1')
		)
	)
});

/** The figure of a target as its fields give it; null when none is given. */
export function figureOf({
	op,
	value,
	max,
	unit
}: {
	op: TargetFigure['op'] | '';
	value: number | null;
	max: number | null;
	unit: string;
}): TargetFigure | null {
	return op === '' || value === null ? null : { op, value, max: op === 'range' ? max : null, unit };
}

export const Skip = v.object({ proposal: id, version, skipped: v.picklist(['0', '1']) });

/** A finding by its place in the list, put away or brought back. */
export const Settlement = v.object({
	finding: v.pipe(
		v.string(),
		v.regex(/^\d{1,5}$/),
		v.transform((text) => Number(text))
	),
	done: v.picklist(['0', '1'])
});

/** What was marked, each with the version that the page showed. */
const picks = v.pipe(v.array(v.object({ id, version })), v.maxLength(2000));

export const Bulk = v.variant('do', [
	v.object({
		do: v.literal('due'),
		pick: picks,
		due: v.pipe(v.string(), v.check(isDay, 'task.due_invalid'))
	}),
	v.object({ do: v.literal('lead'), pick: picks, lead: v.pipe(id, v.nonEmpty('unit.not_found')) }),
	v.object({ do: v.literal('coord'), pick: picks, coord: v.pipe(ids, v.nonEmpty('unit.not_found')) }),
	v.object({ do: v.literal('assignee'), pick: picks, assignee: v.pipe(id, v.nonEmpty('task.assignee_foreign')) }),
	v.object({ do: v.literal('field'), pick: picks, field: v.pipe(id, v.nonEmpty('field.not_found')) }),
	v.object({ do: v.picklist(['task', 'target', 'skip', 'restore', 'review', 'merge']), pick: picks })
]);

/** What the button that was pressed sets. */
export function changeOf(bulk: v.InferOutput<typeof Bulk>): BulkChange {
	switch (bulk.do) {
		case 'due':
			return { due: bulk.due };
		case 'lead':
			return { leadUnitId: bulk.lead };
		case 'coord':
			return { coordinatingUnitIds: bulk.coord };
		case 'assignee':
			return { assigneeId: bulk.assignee };
		case 'field':
			return { fieldId: bulk.field };
		case 'task':
		case 'target':
			return { kind: bulk.do };
		case 'review':
			return { reviewed: true };
		default:
			return { skip: bulk.do === 'skip' };
	}
}

/** A letter of the document by its place in the text. */
const letter = v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(2_147_483_646));
const letterOrNone = v.pipe(orNull, v.nullable(letter));

/** `at` is the letter before which the second part begins. */
export const Split = v.object({ proposal: id, version, at: letter });

/** A stretch of the document, to the end of its paragraph where no end is given. */
export const Chosen = v.object({ from: letterOrNone, to: letterOrNone });

export const Back = v.object({ back: v.optional(id, '') });

export const Facts = v.object({
	version,
	number: v.pipe(orNull, v.nullable(v.pipe(v.string(), v.maxLength(100)))),
	date: day,
	issuer: v.pipe(orNull, v.nullable(v.pipe(v.string(), v.maxLength(300)))),
	title: v.pipe(orNull, v.nullable(v.pipe(v.string(), v.maxLength(1000)))),
	year: v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			year
		],
		'plan.year_invalid'
	)
});

export const Confirmation = v.variant('plan', [
	v.object({
		plan: v.literal(''),
		title: v.pipe(v.string(), v.trim(), v.nonEmpty('plan.title_missing'), v.maxLength(300)),
		year
	}),
	v.object({ plan: v.pipe(id, v.nonEmpty()) })
]);

/** The fields of a form, with the choices of each list under its prefix. */
export function entries(form: FormData, ...lists: string[]): Record<string, unknown> {
	const chosen = (prefix: string) =>
		[...form.keys()].filter((key) => key.startsWith(`${prefix}:`)).map((key) => key.slice(prefix.length + 1));
	return { ...Object.fromEntries(form), ...Object.fromEntries(lists.map((prefix) => [prefix, chosen(prefix)])) };
}

/** The marked proposals of the form: `pick:id` with its version. */
export function picked(form: FormData) {
	const marks = [...form].filter(([name]) => name.startsWith('pick:'));
	return marks.map(([name, version]) => ({ id: name.slice('pick:'.length), version }));
}

/** What cannot be read goes back to its form: for each field the code of the sentence that says why. */
export function unreadable(form: FormData, issues: v.BaseIssue<unknown>[]) {
	const errors = Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]));
	return fail(422, { code: 'request.invalid', facts: {}, values: Object.fromEntries(texts(form)), errors });
}
