import { number } from '../format.ts';
import type { sheet as vi } from '../vi/sheet.ts';

export const sheet: typeof vi = {
	file: 'Spreadsheet',
	submit: 'Read and check',
	reading: 'Reading the file…',
	tooLarge: (name, limit) =>
		`“${name}” is larger than ${limit}. Remove pictures and sheets that are not needed and choose it again.`,
	ready: 'The file has no errors. Look at the changes and confirm.',
	wrong: (n: number) =>
		`The file has ${number(n)} ${n === 1 ? 'error' : 'errors'}, so nothing was imported. Correct the file and choose it again.`,
	another: 'Import another file',
	again: 'Choose the corrected file',
	finding: {
		sheet: 'Sheet',
		row: 'Row',
		column: 'Column',
		value: 'In the file',
		problem: 'What is wrong',
		accepted: 'Accepted'
	},
	errorsTitle: (n: number) => `Errors (${number(n)})`,
	noticesTitle: (n: number) => `Good to know (${number(n)})`,
	notice: { problem: 'What', accepted: 'Advice' },
	columnOf: (letters: string, heading: string) => [letters, heading].filter(Boolean).join(' · '),
	moreFindings: (n: number) => `${number(n)} more are not shown here. Correct those above and check again.`,
	change: { act: 'Act', who: 'Subject', what: 'Content' },
	acts: { create: 'New', update: 'Change', end: 'End' },
	empty: 'empty',
	becomes: 'becomes',
	showAll: (n: number) => `Show all ${number(n)}`,
	confirm: (n: number) => `Import ${number(n)} ${n === 1 ? 'change' : 'changes'}`,
	confirming: 'Importing…',
	discard: 'Drop this file'
};
