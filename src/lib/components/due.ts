import { daysBetween, type Day } from '#lib/domain/calendar.ts';
import type { Timeliness } from '#lib/domain/rollup/rollup.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import { shortDay } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { IconName } from './icons.ts';

export interface Standing {
	timeliness: Timeliness;
	state: State;
	due: Day | null;
	submittedOn?: Day | null;
	today: Day;
}

export interface DueWords {
	/** Class that gives the colour; never the only sign. */
	tone: '' | 'overdue' | 'soon' | 'done' | 'waiting';
	icon: IconName;
	text: string;
}

/** How a task stands against its deadline, in words: what is urgent says how urgent, what is settled says how it ended. */
export function dueWords(t: Messages, { timeliness, state, due, submittedOn = null, today }: Standing): DueWords {
	const words = t.states;
	if (state === 'done') return settled(t, timeliness, due, submittedOn);
	if (state === 'submitted' && submittedOn !== null) return handedIn(t, due, submittedOn, today);
	if (due === null || timeliness === 'no_deadline') return { tone: '', icon: 'calendar', text: words.noDeadline };
	if (timeliness === 'overdue')
		return { tone: 'overdue', icon: 'alert', text: words.overdueBy(daysBetween(due, today)) };
	if (timeliness === 'due_soon') return { tone: 'soon', icon: 'clock', text: soonWords(t, due, today) };
	return { tone: '', icon: 'calendar', text: shortDay(due, today) };
}

function settled(t: Messages, timeliness: Timeliness, due: Day | null, submittedOn: Day | null): DueWords {
	if (timeliness === 'on_time') return { tone: 'done', icon: 'check', text: t.states.onTime };
	if (timeliness !== 'late') return { tone: 'done', icon: 'check', text: t.states.doneWithout };
	const days = due !== null && submittedOn !== null ? daysBetween(due, submittedOn) : null;
	return { tone: '', icon: 'check', text: days === null ? t.states.late : t.states.lateBy(days) };
}

function handedIn(t: Messages, due: Day | null, submittedOn: Day, today: Day): DueWords {
	const on = shortDay(submittedOn, today);
	if (due === null) return { tone: 'waiting', icon: 'state-submitted', text: t.states.submittedOn(on) };
	if (submittedOn > due) {
		return { tone: 'overdue', icon: 'alert', text: t.states.submittedLate(on, daysBetween(due, submittedOn)) };
	}
	return { tone: 'waiting', icon: 'state-submitted', text: t.states.submittedBefore(on, shortDay(due, today)) };
}

function soonWords(t: Messages, due: Day, today: Day) {
	const left = daysBetween(today, due);
	if (left === 0) return t.states.dueToday(shortDay(due));
	if (left === 1) return t.states.dueTomorrow(shortDay(due));
	return t.states.dueIn(shortDay(due, today), left);
}
