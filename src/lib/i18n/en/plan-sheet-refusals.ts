import type { Facts } from '../vi/refusals.ts';

/** "No" around the spreadsheet of a plan. */
export const planSheetRefusals = {
	'plan_sheet.missing': 'No file was chosen. Choose an XLSX or CSV file.',
	'plan_sheet.no_sheet':
		'The file has no row that can be read: it needs a header with the columns of the template, and rows below. Download the template.',
	'plan_sheet.too_many_rows': (f: Facts) =>
		`The file has ${f.rows} rows, more than ${f.limit}. Divide it and import the parts.`,
	'plan_sheet.not_found': 'This file is not being checked, or another one took its place. Choose the file again.',
	'plan_sheet.applied': 'This file has been imported. To correct something, import another file.',
	'plan_sheet.changed_meanwhile':
		'The plan has just changed, so the changes are no longer what you saw. Nothing was imported; look again and confirm.',
	'plan_sheet.errors': (f: Facts) => `The file still has ${f.count} errors. Correct it and choose it again.`,
	'plan_sheet.nothing': 'There is nothing to import: the file says what the plan says already.',
	'plan_sheet.cell_too_long': (f: Facts) =>
		`${f.code} has a text in “${f.column}” of more than ${f.limit} letters, which no cell of Excel holds. The sheet was not made, so that no letter is lost.`
};
