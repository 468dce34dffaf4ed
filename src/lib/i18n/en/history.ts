import type { history as vi } from '../vi/history.ts';

export const history: typeof vi = {
	created: 'made the task from the document',
	createdByHand: 'added the task',
	reordered: 'changed the order in the column',
	assigned: (name) => `put ${name} in charge`,
	reassigned: (from, to) => `handed it from ${from} to ${to}`,
	unassigned: (name) => `took it from ${name}`,
	corrected: 'changed the task',
	terms: {
		number: 'code',
		title: 'name',
		text: 'words of the duty',
		section: 'section',
		leadUnitId: 'lead unit',
		coLeadUnitIds: 'co-leading',
		coordinatingUnitIds: 'coordinating',
		assigneeId: 'person in charge',
		field: 'area',
		product: 'product',
		dueWords: 'deadline in words',
		due: 'due'
	},
	changed: (what, from, to) => `${what}: ${from} → ${to}`,
	takenOver: (part: string, from: string, to: string) => `${part}: from ${from} to ${to}`,
	byDecision: (decision: string) => `By ${decision}`,
	paused: 'paused the task',
	cancelled: 'cancelled the task',
	removed: 'took it out of the plan',
	restored: 'brought it back into the plan',
	resumed: 'resumed the task',
	evidenceAdded: (title) => `added the evidence “${title}”`,
	evidenceRemoved: (title) => `took off the evidence “${title}”`,
	reason: (reason) => `Reason: ${reason}`
};
