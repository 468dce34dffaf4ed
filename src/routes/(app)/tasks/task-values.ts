import type { TaskPage } from '#lib/server/tasks/tasks.ts';

/** What the fields of a task hold; of partners their ids. */
export interface TaskValues {
	title: string;
	text: string;
	section: string;
	lead: string;
	colead: string[];
	coord: string[];
	assignee: string;
	field: string;
	product: string;
	words: string;
	due: string;
}

const partnersOf = (task: TaskPage | null, relation: 'co_lead' | 'coordinating') =>
	(task?.partners ?? []).filter((partner) => partner.relation === relation).map(({ id }) => id);

/** As a task stands; empty without one. */
export function valuesOf(task: TaskPage | null): TaskValues {
	return {
		title: task?.title ?? '',
		text: task?.text ?? '',
		section: task?.section.join('\n') ?? '',
		lead: task?.lead_unit_id ?? '',
		colead: partnersOf(task, 'co_lead'),
		coord: partnersOf(task, 'coordinating'),
		assignee: task?.assignee_id ?? '',
		field: task?.field_id ?? '',
		product: task?.product ?? '',
		words: task?.deadline?.text ?? '',
		due: task?.due ?? ''
	};
}

/**
 * As they were typed into a form that was refused. What the form had shown too (`was:`) and nobody touched is shown as it
 * is now, so that a second attempt does not take back what somebody else has changed meanwhile.
 */
export function typedValues(now: TaskValues, typed: Record<string, string>): TaskValues {
	const keys = Object.keys(now) as (keyof TaskValues)[];
	return Object.fromEntries(
		keys.map((key) => {
			const value = Array.isArray(now[key]) ? chosenIn(typed, `${key}:`) : (typed[key] ?? now[key]);
			return [key, shownBefore(typed[`was:${key}`], value) ? now[key] : value];
		})
	) as unknown as TaskValues;
}

/** What a form with these values says that it showed. */
export function wasOf(values: TaskValues): [name: string, value: string][] {
	return Object.entries(values).map(([key, value]) => [`was:${key}`, flat(value as string | string[])]);
}

function chosenIn(typed: Record<string, string>, prefix: string): string[] {
	return Object.keys(typed).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
}

function shownBefore(was: string | undefined, value: string | string[]): boolean {
	return was !== undefined && unbroken(was) === unbroken(flat(value));
}

function flat(value: string | string[]): string {
	return Array.isArray(value) ? [...value].sort().join(' ') : value;
}

/** Forms send line ends their own way. */
function unbroken(text: string): string {
	return text.replaceAll('\r\n', '\n').trim();
}
