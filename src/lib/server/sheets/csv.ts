import Papa from 'papaparse';
import { Refusal } from '#lib/domain/refusal.ts';
import { cleaned, type SheetRow } from '#lib/domain/sheet.ts';
import { readPlain } from '../plain.ts';
import { FILLED_CELLS } from './limits.ts';

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
	const body = text.slice(head.length);
	const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator ?? separatorOf(body) });
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken) throw new Refusal(422, 'sheet.quotes', { row: (broken.row ?? 0) + 1 });

	const rows = data.map((fields, index) => ({ number: index + 1, cells: cellsOf(fields) }));
	const filled = rows.filter(({ cells }) => cells.length > 0);
	if (filled.reduce((sum, { cells }) => sum + cells.length, 0) > FILLED_CELLS)
		throw new Refusal(422, 'sheet.too_many_cells', { limit: FILLED_CELLS });
	return filled;
}

/**
 * UTF-8 with a byte order mark, commas, every field in quotes so that no other separator can be meant, and nothing that a
 * spreadsheet would run: texts that look like formulas get an
 * apostrophe in front, which `readCsv` takes away again.
 */
export function writeCsv(rows: string[][]): string {
	return `\ufeff${Papa.unparse(rows, { escapeFormulae: dangerous, quotes: true, newline: '\r\n' })}\r\n`;
}

/** The one that stands in most of the first lines, outside of quotes: commas within names do not stand in the header. */
function separatorOf(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n?|\n/)
		.slice(0, 20);
	const counts = [',', ';', '\t'].map((separator) => {
		const found = lines.map((line) => line.split(separator).length - 1);
		return { separator, lines: found.filter(Boolean).length, all: found.reduce((sum, count) => sum + count, 0) };
	});
	return counts.sort((a, b) => b.lines - a.lines || b.all - a.all)[0]?.separator ?? ',';
}

function cellsOf(fields: string[]) {
	return fields.flatMap((field, column) => {
		const text = cleaned(disarmed.test(field) ? field.slice(1) : field);
		return text === '' ? [] : [{ column, text }];
	});
}
