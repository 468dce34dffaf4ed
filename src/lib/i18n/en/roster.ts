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
	hint: (limit: string) => `XLSX (one file, several sheets) or CSV (one list a file), at most ${limit} and 5.000 rows.`,
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
	nothing: 'The file says what is there already, so there is nothing to import.',
	done: (counts: string) => `Imported: ${counts}.`,
	doneNext: 'New people have no password yet: invite them on the page People.',
	openUsers: 'Open People',
	openUnits: 'Open Units',

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

	changesTitle: (kind: string, n: number) => `${kind}: ${number(n)} ${n === 1 ? 'change' : 'changes'}`
};
