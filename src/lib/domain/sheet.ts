import { makeDay, type Day } from './calendar.ts';

/** A table as a spreadsheet or a CSV file holds it. Only what is filled is there: empty rows and cells cost nothing. */
export interface Sheet {
	name: string;
	hidden: boolean;
	/** Ascending by number. */
	rows: SheetRow[];
	/** Ranges that are merged into one cell, which stands in their upper left corner. */
	merges: Merge[];
}

export interface SheetRow {
	/** As the program that shows the file counts: the first is 1. */
	number: number;
	/** Ascending by column. */
	cells: SheetCell[];
}

export interface SheetCell {
	/** 0 is A. */
	column: number;
	/** As a Vietnamese office reads it: composed, trimmed, days as 31/12/2026. Of a formula: the value that was stored. */
	text: string;
	formula?: true;
	/** Stored as a number, with a point before its decimals whatever the program shows. */
	number?: true;
	/** The error that the cell shows ("#REF!"); its text is the same. */
	error?: true;
}

/** Rows as they are numbered, columns from 0; both ends belong to it. */
export interface Merge {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A → 0, AA → 26. */
export function columnOf(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a cell says: composed, with plain blanks and line ends, without the control characters that PostgreSQL refuses. */
export function cleaned(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u00a0\u2007\u202f]/g, ' ')
		.replace(/(?![\t\n])[\p{Cc}\u200b\u2060\ufeff]/gu, '')
		.normalize('NFC')
		.trim();
}

/** 31/12/2026, 31-12-2026, 31.12.2026 or 2026-12-31; null for a day that the calendar does not have. */
export function dayIn(text: string): Day | null {
	const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	if (year !== undefined) return makeDay(Number(year), Number(month), Number(date));
	const [, isoYear, isoMonth, isoDate] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
	return isoYear === undefined ? null : makeDay(Number(isoYear), Number(isoMonth), Number(isoDate));
}

/** The cells that differ, in the order of the columns; of what is new, the filled ones. */
export function differences(before: Partial<Record<string, string>> | null, after: Partial<Record<string, string>>) {
	return Object.keys(after)
		.map((column) => ({ column, before: before?.[column] ?? '', after: after[column] ?? '' }))
		.filter((field) => field.before !== field.after);
}

/** What the cells of a column offer: some words, or the first so many rows below the header of a column of another sheet. */
export interface Choice {
	column: number;
	of: string[] | { sheet: string; column: number; rows: number };
}
