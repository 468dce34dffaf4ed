import { Refusal } from '#lib/domain/refusal.ts';
import { cleaned, columnOf, type Merge, type SheetCell, type SheetRow } from '#lib/domain/sheet.ts';
import { FILLED_CELLS } from '../limits.ts';
import { numberText, type NumberFormat } from './formats.ts';
import { unescaped } from './strings.ts';
import { walk } from './xml.ts';

/** What the cells of every sheet refer to. */
export interface Book {
	strings: string[];
	formats: NumberFormat[];
	/** Days count from 1904, as old Macintosh files do. */
	from1904: boolean;
	/** Filled cells read so far, over all sheets. */
	filled: number;
}

interface OpenCell {
	column: number;
	type: string;
	format: NumberFormat;
	value: string;
	formula: boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_383;

/** The filled cells of a sheet and its merged ranges. @throws Refusal 422 sheet.damaged, sheet.too_many_cells (limit) */
export function readGrid(xml: string, book: Book): { rows: SheetRow[]; merges: Merge[] } {
	const rows = new Map<number, SheetCell[]>();
	const merges: Merge[] = [];
	let row = 0;
	let column = -1;
	let cell: OpenCell | null = null;
	let inValue = false;
	let inReading = false;

	walk(xml, {
		open(name, { r, t, s, ref }) {
			if (name === 'row') {
				row = r === undefined ? row + 1 : within(Number(r), 1, lastRow);
				column = -1;
			} else if (name === 'c') {
				column = r === undefined ? column + 1 : within(columnOf(/^[A-Z]+/.exec(r)?.[0] ?? ''), 0, lastColumn);
				cell = { column, type: t ?? 'n', format: book.formats[Number(s)] ?? 'plain', value: '', formula: false };
			} else if (name === 'f' && cell) cell.formula = true;
			else if (name === 'rPh') inReading = true;
			else if (name === 'v' || name === 't') inValue = !inReading;
			else if (name === 'mergeCell') merges.push(rangeOf(ref ?? ''));
		},
		text(text) {
			if (inValue && cell) cell.value += text;
		},
		close(name) {
			if (name === 'v' || name === 't') inValue = false;
			else if (name === 'rPh') inReading = false;
			else if (name === 'c' && cell) {
				keep(rows, row, closed(cell, book), book);
				cell = null;
			}
		}
	});
	return { rows: ordered(rows), merges };
}

function closed({ column, type, format, value, formula }: OpenCell, book: Book): SheetCell {
	const text = cleaned(textOf(type, value, format, book));
	return {
		column,
		text,
		...(formula && { formula: true as const }),
		...(type === 'n' && format === 'plain' && text !== '' && { number: true as const }),
		...(type === 'e' && { error: true as const })
	};
}

function textOf(type: string, value: string, format: NumberFormat, { strings, from1904 }: Book): string {
	switch (type) {
		case 's':
			return value === '' ? '' : (strings[Number(value)] ?? missing());
		case 'n':
			return numberText(value, format, from1904);
		case 'd':
			return value.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00.*)?$/, '$3/$2/$1');
		case 'b':
			return value === '1' ? 'TRUE' : 'FALSE';
		default:
			return unescaped(value);
	}
}

/** A formula without a stored value is kept: whoever reads the sheet must know that something belongs there. */
function keep(rows: Map<number, SheetCell[]>, row: number, cell: SheetCell, book: Book) {
	if (cell.text === '' && !cell.formula) return;
	book.filled += 1;
	if (book.filled > FILLED_CELLS) throw new Refusal(422, 'sheet.too_many_cells', { limit: FILLED_CELLS });
	const cells = rows.get(row);
	if (cells) cells.push(cell);
	else rows.set(row, [cell]);
}

function ordered(rows: Map<number, SheetCell[]>): SheetRow[] {
	return [...rows]
		.map(([number, cells]) => ({ number, cells: cells.sort((a, b) => a.column - b.column) }))
		.sort((a, b) => a.number - b.number);
}

/** "A3:D3"; the corners may stand in any order. */
function rangeOf(ref: string): Merge {
	const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref);
	if (!corners) throw new Refusal(422, 'sheet.damaged');
	const [, left = '', top = '', right = left, bottom = top] = corners;
	const columns = [columnOf(left), columnOf(right)] as const;
	const rows = [Number(top), Number(bottom)] as const;
	return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

function within(number: number, least: number, most: number): number {
	if (!Number.isInteger(number) || number < least || number > most) throw new Refusal(422, 'sheet.damaged');
	return number;
}

function missing(): never {
	throw new Refusal(422, 'sheet.damaged');
}
