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
