import type { Messages } from '../vi.ts';

export const shares: Messages['shares'] = {
	units: (n) => `${n} units`,
	count: (done, all) => `${done}/${all} units`,
	countLong: (done, all) => `${done} of ${all} units are done`,
	title: 'Units that do it',
	text: 'Each unit does its own part. The common task is done when every unit is.',
	holdHint: 'It holds for every part that is not done. The states stay as they are and show again on resuming.',
	partOf: 'Part of the common task',
	columnUnit: 'Unit',

	group: (words, n) => `Group “${words}”: ${n} ${n === 1 ? 'unit' : 'units'}`,
	groupThen: (day) => `The group on the document’s day, ${day}; for a unit that has ended its heirs stand.`,
	groupEmpty: 'No unit of this group exists any more (districts ended on 01/07/2025). Choose the units that took over.',
	take: {
		lead: (n) => `Give it to each unit (1 common task, ${n} parts)`,
		coord: (n) => `Add ${n} units as coordinating`
	},
	sharing: 'How the leading units share it',
	together: 'One task: the first unit leads, the others co-lead',
	each: (n) => `Each unit does it alone: 1 common task, ${n} parts`,
	confirmText: (shared, parts) =>
		`${shared} of them ${shared === 1 ? 'is a common task' : 'are common tasks'} with ${parts} parts, one per unit.`
};
