import type { Day } from '../calendar.ts';
import type { State } from '../workflow/task.ts';

/** A task as it stood at the end of a day, or `count` tasks that stood alike. */
export interface TaskFacts {
	state: State;
	due: Day | null;
	/** Day of the submission that waits or was confirmed; null in the other states. */
	submittedOn: Day | null;
	paused: boolean;
	cancelled: boolean;
	/** The shared duty that it is a part of, where the scope counts that duty once. */
	parentId?: string | null;
	count?: number;
}

/** Open tasks: on_track, due_soon, overdue or no_deadline. Done tasks: on_time, late or, without a deadline, done. */
export type Timeliness = 'on_track' | 'due_soon' | 'overdue' | 'no_deadline' | 'on_time' | 'late' | 'done';

/** A figure of the roll-up: the name behind a number, and of the list that it opens. */
export type Measure = 'assigned' | 'due' | 'done' | 'done_among_due' | 'submitted' | Part;

/** The disjoint parts of `assigned`: every task that is not cancelled is exactly one of them. What a stacked bar shows. */
export type Part =
	| 'done_on_time'
	| 'done_late'
	| 'done_undated'
	| 'submitted_in_time'
	| 'open_in_time'
	| 'no_deadline'
	| 'paused'
	| 'overdue';

export type Rollup = Record<Measure, number>;

export interface Ratio {
	num: number;
	den: number;
}

/** In the order of bars and legends: settled first, what burns last. */
export const PARTS: Part[] = [
	'done_on_time',
	'done_late',
	'done_undated',
	'submitted_in_time',
	'open_in_time',
	'no_deadline',
	'paused',
	'overdue'
];

export const MEASURES: Measure[] = ['assigned', 'due', 'done', 'done_among_due', 'submitted', ...PARTS];

/** Does a task count in a figure at the end of the day? The list behind a number asks the same question as the number. */
export function countsIn(measure: Measure, task: TaskFacts, day: Day): boolean {
	if (task.cancelled) return false;
	switch (measure) {
		case 'assigned':
			return true;
		case 'due':
			return isDue(task, day);
		case 'done':
			return task.state === 'done';
		case 'done_among_due':
			return task.state === 'done' && isDue(task, day);
		case 'submitted':
			return task.state === 'submitted' && !task.paused;
		default:
			return partOf(task, day) === measure;
	}
}

/** The figures of a set of tasks at the end of a day: the one function behind every number, bar, report and score. */
export function rollUp(tasks: Iterable<TaskFacts>, day: Day): Rollup {
	const figures = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Rollup;
	for (const task of tasks) {
		for (const measure of MEASURES) if (countsIn(measure, task, day)) figures[measure] += task.count ?? 1;
	}
	return figures;
}

/** done / assigned: "20/34". */
export function completionOfAssigned({ done, assigned }: Rollup): Ratio {
	return { num: done, den: assigned };
}

/** done among due / due. */
export function completionOfDue({ done_among_due, due }: Rollup): Ratio {
	return { num: done_among_due, den: due };
}

/** done_on_time / (done_on_time + done_late + overdue). */
export function onTimeRate({ done_on_time, done_late, overdue }: Rollup): Ratio {
	return { num: done_on_time, den: done_on_time + done_late + overdue };
}

/** The one part of the whole that a task is on a day; null when it is cancelled. */
export function partOf(task: TaskFacts, day: Day): Part | null {
	if (task.cancelled) return null;
	if (task.state === 'done') return doneParts[timelyWhenDone(task)];
	if (task.paused) return 'paused';
	if (isOverdue(task, day)) return 'overdue';
	if (task.state === 'submitted') return 'submitted_in_time';
	return task.due === null ? 'no_deadline' : 'open_in_time';
}

/** `soon`: days before a deadline from which an open task is due soon. */
export function timelinessOf(task: TaskFacts, day: Day, soon: Day): Timeliness {
	if (task.state === 'done') return timelyWhenDone(task);
	if (task.due === null) return 'no_deadline';
	if (isOverdue(task, day)) return 'overdue';
	return task.state !== 'submitted' && task.due <= soon ? 'due_soon' : 'on_track';
}

const doneParts = { on_time: 'done_on_time', late: 'done_late', done: 'done_undated' } as const;

function isDue(task: TaskFacts, day: Day) {
	return task.due !== null && task.due <= day;
}

/** Open, running, its deadline has passed, and it was not handed in by then. */
function isOverdue(task: TaskFacts, day: Day) {
	if (!isOpen(task) || task.due === null || task.due >= day) return false;
	return !(task.state === 'submitted' && task.submittedOn !== null && task.submittedOn <= task.due);
}

/** Somebody still has to act: the unit, or the monitor who confirms. */
function isOpen(task: TaskFacts) {
	return !task.cancelled && !task.paused && task.state !== 'done';
}

function timelyWhenDone({ due, submittedOn }: TaskFacts) {
	if (due === null) return 'done';
	return submittedOn !== null && submittedOn <= due ? 'on_time' : 'late';
}
