import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Choice } from '#lib/domain/sheet.ts';
import { choices } from './choices.ts';

/** A table to be written: texts alone, so that no program turns a code into a number or a text into a formula. */
export interface Table {
	name: string;
	/** Repeated above the rows on every screen. */
	head: string[];
	rows: string[][];
	/** Widths of the columns in letters. */
	widths: number[];
	/** What cells of the rows offer. */
	choices?: Choice[];
}

/** An XLSX workbook with one sheet a table. Cells are typed as text, which no spreadsheet program ever runs as a formula. */
export function writeXlsx(tables: Table[]): Promise<Buffer> {
	return writeXlsxFile(
		tables.map(({ name, head, rows, widths }) => ({
			sheet: name,
			data: [
				head.map((text) => ({ ...textCell(text), fontWeight: 'bold' as const })),
				...rows.map((row) => row.map(textCell))
			],
			columns: widths.map((width) => ({ width })),
			stickyRowsCount: 1
		})),
		{ features: [choices(tables)] }
	).toBuffer();
}

/** The format "@" keeps it a text when somebody edits the cell. */
function textCell(text: string): Extract<Cell, { value?: unknown }> | null {
	return text === '' ? null : { value: escaped(text), type: String, format: '@', wrap: text.includes('\n') };
}

/**
 * What looks like the code of a character would be read as that character (ECMA-376, 22.9.2.19). The library looks texts up
 * in a plain object, where "constructor" is known before anybody writes it: such a word begins with the code of its letter.
 */
function escaped(text: string): string {
	const written = text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
	return written in {} ? `_x${hexadecimal(written.charCodeAt(0))}_${written.slice(1)}` : written;
}

function hexadecimal(code: number): string {
	return code.toString(16).toUpperCase().padStart(4, '0');
}
