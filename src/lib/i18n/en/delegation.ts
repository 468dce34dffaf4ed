import type { delegation as vi } from '../vi/delegation.ts';

export const delegation: typeof vi = {
	title: 'Delegation',
	current: 'In force and to come',
	none: 'Nothing is delegated',
	noneText: 'The head of a unit can hand over to a deputy for the days away.',
	to: (name) => `Delegated to ${name}`,
	from: (name) => `Delegated by ${name}`,
	days: (first, last) => `from ${first} up to and including ${last}`,
	notYet: 'not begun yet',
	because: (reason) => `Reason: ${reason}`,
	revoke: 'Take back',
	giveBack: 'Give back',
	give: 'Hand over to a deputy',
	giveText:
		'For these days the deputy has every right of the head of the unit, also in the units below, but cannot hand them on. You keep your own rights; the log names who really acted.',
	deputy: 'Deputy',
	choose: 'Choose somebody of the unit',
	unit: 'Unit',
	firstDay: 'From',
	lastDay: 'Up to and including',
	reason: 'Reason',
	reasonHint: 'For example: on a business trip, on leave.',
	submit: 'Hand over',
	badge: (by, until) => `for ${by} up to and including ${until}`
};
