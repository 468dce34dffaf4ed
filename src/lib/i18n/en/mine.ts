import type { mine as vi } from '../vi/mine.ts';

export const mine: typeof vi = {
	title: 'My work',
	headline: (n) =>
		n === 0 ? 'Nothing urgent this week' : `${n} ${n === 1 ? 'thing' : 'things'} to do today and this week`,
	stripLabel: (from, to) => `Deadlines from ${from} to ${to}`,
	weekdays: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
	dueThatDay: (n) => `${n} due`,
	toConfirm: 'Waiting for your confirmation',
	lateUnits: 'Units with overdue tasks',
	waitingHint: 'nothing more to do',
	assignee: (name) => `In charge: ${name}.`,
	noAssignee: 'Nobody in charge yet.',
	assign: 'Assign',
	check: 'Review',
	emptyTitle: 'Nothing for you yet',
	emptyText:
		'When your unit is given a task, or something needs your decision, it appears here, the most urgent first.',
	guide: {
		appraiser: {
			title: 'There is nothing for you to appraise yet',
			text: 'Appraisers do not see the tasks of units. If you also work for a unit, ask an administrator to give you a role there.'
		},
		nobody: {
			title: 'Your account has no role yet',
			text: 'You are signed in, but belong to no unit and so see no tasks. Ask an administrator to give you a role, then open this page again.'
		}
	},
	guideAsk: 'Administrators',
	guideAccount: 'Check my details',
	guideFactor: 'Turn on the second factor',
	emptyMonitorText: 'There is no plan yet. Import the plan document, review its duties and assign them to units.',
	emptyMonitorAction: 'Import a plan',
	owed: 'Targets without a figure',
	owedIn: {
		month: 'No figure yet this month.',
		quarter: 'No figure yet this quarter.',
		year: 'No figure yet this year.'
	},
	owedLast: (day) => `The latest is of ${day}.`,
	report: 'Enter a figure',
	reportOf: (code) => `Enter a figure of ${code}`,
	allClear: 'Nothing is overdue or due soon.',
	group: {
		overdue: 'Overdue',
		returned: 'Returned',
		due_soon: 'Due soon',
		later: 'The rest',
		waiting: 'Waiting for others'
	},
	dueWithin: (days: number) => (days === 0 ? 'Due today' : `Due within ${days} day${days === 1 ? '' : 's'}`),
	next: {
		overdue: 'Update',
		returned: 'Mend and resend',
		due_soon: 'Update',
		later: 'Open',
		waiting: 'View'
	},
	returnedOn: (day, reason) => `Returned on ${day}: “${reason}”`,
	longestDays: (days) => `longest ${days} days`
};
