import type writeXlsxFile from 'write-excel-file/node';
import { columnLetters, type Choice } from '#lib/domain/sheet.ts';

/** What the writer of workbooks lets add to its files; on Node it names the type of their bytes nowhere. */
type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>;
type Feature = NonNullable<Options['features']>[number];

/** Rows below the header that offer a list: as many as an import takes. */
const LAST_ROW = 5001;

/**
 * Lists to choose from in the cells of a column (ECMA-376, 18.3.1.33). Another text may be typed all the same: an import
 * takes abbreviations and codes too, and says itself what it does not know.
 */
export function choices(tables: { choices?: Choice[] }[]): Feature {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					insert: (_, { sheetIndex }) => validations(tables[sheetIndex]?.choices ?? [])
				}
			}
		}
	};
}

/** Nothing that these sheets have comes after it. */
function validations(offered: Choice[]): string {
	if (offered.length === 0) return '';
	const each = offered.map(({ column, of }) => {
		const letters = columnLetters(column);
		const formula = Array.isArray(of)
			? `"${of.join(',')}"`
			: `'${of.sheet}'!$${columnLetters(of.column)}$2:$${columnLetters(of.column)}$${of.rows + 1}`;
		return `<dataValidation type="list" allowBlank="1" sqref="${letters}2:${letters}${LAST_ROW}"><formula1>${escaped(formula)}</formula1></dataValidation>`;
	});
	return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
