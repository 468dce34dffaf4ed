import { columnLetters, type Merge, type Sheet, type SheetCell, type SheetRow } from '../../sheet.ts';
import type { Findings } from '../../sheet-findings.ts';
import { isExample, ORDINALS, spelled, wordKey } from '../../roster/words.ts';
import { COLUMNS, KEYS, type ColumnKey } from './columns.ts';
import type { FindingCode } from './items.ts';

/** The header stands within these rows: above it there are titles and signatures. */
const HEADER_ROWS = 20;

export interface Place {
	column: number;
	heading: string;
}

/** A row of the sheet by the keys of its columns. */
export interface Line {
	sheet: string;
	row: number;
	cells: Map<ColumnKey, SheetCell>;
	columns: Map<ColumnKey, Place>;
	headerRow: number;
}

/** The sheets of the template that are no table. */
export const EXPLAINING = ['Hướng dẫn', 'Danh mục'];
const explaining = EXPLAINING.map(wordKey);

/** The rows of every sheet with a header of ours; other sheets are told. */
export function layOut(sheets: readonly Sheet[], findings: Findings<FindingCode>): Line[] {
	return sheets.flatMap((sheet) => {
		if (sheet.rows.length === 0 || explaining.includes(wordKey(sheet.name))) return [];
		const header = sheet.hidden ? undefined : headerOf(sheet);
		if (!header) {
			findings.notice('sheet_ignored', { sheet: sheet.name });
			return [];
		}
		const columns = columnsOf(sheet.name, header, findings);
		return bodyOf(sheet, header, columns, findings);
	});
}

/** The row among the first that names the most columns, the title among them. */
function headerOf({ rows }: Sheet): SheetRow | undefined {
	const score = ({ cells }: SheetRow) => {
		const known = new Set(cells.flatMap(({ text }) => spelled(names, text) ?? []));
		return known.has('title') && known.size > 1 ? known.size : 0;
	};
	const candidates = rows.filter((row) => row.number <= HEADER_ROWS && score(row) > 0);
	return candidates.sort((a, b) => score(b) - score(a) || a.number - b.number)[0];
}

const names = Object.fromEntries(KEYS.map((key) => [key, COLUMNS[key].names])) as Record<ColumnKey, string[]>;
const ordinals = ORDINALS.map(wordKey);

function columnsOf(sheet: string, { number: row, cells }: SheetRow, findings: Findings<FindingCode>) {
	const columns = new Map<ColumnKey, Place>();
	for (const { column, text } of cells) {
		const key = spelled(names, text);
		const place = { sheet, row, column: columnLetters(column), value: text };
		const first = key && columns.get(key);
		if (first) findings.error('column_twice', { ...place, facts: { other: columnLetters(first.column) } });
		else if (key) columns.set(key, { column, heading: text });
		else if (!ordinals.includes(wordKey(text))) findings.notice('column_unknown', place);
	}
	return columns;
}

function bodyOf(
	{ name: sheet, rows, merges }: Sheet,
	{ number: headerRow }: SheetRow,
	columns: Map<ColumnKey, Place>,
	findings: Findings<FindingCode>
): Line[] {
	const begun = Map.groupBy(merges, ({ top }) => top);
	return rows.flatMap((row, index) => {
		if (row.number <= headerRow) return [];
		const isNumbered =
			rows[index - 1]?.number === headerRow &&
			row.cells.length > 1 &&
			row.cells.every(({ text }) => /^\(?\d{1,2}\)?$/.test(text));
		if (isNumbered) return [];
		for (const merge of begun.get(row.number) ?? []) reportMerge(sheet, row, merge, columns, findings);
		const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
		const cells = new Map(
			[...columns].flatMap(([key, { column }]) => {
				const cell = byColumn.get(column);
				return cell ? [[key, cell] as const] : [];
			})
		);
		if (isExample(cells.get('code')?.text ?? '')) return [];
		return cells.size === 0 ? [] : [{ sheet, row: row.number, cells, columns, headerRow }];
	});
}

/** What stands in a merged cell belongs to rows that do not say it. */
function reportMerge(
	sheet: string,
	{ number, cells }: SheetRow,
	{ top, bottom, left, right }: Merge,
	columns: Map<ColumnKey, Place>,
	findings: Findings<FindingCode>
) {
	const place = [...columns.values()].find(({ column }) => column >= left && column <= right);
	if (!place) return;
	findings.error('merged', {
		sheet,
		row: number,
		column: columnLetters(left),
		heading: place.heading,
		value: cells.find(({ column }) => column === left)?.text ?? '',
		facts: { range: `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}` }
	});
}
