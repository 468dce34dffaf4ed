import type { dashboard as vi } from '../vi/dashboard.ts';

export const dashboard: typeof vi = {
	title: 'Overview',
	headline: 'tasks done, that is',
	asOf: 'As of the end of',
	asOfApply: 'Show',
	earlier: 'Day before',
	later: 'Day after',
	ofDue: 'Of those due',
	onTime: 'On time',
	dueFraction: (fraction) => `${fraction} that were due`,
	onTimeFraction: (fraction) => `${fraction} done or overdue`,
	caption: (plan, day) => `${plan}, as of the end of ${day}`,
	byUnit: 'By lead unit',
	byField: 'By field',
	reading: 'By which unit',
	readings: { then: 'Of that day', now: 'Of today' },
	readingHint: {
		then: 'By the unit that led the task on the day shown',
		now: 'By the unit that leads it today, or its successor'
	},
	readingNow: 'By the unit of today',
	unitCount: (n) => (n === 1 ? '1 unit' : `${n} units`),
	columnUnit: 'Unit',
	columnField: 'Field',
	columnTasks: 'Tasks',
	columnDone: 'Done',
	columnRate: 'Rate',
	columnOverdue: 'Overdue',
	total: 'Province',
	emptyTitle: 'No figures yet',
	emptyText: 'The overview appears once a plan has been confirmed.',
	noField: 'No field',
	ownUnits: 'Your units'
};
