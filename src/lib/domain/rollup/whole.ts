import type { TaskFacts } from './rollup.ts';

/** How many of the units of a shared duty are done, of those that have to do it. */
export interface Shares {
	done: number;
	all: number;
}

export type Whole<T> = T & { shares?: Shares };

/**
 * Counts every shared duty once, by its children: those of one parent become one task, in the place of the first.
 * Whoever calls it decides what is counted once: tasks without `parentId` stay as they are.
 */
export function whole<T extends TaskFacts>(tasks: T[]): Whole<T>[] {
	const families = Map.groupBy(tasks, (task) => task.parentId ?? task);
	return [...families.values()].map((family) => (family[0]?.parentId ? together(family) : (family[0] as T)));
}

/**
 * What the children of one parent are together. Cancelled ones drop out; without any other it is cancelled. It is done
 * when all are, and late when one was. Until then it stands as the child that matters most: the one still worked on with
 * the earliest deadline, so it is overdue as long as one child is; then one that waits for confirmation, then a paused one.
 */
export function together<T extends TaskFacts>(children: T[]): Whole<T> {
	const counting = children.filter(({ cancelled }) => !cancelled);
	const shares = { done: counting.filter(({ state }) => state === 'done').length, all: counting.length };
	const ordered = (counting.length > 0 ? counting : children).toSorted((a, b) => rank(a) - rank(b) || byDue(a, b));
	const first = ordered[0] as T;
	if (rank(first) > 0) return { ...first, shares };

	const untouched = counting.every(({ state }) => state === 'not_started');
	const sent = first.state === 'submitted' && counting.every(({ state }) => state === 'submitted' || state === 'done');
	return { ...first, state: untouched ? 'not_started' : sent ? 'submitted' : 'in_progress', shares };
}

/** 0 worked on, or handed in too late · 1 handed in · 2 paused · 3 done late · 4 done. */
function rank({ state, paused, due, submittedOn }: TaskFacts) {
	const late = due !== null && (submittedOn === null || submittedOn > due);
	if (state === 'done') return late ? 3 : due === null ? 5 : 4;
	if (paused) return 2;
	return state === 'submitted' && !late ? 1 : 0;
}

function byDue(a: TaskFacts, b: TaskFacts) {
	return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
