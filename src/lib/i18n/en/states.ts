import type { states as vi } from '../vi/states.ts';

export const states: typeof vi = {
	state: { not_started: 'Not started', in_progress: 'In progress', submitted: 'Awaiting confirmation', done: 'Done' },
	paused: 'Paused',
	cancelled: 'Cancelled',
	returned: 'Returned',
	verb: {
		start: 'Start work',
		put_back: 'Move back to Not started',
		submit: 'Submit the result',
		withdraw: 'Withdraw the result',
		return: 'Return',
		confirm: 'Confirm as done',
		reopen: 'Reopen'
	},
	verbDone: {
		start: 'started work',
		put_back: 'moved it back to Not started',
		submit: 'submitted the result',
		withdraw: 'withdrew the result',
		return: 'returned the result',
		confirm: 'confirmed it as done',
		reopen: 'reopened the task'
	},
	overdue: 'Overdue',
	overdueBy: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
	dueToday: (day) => `today, ${day}`,
	dueTomorrow: (day) => `tomorrow, ${day}`,
	dueIn: (day, days) => `${day}, ${days} days left`,
	dueOn: (day) => `Due ${day}`,
	noDeadline: 'No deadline',
	onTime: 'On time',
	lateBy: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
	late: 'Done late',
	doneWithout: 'Done',
	submittedOn: (day) => `Submitted ${day}`,
	submittedBefore: (day, due) => `Submitted ${day}, due ${due}`,
	submittedLate: (day, days) => `Submitted ${day}, ${days} ${days === 1 ? 'day' : 'days'} late`,
	part: {
		done_on_time: 'done on time',
		done_late: 'done late',
		done_undated: 'done, no deadline',
		submitted_in_time: 'handed in on time, waiting',
		open_in_time: 'within the deadline',
		no_deadline: 'no deadline',
		paused: 'paused',
		overdue: 'overdue, handed in late included'
	},
	stackEmpty: 'No tasks yet'
};
