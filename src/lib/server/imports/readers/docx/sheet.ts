import type { SourceRow } from '#lib/domain/plan/reading.ts';
import type { Block, Cell } from './body.ts';

type CellPlace = NonNullable<SourceRow['cells']>[number];

/** A text that grows row by row, with the places of its rows. */
export interface Sheet {
	text: string;
	rows: SourceRow[];
}

/** Lines inside a paragraph that begin a point of their own: people press Shift+Enter between bullets. */
const point = /\n(?=[ \t]*(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]+\.)[ \t])/u;

/** Writes the blocks of a document one below the other. */
export function writeBlocks(sheet: Sheet, blocks: Block[]) {
	for (const block of blocks) {
		if (block.kind === 'paragraph') {
			for (const text of block.text.split(point)) writeLine(sheet, text, block.level);
		} else writeTable(sheet, block.rows);
	}
}

/** Writes a footnote, which stands at the end of the text. */
export function writeFootnote(sheet: Sheet, text: string) {
	write(sheet, clean(text), 'footnote');
}

function writeLine(sheet: Sheet, text: string, level: number | null) {
	const row = write(sheet, clean(text), level === null ? 'paragraph' : 'heading');
	if (row !== null && level !== null) row.level = level;
}

function writeTable(sheet: Sheet, rows: Cell[][]) {
	// What stands in each column, for the cells below that go on from it.
	let above: (CellPlace | undefined)[] = [];
	for (const cells of rows) {
		const texts = cells.map((cell) => (cell.continues ? '' : clean(cell.text)));
		const row = write(
			sheet,
			texts.join(' | '),
			'table_row',
			texts.some((text) => text !== '')
		);
		if (row === null) continue;
		let at = row.start;
		const places: CellPlace[] = [];
		cells.forEach((cell, index) => {
			const text = texts[index] ?? '';
			const own = { text, start: at, end: at + text.length };
			places.push((cell.continues ? above[places.length] : undefined) ?? own);
			// The columns of a wide cell stay, so that a column means the same in every row.
			for (let extra = 1; extra < cell.span; extra += 1) places.push({ text: '', start: own.end, end: own.end });
			at = own.end + ' | '.length;
		});
		row.cells = places;
		above = places;
	}
}

/** Adds one row of text; null where it has no words. */
function write(sheet: Sheet, text: string, kind: SourceRow['kind'], hasWords = text !== ''): SourceRow | null {
	if (!hasWords) return null;
	if (sheet.text !== '') sheet.text += '\n';
	const start = sheet.text.length;
	sheet.text += text;
	const row: SourceRow = { kind, text, start, end: sheet.text.length };
	sheet.rows.push(row);
	return row;
}

/** NFC; no-break spaces become blanks; characters without width or meaning go. */
function clean(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u00a0\u2007\u202f]/g, ' ')
		.replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
		.replace(/[ \t]+$/gm, '')
		.trim();
}
