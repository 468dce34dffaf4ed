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
	count?: number;
}

/** Open tasks: on_track, due_soon, overdue or no_deadline. Done tasks: on_time, late or, without a deadline, done. */
export type Timeliness = 'on_track' | 'due_soon' | 'overdue' | 'no_deadline' | 'on_time' | 'late' | 'done';

/** What a task counts as on a day; every task that is not cancelled is exactly one of these. */
export type Part =
	'done_on_time' | 'done_late' | 'done_undated' | 'overdue' | 'submitted' | 'open_in_time' | 'no_deadline' | 'paused';

/** A figure of the roll-up: the name behind a number, and of the list that it opens. */
export type Measure = keyof Omit<Rollup, 'parts'>;

export interface Rollup {
	assigned: number;
	due: number;
	done: number;
	done_among_due: number;
	done_on_time: number;
	done_late: number;
	overdue: number;
	submitted: number;
	open_in_time: number;
	no_deadline: number;
	paused: number;
	/** Disjoint parts whose sum is `assigned`: what a stacked bar shows. */
	parts: Record<Part, number>;
}

export interface Ratio {
	num: number;
	den: number;
}

const measures: Record<Measure, (task: TaskFacts, day: Day) => boolean> = {
	assigned: (task) => !task.cancelled,
	due: (task, day) => !task.cancelled && isDue(task, day),
	done: (task) => !task.cancelled && task.state === 'done',
	done_among_due: (task, day) => !task.cancelled && task.state === 'done' && isDue(task, day),
	done_on_time: (task) => !task.cancelled && task.state === 'done' && timelyWhenDone(task) === 'on_time',
	done_late: (task) => !task.cancelled && task.state === 'done' && timelyWhenDone(task) === 'late',
	overdue: (task, day) => !task.cancelled && isOverdue(task, day),
	submitted: (task) => !task.cancelled && !task.paused && task.state === 'submitted',
	open_in_time: (task, day) => isOpen(task) && task.due !== null && !isOverdue(task, day),
	no_deadline: (task) => isOpen(task) && task.due === null,
	paused: (task) => !task.cancelled && task.paused && task.state !== 'done'
};

export const MEASURES = Object.keys(measures) as Measure[];

/** Does a task count in a figure at the end of the day? The list behind a number asks the same question as the number. */
export function countsIn(measure: Measure, task: TaskFacts, day: Day): boolean {
	return measures[measure](task, day);
}

/** The figures of a set of tasks at the end of a day: the one function behind every number, bar, report and score. */
export function rollUp(tasks: Iterable<TaskFacts>, day: Day): Rollup {
	const figures = emptyRollup();
	for (const task of tasks) {
		const count = task.count ?? 1;
		for (const measure of MEASURES) if (measures[measure](task, day)) figures[measure] += count;
		const part = partOf(task, day);
		if (part) figures.parts[part] += count;
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
	if (task.state === 'submitted') return 'submitted';
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

function emptyRollup(): Rollup {
	const parts = {
		done_on_time: 0,
		done_late: 0,
		done_undated: 0,
		overdue: 0,
		submitted: 0,
		open_in_time: 0,
		no_deadline: 0,
		paused: 0
	};
	return {
		assigned: 0,
		due: 0,
		done: 0,
		done_among_due: 0,
		done_on_time: 0,
		done_late: 0,
		overdue: 0,
		submitted: 0,
		open_in_time: 0,
		no_deadline: 0,
		paused: 0,
		parts
	};
}
