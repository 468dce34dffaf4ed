import type { Sheet, SheetRow } from '#lib/domain/sheet.ts';
import { read } from '../../sheets/read.ts';
import type { Block, Cell, Table } from './sheet.ts';

/**
 * The visible sheets of a workbook as tables. Rows above the heading row, which hold the letterhead and the title, become
 * paragraphs. @throws Refusal 422 sheet.* as `sheets/read.ts` does
 */
export function readWorkbook(bytes: Uint8Array, name: string): Block[] {
	const sheets = read(bytes, name).filter(({ hidden, rows }) => !hidden && rows.length > 0);
	return sheets.flatMap((sheet) => [
		...(sheets.length > 1 ? [{ kind: 'paragraph' as const, text: sheet.name, level: 1 }] : []),
		...blocksOf(sheet)
	]);
}

function blocksOf(sheet: Sheet): Block[] {
	const head = sheet.rows.findIndex(isHeading);
	const above = head < 0 ? [] : sheet.rows.slice(0, head);
	const rows = sheet.rows.slice(above.length);
	const width = Math.max(...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1));
	const table: Table = {
		kind: 'table',
		rows: rows.map((row) => cellsOf(row, sheet, width)),
		numbers: rows.map(({ number }) => number),
		sheet: sheet.name
	};
	return [
		...above.flatMap(({ cells }) => cells.map(({ text }) => ({ kind: 'paragraph' as const, text, level: null }))),
		table
	];
}

/** Three short texts side by side, or more: no title has them. */
function isHeading({ cells }: SheetRow): boolean {
	return (
		cells.length >= 3 &&
		cells.every(({ text }) => text.length <= 90) &&
		cells.some(({ text }) => /\p{L}{2}/u.test(text))
	);
}

function cellsOf({ number, cells }: SheetRow, { merges }: Sheet, width: number): Cell[] {
	return Array.from({ length: width }, (_, column) => ({
		text: cells.find((cell) => cell.column === column)?.text ?? '',
		span: 1,
		continues: merges.some(
			({ top, bottom, left, right }) => number > top && number <= bottom && column >= left && column <= right
		)
	}));
}
