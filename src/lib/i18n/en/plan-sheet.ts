import { number } from '../format.ts';
import type { Messages } from '../vi.ts';

export const planSheet: Messages['planSheet'] = {
	title: 'Import a plan from a spreadsheet',
	into: (plan) => `Import a spreadsheet into “${plan}”`,
	columns: {
		code: 'Code',
		kind: 'Kind',
		parent: 'Part of',
		section: 'Section',
		title: 'Title',
		text: 'Words of the source',
		lead: 'Lead',
		coLead: 'Co-leads',
		coordinating: 'Coordinating',
		assignee: 'In charge',
		field: 'Field',
		product: 'Product',
		op: 'Comparison',
		value: 'Value',
		max: 'Upper value',
		measure: 'Unit of measure',
		words: 'Deadline in words',
		due: 'Due',
		state: 'State',
		id: 'System id'
	},

	wayTitle: 'From a spreadsheet',
	wayText: 'Fill tasks and targets into the Excel template and upload it; every row is checked before it is imported.',
	wayAct: 'Choose a spreadsheet',
	importAct: 'Import a spreadsheet',

	uploadTitle: 'Choose a file',
	uploadText: 'Every row is read and checked. Nothing changes until you confirm.',
	hint: (limit) => `XLSX or CSV, at most ${limit} and 5.000 rows.`,
	steps: [
		'Download the template and fill in a task or target a row; to correct a plan that is there, download its own sheet.',
		'Upload the file. Rows are known by their code; you see every new row, every correction and every wrong cell.',
		'One wrong cell is left: nothing is imported. When you confirm, all changes are made at once.',
		'What the file does not name stays in the plan.'
	],
	templateTitle: 'Template',
	templateText:
		'With an example row (which is not imported), what each column takes, and the names of units and fields.',
	template: 'Download the template (XLSX)',
	templateName: 'Plan template',
	exportText: 'Correct the downloaded sheet and import it again: only what differs is updated.',

	target: (plan, year, isNew) =>
		isNew ? `Makes the new plan “${plan}” for ${year}.` : `Goes into the plan “${plan}”.`,
	nothing: 'The file has no change to import into the plan.',
	done: (created, changed) => `Imported: ${number(created)} created, ${number(changed)} updated.`,
	openPlan: 'Open the plan',
	rows: (rows, created, changed, unchanged) =>
		`${number(rows)} ${rows === 1 ? 'row' : 'rows'}: ${number(created)} new, ${number(changed)} changed, ${number(unchanged)} unchanged.`,
	changesTitle: (n) => `${number(n)} ${n === 1 ? 'change' : 'changes'}`,
	undoText:
		'All tasks and targets that the file added leave the plan and every figure; what it corrected is as it was before.',
	undone: (file) => `The import of “${file}” was undone.`,
	wasUndone: 'This import was undone. To import it again, choose the file again.',
	reason: (file) => `By the file “${file}”`
};
