import type { edit as vi } from '../vi/edit.ts';

export const edit: typeof vi = {
	title: (code) => `Correct ${code}`,
	open: 'Correct the task',
	back: (code) => `Back to ${code}`,
	shared: (n) =>
		`A common task of ${n} units. What you correct holds for every part that says the same; who leads is corrected in each part.`,
	number: 'Number in the plan',
	numberHint: 'Number 7 is the code NV-07.',
	dueHint: 'If only the words change, the day is read from them again. Leave it empty where there is no deadline.',
	reasonHint: 'What it said before stays in the history.',

	planTitle: 'Correct the plan',
	planOpen: 'Correct the plan',
	planDone: 'The plan is corrected',
	planNumber: 'Number',
	planNumberHint: 'For example: 12/KH-UBND.',
	planDate: 'Date of issue',
	planIssuer: 'Issued by',
	planYearHint: 'Another year leaves the deadlines of the tasks as they are.',
	issued: (day) => `of ${day}`,
	ofYear: (year) => `Year ${year}`,
	sharedBy: (n) => `Common task of ${n} units`,
	partOf: (code) => `Part of ${code}`,
	planFacts: 'The plan',

	takeAway: 'Take out of the plan',
	takeAwayReason: 'Reason',
	takeAwayHint:
		'For a task that came in by mistake and that nobody has begun. No figure counts it any more; it can be brought back on the page of the plan.',
	takeAwaySharedHint: (n) =>
		`Takes the common task and its ${n} parts out, where they came in by mistake and no unit has begun. They can be brought back on the page of the plan.`,
	takeAwayTargetHint:
		'For a target that came in by mistake and has no figures. It can be brought back on the page of the plan.',
	tookAway: (code) => `${code} is out of the plan`,
	removed: (title) => `“${title}” is out of the plan. To bring it back, see`,
	removals: 'Taken out of the plan',
	removalsText: 'No figure counts these.',
	removedBy: (who, day, reason) => `${who} on ${day}: ${reason}`,
	restoreOf: (code) => `Bring ${code} back into the plan`,
	restored: (code) => `${code} is back in the plan`
};
