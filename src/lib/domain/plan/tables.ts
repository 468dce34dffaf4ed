import { columnar } from './columns.ts';
import type { Line } from './lines.ts';

export interface Cell {
	start: number;
	end: number;
}

/** A table that was found in a plain text: its rows of cells, and the first line behind it. */
export interface TextTable {
	rows: Cell[][];
	next: number;
}

/** Tables by the line at which they begin: `| a | b |`, tab-separated columns, or one cell a line between lone pipes. */
export function find(lines: Line[]): Map<number, TextTable> {
	const found = new Map<number, TextTable>();
	let at = 0;
	while (at < lines.length) {
		const table =
			piped(lines, at) ??
			separated(lines, at, '\t') ??
			separated(lines, at, ' | ') ??
			flattened(lines, at) ??
			columnar(lines, at);
		if (table) found.set(at, table);
		at = table ? table.next : at + 1;
	}
	return found;
}

/** `| 1. | Xây dựng … | Sở Nội vụ |`: a row a line; the ruler `|---|---|` is left out. */
function piped(lines: Line[], from: number): TextTable | null {
	const rows: Cell[][] = [];
	let at = from;
	while (at < lines.length) {
		const { line, next } = wrapped(lines, at);
		if (!/^\|.*\|.*\|/.test(line.text) || /^[|\s]*$/.test(line.text)) break;
		if (!/^[|\s:-]+$/.test(line.text)) rows.push(split(line, '|'));
		at = next;
	}
	return rows.length === 0 ? null : { rows, next: at };
}

/** Most lines that one row of such a table takes where its cells were broken. */
const TALLEST_ROW = 12;

/** A row whose cells go on with the next lines, put together as far as the stroke that closes it. */
function wrapped(lines: Line[], from: number): { line: Line; next: number } {
	let line = lines[from]!;
	if (line.text.startsWith('|') && !line.text.endsWith('|')) {
		for (let at = from + 1; at < Math.min(lines.length, from + TALLEST_ROW); at += 1) {
			const more = lines[at]!;
			if (more.text === '' || more.text.startsWith('|')) break;
			line = { ...line, text: line.text + ' '.repeat(more.start - line.end) + more.text, end: more.end };
			if (more.text.endsWith('|')) return { line, next: at + 1 };
		}
	}
	return { line: lines[from]!, next: from + 1 };
}

/** Three or more columns with tabs or strokes between them, at least two lines of the kind. */
function separated(lines: Line[], from: number, separator: '\t' | ' | '): TextTable | null {
	const rows: Cell[][] = [];
	let at = from;
	for (; at < lines.length; at += 1) {
		if (rows.length > 0) at = behindPageBreak(lines, at, separator);
		if (rows.length > 0 && isSection(lines, at, separator)) {
			rows.push([{ start: lines[at]!.start, end: lines[at]!.end }]);
			continue;
		}
		// A section row may hold its number and title only.
		if (lines[at]!.text.split(separator).length < (rows.length > 0 ? 2 : 3)) break;
		rows.push(split(lines[at]!, separator.trim() || separator));
	}
	return rows.length < 2 ? null : { rows, next: at };
}

/** "I. HẠ TẦNG SỐ" on a line of its own between two rows: the title of the rows below it. */
function isSection(lines: Line[], at: number, separator: string): boolean {
	const [{ text }, next] = [lines[at]!, lines[at + 1]];
	return (
		text.length <= 160 &&
		!text.includes(separator) &&
		(next?.text.split(separator).length ?? 0) >= 3 &&
		(/^(?:[IVX]{1,5}|[A-H])[.)]\s/u.test(text) || /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(text))
	);
}

/** Blank lines and a page number between two rows: the table goes on with the next page. */
function behindPageBreak(lines: Line[], from: number, separator: string): number {
	let at = from;
	while (at < lines.length - 1 && at - from < 5 && /^(?:\d{1,3}|- ?\d{1,3} ?-)?$/.test(lines[at]!.text)) at += 1;
	return at > from && lines[at]!.text.split(separator).length >= 2 ? at : from;
}

function split(line: Line, separator: string): Cell[] {
	const cells: Cell[] = [];
	let from = line.text.startsWith(separator) ? 1 : 0;
	const last = line.text.endsWith(separator) ? line.text.length - 1 : line.text.length;
	while (from <= last) {
		const found = line.text.indexOf(separator, from);
		const to = found < 0 || found > last ? last : found;
		cells.push(trimmed(line, from, to));
		from = to + 1;
	}
	return cells;
}

function trimmed(line: Line, from: number, to: number): Cell {
	while (from < to && /\s/.test(line.text[from]!)) from += 1;
	while (to > from && /\s/.test(line.text[to - 1]!)) to -= 1;
	return { start: line.start + from, end: line.start + to };
}

/** The longest cell, in lines, that may stand between two lone pipes. */
const LONGEST_CELL = 30;

/**
 * A table that a converter laid out with lone `|` lines, one cell between two of them. Where one cell is empty
 * two pipes follow each other, as they do between rows; the width of the first full row tells the two apart.
 */
function flattened(lines: Line[], from: number): TextTable | null {
	if (!lone(lines[from]!)) return null;
	const cells: (Cell | null)[] = [];
	let [at, last] = [from + 1, from];
	let begin = at;
	for (; at < lines.length && at - last <= LONGEST_CELL; at += 1) {
		if (lines[at]!.text === '' && at > begin) break;
		if (!lone(lines[at]!)) continue;
		const inside = lines.slice(begin, at).filter((line) => line.text !== '');
		cells.push(inside.length === 0 ? null : { start: inside[0]!.start, end: inside.at(-1)!.end });
		if (lines[at]!.text.length > 1) cells.push(null);
		[last, begin] = [at, at + 1];
	}
	if (cells.filter(Boolean).length === 0) return null;
	return { rows: grouped(cells, lines[from]!.end), next: last + 1 };
}

function lone(line: Line): boolean {
	return /^\|+$/.test(line.text);
}

/** Cells to rows: a row ends at an empty cell once it is as wide as the first row, or holds one cell only. */
function grouped(cells: (Cell | null)[], before: number): Cell[][] {
	const rows: Cell[][] = [];
	let row: (Cell | null)[] = [];
	let width = 0;
	const close = () => {
		if (row.some(Boolean)) {
			width ||= row.length;
			rows.push(row.map((cell) => cell ?? { start: before, end: before }));
		}
		row = [];
	};
	for (const cell of cells) {
		if (cell) {
			before = cell.end;
			row.push(cell);
		} else if (row.length === 0) continue;
		else if (width === 0 || row.length >= width || row.length === 1) close();
		else row.push(null);
	}
	close();
	return rows;
}
