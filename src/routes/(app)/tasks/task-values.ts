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
