import type { SourceRow } from '#lib/domain/plan/reading.ts';

/** One paragraph of a document as a reader found it. */
export interface Paragraph {
	kind: 'paragraph';
	/** With the number that Word computes in front. */
	text: string;
	/** Heading level 1 … 9, null for body text. */
	level: number | null;
	/** Page of its first line, from 1, where the format has pages. */
	page?: number;
}

export interface Cell {
	text: string;
	/** Columns that it covers. */
	span: number;
	/** It goes on from the cell above. */
	continues: boolean;
}

export interface Table {
	kind: 'table';
	rows: Cell[][];
	/** Page of every row, where the format has pages. */
	pages?: number[];
	/** Number of every row as the file counts, and the sheet in which the table stands. */
	numbers?: number[];
	sheet?: string;
}

export type Block = Paragraph | Table;

/** What a reader finds in a file, in its order; notes stand apart. */
export interface Content {
	blocks: Block[];
	notes: { text: string; page?: number }[];
}

type CellPlace = NonNullable<SourceRow['cells']>[number];

/** A text that grows row by row, with the places of its rows. */
export interface Sheet {
	text: string;
	rows: SourceRow[];
}

/** Lines inside a paragraph that begin a point of their own: people press Shift+Enter between bullets. */
const point = /\n(?=[ \t\u00a0]*(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]+\.)[ \t\u00a0])/u;

/** A document as one text, one line a paragraph and one a table row, notes at the end. */
export function written({ blocks, notes }: Content): Sheet {
	const sheet: Sheet = { text: '', rows: [] };
	writeBlocks(sheet, blocks);
	for (const note of notes) writeFootnote(sheet, note.text, note.page);
	return sheet;
}

/** The same document with all its words changed by one rule. */
export function mapped({ blocks, notes }: Content, change: (text: string) => string): Content {
	const inBlock = (block: Block): Block =>
		block.kind === 'paragraph'
			? { ...block, text: change(block.text) }
			: { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))) };
	return { blocks: blocks.map(inBlock), notes: notes.map((note) => ({ ...note, text: change(note.text) })) };
}

/** All words of a document in its order, for what is told by their statistics. */
export function wordsOf({ blocks, notes }: Content): string {
	const texts = blocks.map((block) =>
		block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')
	);
	return [...texts, ...notes.map((note) => note.text)].join('\n');
}

/** Writes the blocks of a document one below the other. */
function writeBlocks(sheet: Sheet, blocks: Block[]) {
	let tables = sheet.rows.reduce((most, row) => Math.max(most, row.table ?? 0), 0);
	for (const block of blocks) {
		if (block.kind === 'paragraph') {
			for (const text of block.text.split(point)) writeLine(sheet, text, block);
		} else writeTable(sheet, block, (tables += 1));
	}
}

/** Writes a footnote, which stands at the end of the text. */
function writeFootnote(sheet: Sheet, text: string, page?: number) {
	const row = write(sheet, clean(text), 'footnote');
	if (row !== null && page !== undefined) row.page = page;
}

function writeLine(sheet: Sheet, text: string, { level, page }: Paragraph) {
	const row = write(sheet, clean(text), level === null ? 'paragraph' : 'heading');
	if (row === null) return;
	if (level !== null) row.level = level;
	if (page !== undefined) row.page = page;
}

function writeTable(sheet: Sheet, { rows, pages, numbers, sheet: name }: Table, table: number) {
	// What stands in each column, for the cells below that go on from it.
	let above: (CellPlace | undefined)[] = [];
	for (const [index, cells] of rows.entries()) {
		const texts = cells.map((cell) => (cell.continues ? '' : clean(cell.text)));
		const row = write(
			sheet,
			texts.join(' | '),
			'table_row',
			texts.some((text) => text !== '')
		);
		if (row === null) continue;
		Object.assign(row, { table, row: numbers?.[index] ?? index + 1 });
		if (pages) row.page = pages[index]!;
		if (name !== undefined) row.sheet = name;
		let at = row.start;
		const places: CellPlace[] = [];
		cells.forEach((cell, column) => {
			const text = texts[column] ?? '';
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
