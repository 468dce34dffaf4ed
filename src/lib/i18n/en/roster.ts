import { number } from '../format.ts';
import type { roster as vi } from '../vi/roster.ts';

export const roster: typeof vi = {
	title: 'Import and export',
	kinds: { units: 'Units', users: 'People', memberships: 'Roles' },
	columns: {
		code: 'Code',
		name: 'Name',
		abbreviation: 'Abbreviation',
		aliases: 'Other names',
		kind: 'Kind',
		level: 'Level',
		parent: 'Above it',
		from: 'From',
		to: 'To',
		successors: 'Successors',
		email: 'E-mail',
		title: 'Position',
		phone: 'Telephone',
		unit: 'Unit',
		role: 'Role'
	},

	uploadTitle: 'Import a spreadsheet',
	uploadText: 'Choose a file with units, people or roles. Nothing changes until you confirm.',
	file: 'Spreadsheet',
	hint: (limit: string) => `XLSX (one file, several sheets) or CSV (one list a file), at most ${limit} and 5.000 rows.`,
	submit: 'Read and check',
	reading: 'Reading the file…',
	stepsTitle: 'What happens',
	steps: [
		'The file is read and compared with what is there: by the code of the unit, the staff code or the e-mail.',
		'You see every error and every change. One error is left: nothing of the file is imported.',
		'When you confirm, all changes are made at once. Nothing is deleted.'
	],

	templateTitle: 'Template',
	templateText: 'With an example row (which is not imported) and what each column takes.',
	exportTitle: 'Export what is there',
	exportText: 'Correct the exported file and import it again: only what differs is updated.',
	workbook: 'All three lists (XLSX)',
	csv: (kind: string) => `${kind} (CSV)`,
	fileNames: { template: 'Template', export: 'Roster' },

	lastTitle: 'Latest imports',
	lastNone: 'Nothing has been imported yet.',
	lastBy: (who: string, when: string) => `${who}, ${when}`,

	previewTitle: 'Check before importing',
	ready: 'The file has no errors. Look at the changes and confirm.',
	nothing: 'The file says what is there already, so there is nothing to import.',
	wrong: (n: number) =>
		`The file has ${number(n)} ${n === 1 ? 'error' : 'errors'}, so nothing was imported. Correct the file and choose it again.`,
	done: (counts: string) => `Imported: ${counts}.`,
	doneNext: 'New people have no password yet: invite them on the page People.',
	openUsers: 'Open People',
	openUnits: 'Open Units',
	another: 'Import another file',
	again: 'Choose the corrected file',

	counts: ({ created, changed, ended }) =>
		[
			`${number(created)} created`,
			`${number(changed)} updated`,
			...(ended > 0 ? [`${number(ended)} ${ended === 1 ? 'role' : 'roles'} ended`] : [])
		].join(', '),
	summary: {
		kind: 'List',
		rows: 'Rows',
		created: 'Created',
		changed: 'Updated',
		ended: 'Ended',
		unchanged: 'Unchanged'
	},

	errorsTitle: (n: number) => `Errors (${number(n)})`,
	noticesTitle: (n: number) => `Good to know (${number(n)})`,
	finding: {
		sheet: 'Sheet',
		row: 'Row',
		column: 'Column',
		value: 'In the file',
		problem: 'What is wrong',
		accepted: 'Accepted'
	},
	notice: { problem: 'What', accepted: 'Advice' },
	columnOf: (letters: string, heading: string) => [letters, heading].filter(Boolean).join(' · '),
	moreFindings: (n: number) => `${number(n)} more are not shown here. Correct those above and check again.`,

	changesTitle: (kind: string, n: number) => `${kind}: ${number(n)} ${n === 1 ? 'change' : 'changes'}`,
	change: { act: 'Act', who: 'Subject', what: 'Content' },
	acts: { create: 'New', update: 'Change', end: 'End' },
	empty: 'empty',
	becomes: 'becomes',
	showAll: (n: number) => `Show all ${number(n)}`,

	confirm: (n: number) => `Import ${number(n)} ${n === 1 ? 'change' : 'changes'}`,
	confirming: 'Importing…',
	discard: 'Drop this file'
};
