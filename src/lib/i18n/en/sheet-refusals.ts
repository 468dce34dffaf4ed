import { number } from '../format.ts';
import type { Facts } from '../vi/refusals.ts';

/** "No" around spreadsheets: of a plan, of units and people. */
export const sheetRefusals = {
	'sheet.missing': 'No file was chosen. Choose an XLSX or CSV file.',
	'sheet.too_many_rows': (f: Facts) =>
		`The file has ${number(Number(f.rows))} rows, one import takes ${number(Number(f.limit))}. Split it into several files.`,
	'sheet.not_found': 'This file is not being checked, or another one took its place. Choose the file again.',
	'sheet.applied': 'This file has been imported. To correct something, import another file.',
	'sheet.not_applied': 'This file was not imported, or its import has just been undone. Load the page again.',
	'sheet.changed_meanwhile':
		'What is there has just changed, so the changes are no longer what you saw. Nothing was imported; look again and confirm.',
	'sheet.errors': (f: Facts) =>
		`The file still has ${f.count} errors and was not imported. Correct the file and choose it again.`,
	'sheet.nothing':
		'There is nothing to import: the file says what is there already. If you changed the file, save it and choose it again.',
	'roster.no_sheet':
		'No sheet of the file has a header as in the template. Download the template and name the columns like it.',
	'plan_sheet.no_sheet':
		'The file has no row that can be read: it needs a header with the columns of the template, and rows below. Download the template.',
	'plan_sheet.cell_too_long': (f: Facts) =>
		`${f.code} has a text in “${f.column}” of more than ${f.limit} letters, which no cell of Excel holds. The sheet was not made, so that no letter is lost.`
};
