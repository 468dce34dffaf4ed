import type { Merge, Sheet, SheetCell, SheetRow } from '../sheet.ts';
import { columnLetters } from '../sheet.ts';
import type { Findings } from './findings.ts';
import { COLUMNS, isExample, ORDINALS, SHEET_NAMES, spelled, wordKey, type Column } from './words.ts';
import { SHEET_KINDS, type SheetKind } from './roster.ts';

/** The header stands within these rows: above it there are titles and signatures. */
const HEADER_ROWS = 20;

/** A sheet, or one reading of it: a table of people with their units and roles is two. */
export interface Layout {
	kind: SheetKind;
	sheet: string;
	headerRow: number;
	columns: Map<string, Place>;
	lines: Line[];
}

interface Place {
	column: number;
	heading: string;
}

export interface Line {
	sheet: string;
	row: number;
	cells: Map<string, SheetCell>;
	columns: Map<string, Place>;
	headerRow: number;
}

/** What the sheets of a file are, and their rows by the keys of the columns. Sheets that are none of ours are told. */
export function layOut(sheets: readonly Sheet[], findings: Findings): Layout[] {
	return sheets.flatMap((sheet) => {
		if (sheet.rows.length === 0 || isInstruction(sheet)) return [];
		const header = sheet.hidden ? null : headerOf(sheet);
		if (header === null) {
			findings.notice('sheet_ignored', { sheet: sheet.name });
			return [];
		}
		const { row, kinds } = header;
		checkHeader(sheet, row, kinds, findings);
		const body = bodyOf(sheet, row, findings);
		return kinds.map((kind) => {
			const columns = columnsOf(row, kind, true);
			const lines = body.map(({ number, cells }) => toLine(sheet.name, number, cells, columns, row.number));
			return {
				kind,
				sheet: sheet.name,
				headerRow: row.number,
				columns,
				lines: lines.filter(({ cells }) => cells.size > 0)
			};
		});
	});
}

/** The sheet of a template that explains the others. */
const isInstruction = ({ name }: Sheet) => wordKey(name) === 'huong dan';

/** The row among the first that names the most columns. */
function headerOf({ name, rows }: Sheet): { row: SheetRow; kinds: SheetKind[] } | null {
	const candidates = rows
		.filter(({ number }) => number <= HEADER_ROWS)
		.map((row) => ({ row, kinds: kindsOf(row, name), score: scoreOf(row) }))
		.filter(({ kinds }) => kinds.length > 0)
		.sort((a, b) => b.score - a.score || a.row.number - b.row.number);
	return candidates[0] ?? null;
}

function scoreOf(row: SheetRow): number {
	return Math.max(...SHEET_KINDS.map((kind) => columnsOf(row, kind, true).size));
}

/** Which tables the header heads, by the columns that only they have. */
function kindsOf(row: SheetRow, sheetName: string): SheetKind[] {
	const named = (Object.keys(SHEET_NAMES) as SheetKind[]).find(
		(kind) => wordKey(SHEET_NAMES[kind]) === wordKey(sheetName)
	);
	const has = (kind: SheetKind, ...keys: string[]) => {
		const columns = columnsOf(row, kind, kind === named);
		return keys.some((key) => columns.has(key));
	};
	const seats = has('memberships', 'role') && has('memberships', 'unit') && has('memberships', 'code', 'email');
	const users = has('users', 'code', 'email') && has('users', 'name', 'title', 'phone');
	if (seats || users) return [...(users ? ['users' as const] : []), ...(seats ? ['memberships' as const] : [])];

	const loose = columnsOf(row, 'units', true);
	const units = loose.has('code') && loose.size > 1 && !has('users', 'email') && !has('memberships', 'role');
	return units || (named === 'units' && loose.size > 0) ? ['units'] : [];
}

/** Where the columns of a kind stand in the header; of two with one name the first. */
function columnsOf({ cells }: SheetRow, kind: SheetKind, loosely: boolean): Map<string, Place> {
	const places = new Map<string, Place>();
	for (const { column, text } of cells) {
		const key = columnKey(kind, text, loosely);
		if (key !== undefined && !places.has(key)) places.set(key, { column, heading: text });
	}
	return places;
}

/** A name that is a column's own goes before one that another column takes loosely. */
function columnKey(kind: SheetKind, heading: string, loosely: boolean): string | undefined {
	return spelled(names[kind], heading) ?? (loosely ? spelled(looseNames[kind], heading) : undefined);
}

const namesBy = (pick: (column: Column) => string[]) =>
	Object.fromEntries(
		SHEET_KINDS.map((kind) => [kind, Object.fromEntries(COLUMNS[kind].map((column) => [column.key, pick(column)]))])
	) as Record<SheetKind, Record<string, string[]>>;
const names = namesBy((column) => column.names);
const looseNames = namesBy((column) => column.loose ?? []);

function checkHeader({ name: sheet }: Sheet, row: SheetRow, kinds: SheetKind[], findings: Findings) {
	const ordinals = ORDINALS.map(wordKey);
	for (const kind of kinds) {
		const seen = new Map<string, SheetCell>();
		for (const cell of row.cells) {
			const key = columnKey(kind, cell.text, true);
			if (key === undefined) continue;
			const first = seen.get(key);
			const place = { sheet, row: row.number, column: columnLetters(cell.column), value: cell.text };
			if (first) findings.error('column_twice', { ...place, facts: { other: columnLetters(first.column) } });
			else seen.set(key, cell);
		}
	}
	for (const { column, text } of row.cells) {
		const known = kinds.some((kind) => columnKey(kind, text, true) !== undefined) || ordinals.includes(wordKey(text));
		if (!known)
			findings.notice('column_unknown', { sheet, row: row.number, column: columnLetters(column), value: text });
	}
}

/** The rows below the header that are data; titles of sections are told, examples and column numbers are passed over. */
function bodyOf(sheet: Sheet, header: SheetRow, findings: Findings): SheetRow[] {
	const ordinals = ORDINALS.map(wordKey);
	const counting = new Set(
		header.cells.filter(({ text }) => ordinals.includes(wordKey(text))).map(({ column }) => column)
	);
	const merges = Map.groupBy(sheet.merges, ({ top }) => top);
	const below = sheet.rows.filter(({ number }) => number > header.number);

	return below.filter((row, index) => {
		const data = row.cells.filter(({ column }) => !counting.has(column));
		const first = data[0] ?? row.cells[0];
		const isNumbered =
			index === 0 && row.cells.length > 1 && row.cells.every(({ text }) => /^\(?\d{1,2}\)?$/.test(text));
		if (first === undefined || isNumbered || isExample(first.text)) return false;

		const begun = merges.get(row.number) ?? [];
		const isTitle = data.length < 2 && begun.some(({ left, right }) => left === first.column && right > left);
		const place = { sheet: sheet.name, row: row.number, column: columnLetters(first.column), value: first.text };
		if (isTitle) findings.notice('section', place);
		else for (const merge of begun) reportMerge(sheet.name, row, merge, header, findings);
		return !isTitle && data.length > 0;
	});
}

/** Each range is told once, at the row where it begins. */
function reportMerge(sheet: string, { number, cells }: SheetRow, merge: Merge, header: SheetRow, findings: Findings) {
	const named = header.cells.find(({ column }) => column >= merge.left && column <= merge.right);
	if (!named) return;
	const range = `${columnLetters(merge.left)}${merge.top}:${columnLetters(merge.right)}${merge.bottom}`;
	findings.error('merged', {
		sheet,
		row: number,
		column: columnLetters(merge.left),
		heading: named.text,
		value: cells.find(({ column }) => column === merge.left)?.text ?? '',
		facts: { range }
	});
}

function toLine(sheet: string, row: number, cells: SheetCell[], columns: Map<string, Place>, headerRow: number): Line {
	const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
	const filled = [...columns].flatMap(([key, { column }]) => {
		const cell = byColumn.get(column);
		return cell ? [[key, cell] as const] : [];
	});
	return { sheet, row, cells: new Map(filled), columns, headerRow };
}
