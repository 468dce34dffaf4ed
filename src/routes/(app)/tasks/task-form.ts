import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import { orNull, version } from '../../inputs.ts';

const id = v.pipe(v.string(), v.maxLength(60, 'request.invalid'));
const ids = v.pipe(v.array(id), v.maxLength(2000, 'request.invalid'));
const title = v.pipe(v.string(), v.trim(), v.nonEmpty('task.title_missing'), v.maxLength(500, 'request.invalid'));
const lead = v.pipe(v.string(), v.nonEmpty('unit.not_found'), v.maxLength(60, 'request.invalid'));
const section = v.pipe(
	orNull(2000),
	v.transform((text) => (text ?? '').split(/\r?\n/).flatMap((heading) => heading.trim() || []))
);

export const due = v.pipe(
	orNull(10),
	v.check((day) => day === null || isDay(day), 'task.due_invalid')
);

const facts = {
	section,
	coord: ids,
	field: orNull(60),
	product: orNull(1000),
	words: orNull(500),
	due
};

const NewTask = v.object({
	...facts,
	title: v.optional(title, ''),
	text: orNull(20_000),
	lead: v.optional(lead, ''),
	colead: ids,
	assignee: orNull(60)
});

/** The form shows of a shared duty what its parts have in common, and of words of a document nothing. */
const Correction = v.object({
	...facts,
	version,
	reason: orNull(5000),
	number: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^[1-9]\d{0,4}$/, 'task.number_invalid'),
		v.transform((text) => Number(text))
	),
	title,
	text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20_000, 'request.invalid'))),
	lead: v.optional(lead),
	colead: v.optional(ids),
	assignee: v.optional(orNull(60))
});

/** The form of a new task; partners come as one field a choice, `coord:id`, as they do at the desk. */
export function readTask(form: FormData) {
	return v.safeParse(NewTask, {
		...Object.fromEntries(form),
		colead: chosen(form, 'colead'),
		coord: chosen(form, 'coord')
	});
}

/** The same fields of a task that is there. */
export function readCorrection(form: FormData) {
	const given = Object.fromEntries(form);
	const whole = given.lead === undefined;
	return v.safeParse(Correction, {
		title: '',
		...given,
		colead: whole ? undefined : chosen(form, 'colead'),
		coord: chosen(form, 'coord')
	});
}

function chosen(form: FormData, prefix: string): string[] {
	return [...form.keys()].flatMap((key) => (key.startsWith(`${prefix}:`) ? key.slice(prefix.length + 1) : []));
}
