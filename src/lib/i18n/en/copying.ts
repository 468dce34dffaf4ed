import type { copying as vi } from '../vi/copying.ts';

export const copying: typeof vi = {
	title: 'Copy into another year',
	open: 'Copy into next year',
	cardTitle: 'From a plan of last year',
	cardText: 'Take over the tasks and targets of a plan; their deadlines are moved into the new year for you to review.',
	cardPlan: 'Plan to copy',
	cardAct: 'Review the copy',
	yearForm: 'Year of the new plan',
	year: 'Into the year',
	recount: 'Move the deadlines',
	text: 'Untick what is not done again. Every task begins as not started, with nobody in charge and no evidence.',
	take: 'Take',
	item: 'Task or target',
	before: (year) => `Due in ${year}`,
	after: (year) => `Due in ${year}`,
	past: 'Over',
	pastText: (n) =>
		`${n} ${n === 1 ? 'item is' : 'items are'} due on a day that is over, and not ticked. Tick what you want all the same, and correct its deadline in the new plan.`,
	wordsPast: 'Names a day that is over',
	dayOff: (weekday) => `Day off (${weekday})`,
	cancelled: 'Was cancelled',
	rename: (title) => `Rename to “${title}”`,
	renameWords: (year) => `Move the years in its words and product to ${year}`,
	heir: 'No longer exists, now led by',
	submit: (year) => `Create the plan for ${year}`,
	done: 'The new plan is there'
};
