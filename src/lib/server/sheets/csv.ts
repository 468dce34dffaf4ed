import Papa from 'papaparse';
import { Refusal } from '#lib/domain/refusal.ts';
import type { SheetRow } from '#lib/domain/sheet.ts';
import { readPlain } from '../plain.ts';
import { FILLED_CELLS } from './limits.ts';
import { cleaned } from './text.ts';

/** What a spreadsheet would run as a formula, and what was disarmed before. */
const dangerous = /^'*[=+\-@\t\r]/;
const disarmed = /^'+[=+\-@\t\r]/;

/**
 * The rows of a CSV file, whichever of the usual encodings and separators it uses. A first line `sep=;`, which only
 * spreadsheet programs write, is no row.
 * @throws Refusal 422 sheet.quotes (row), sheet.too_many_cells (limit)
 */
export function readCsv(bytes: Uint8Array): SheetRow[] {
	const text = readPlain(bytes);
	const [head = '', separator] = /^sep=(.)\r?\n/i.exec(text) ?? [];
	const { data, errors } = Papa.parse<string[]>(text.slice(head.length), {
		delimiter: separator ?? '',
		delimitersToGuess: [';', ',', '\t']
	});
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken) throw new Refusal(422, 'sheet.quotes', { row: (broken.row ?? 0) + 1 });

	const rows = data.map((fields, index) => ({ number: index + 1, cells: cellsOf(fields) }));
	const filled = rows.filter(({ cells }) => cells.length > 0);
	if (filled.reduce((sum, { cells }) => sum + cells.length, 0) > FILLED_CELLS)
		throw new Refusal(422, 'sheet.too_many_cells', { limit: FILLED_CELLS });
	return filled;
}

/**
 * UTF-8 with a byte order mark, commas, and nothing that a spreadsheet would run: texts that look like formulas get an
 * apostrophe in front, which `readCsv` takes away again.
 */
export function writeCsv(rows: string[][]): string {
	return `\ufeff${Papa.unparse(rows, { escapeFormulae: dangerous, newline: '\r\n' })}\r\n`;
}

function cellsOf(fields: string[]) {
	return fields.flatMap((field, column) => {
		const text = cleaned(disarmed.test(field) ? field.slice(1) : field);
		return text === '' ? [] : [{ column, text }];
	});
}
