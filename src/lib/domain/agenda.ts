import { addDays, weekday, type Day } from './calendar.ts';
import type { State, Verb } from './workflow/task.ts';

/** What an agenda must know of an open task. */
export interface AgendaTask {
	state: State;
	due: Day | null;
	last_verb: Verb | null;
}

export type Group = 'overdue' | 'returned' | 'due_soon' | 'later' | 'waiting';

/** The order in which a person should look at them. */
export const GROUPS: Group[] = ['overdue', 'returned', 'due_soon', 'later', 'waiting'];

/** The one group in which a unit's open task asks for attention; `soon` is the last day that counts as due soon. */
export function groupOf({ state, due, last_verb }: AgendaTask, today: Day, soon: Day): Group {
	if (state === 'submitted') return 'waiting';
	if (due !== null && due < today) return 'overdue';
	if (last_verb === 'return') return 'returned';
	return due !== null && due <= soon ? 'due_soon' : 'later';
}

/** Three weeks from the Monday of today's week, each day with the number of tasks whose deadline it is. */
export function daysAhead(tasks: { due: Day | null }[], today: Day): { day: Day; due: number }[] {
	const monday = addDays(today, 1 - weekday(today));
	return Array.from({ length: 21 }, (_, offset) => {
		const day = addDays(monday, offset);
		return { day, due: tasks.filter((task) => task.due === day).length };
	});
}
