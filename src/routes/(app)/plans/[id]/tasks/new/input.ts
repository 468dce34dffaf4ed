import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';

const orNull = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, 'request.invalid'),
		v.transform((text) => (text === '' ? null : text))
	);
const id = v.pipe(v.string(), v.maxLength(60, 'request.invalid'));
const ids = v.pipe(v.array(id), v.maxLength(2000, 'request.invalid'));

const NewTask = v.object({
	title: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.nonEmpty('task.title_missing'),
		v.maxLength(500, 'request.invalid')
	),
	text: orNull(20_000),
	section: orNull(2000),
	lead: v.pipe(v.optional(v.string(), ''), v.nonEmpty('unit.not_found'), v.maxLength(60, 'request.invalid')),
	colead: ids,
	coord: ids,
	assignee: orNull(60),
	field: orNull(60),
	product: orNull(1000),
	words: orNull(500),
	due: v.pipe(
		orNull(10),
		v.check((day) => day === null || isDay(day), 'task.due_invalid')
	)
});

/** The form of a new task; partners come as one field a choice, `coord:id`, as they do at the desk. */
export function readTask(form: FormData) {
	const chosen = (prefix: string) =>
		[...form.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
	return v.safeParse(NewTask, { ...Object.fromEntries(form), colead: chosen('colead:'), coord: chosen('coord:') });
}
