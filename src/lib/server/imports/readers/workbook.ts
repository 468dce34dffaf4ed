import type { Sheet, SheetRow } from '#lib/domain/sheet.ts';
import { read } from '../../sheets/read.ts';
import { assertNotSecret } from './secret.ts';
import type { Block, Cell, Table } from './sheet.ts';

/**
 * The visible sheets of a workbook as tables. Rows above the heading row, which hold the letterhead and the title, become
 * paragraphs. A stamp on any sheet makes the whole workbook secret, also where nobody sees the sheet.
 * @throws Refusal 422 sheet.* as `sheets/read.ts` does, import.secret (stamp)
 */
export function readWorkbook(bytes: Uint8Array, name: string): Block[] {
	const all = read(bytes, name);
	for (const sheet of all) assertOpen(sheet);
	const sheets = all.filter(({ hidden, rows }) => !hidden && rows.length > 0);
	return sheets.flatMap((sheet) => [
		...(sheets.length > 1 ? [{ kind: 'paragraph' as const, text: sheet.name, level: 1 }] : []),
		...blocksOf(sheet)
	]);
}

/** @throws Refusal 422 import.secret (stamp) */
export function assertOpen({ name, rows }: Sheet) {
	assertNotSecret([name, ...rows.slice(0, 40).flatMap(({ cells }) => cells.map(({ text }) => text))].join('\n'));
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
