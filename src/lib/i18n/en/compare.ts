import type { compare as vi } from '../vi/compare.ts';

export const compare: typeof vi = {
	title: 'Compare with a plan',
	link: 'Compare',
	amends: 'This document amends another one. Compare it with the plan, so that progress and evidence are kept.',
	with: 'Plan',
	again: 'Compare',
	text: 'What is ticked is applied by the button at the end of the page. States, evidence and history of tasks stay; figures of earlier days do not change.',
	changed: (n) => `Changed ${n}`,
	added: (n) => `Added ${n}`,
	missing: (n) => `Not mentioned ${n}`,
	unchanged: (n) => `Unchanged ${n}`,
	none: 'There is none.',
	missingText: 'These stay as they are. Tick one only if the document ends or replaces the task.',
	cancel: 'No longer to be done',
	shared: 'A common task of several units: who does it is corrected in the part of each unit.',
	sharedParts: 'A common task of several units: the change is passed to the parts that are not done.',
	noLead: 'Unit not clear',
	about: 'Matched with',
	isNew: 'New item',
	endedUnit: 'a unit that has ended',
	field: {
		text: 'Words',
		lead: 'Lead',
		partners: 'Partners',
		due: 'Deadline',
		product: 'Product',
		figure: 'Level'
	},
	reason: 'Basis, kept in the history of the tasks',
	reasonOf: (name) => `By document ${name}`,
	apply: 'Apply to the plan',
	applied: 'Applied to the plan',
	back: 'Back to the review',
	noPlan: 'There is no plan to compare with',
	noPlanText: 'Confirm this document as a new plan at the desk.',
	confirmed: 'This document has been confirmed; nothing is left to compare.'
};
