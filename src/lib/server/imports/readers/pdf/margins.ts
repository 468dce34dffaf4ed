import { textOf, type Line } from './lines.ts';

export interface Sheet {
	page: number;
	height: number;
	lines: Line[];
}

/** Takes away what repeats at the edges of the pages: running heads, running feet and page numbers. */
export function withoutMargins(sheets: Sheet[]): Sheet[] {
	const counts = new Map<string, number>();
	for (const sheet of sheets)
		for (const key of new Set(sheet.lines.filter((line) => atEdge(line, sheet)).map(keyOf)))
			counts.set(key, (counts.get(key) ?? 0) + 1);
	const running = (line: Line) => sheets.length >= 3 && counts.get(keyOf(line))! * 2 >= sheets.length;
	return sheets.map((sheet) => ({
		...sheet,
		lines: sheet.lines.filter((line) => !atEdge(line, sheet) || !(isNumber(line) || running(line)))
	}));
}

/** The notes at the foot of each page: the lines below the text in smaller letters. */
export function withNotesApart(sheet: Sheet): { lines: Line[]; notes: Line[] } {
	const size = bodySize(sheet.lines);
	let from = sheet.lines.length;
	while (from > 0 && isSmall(sheet.lines[from - 1]!, size) && sheet.lines[from - 1]![0]!.y < sheet.height * 0.55)
		from -= 1;
	return { lines: sheet.lines.slice(0, from), notes: sheet.lines.slice(from) };
}

function isSmall(line: Line, size: number): boolean {
	return line.every((segment) => segment.size <= size * 0.88);
}

/** The size in which most letters of a page are set. */
function bodySize(lines: Line[]): number {
	const letters = new Map<number, number>();
	for (const { text, size } of lines.flat()) {
		const rounded = Math.round(size * 2) / 2;
		letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
	}
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function atEdge(line: Line, { height }: Sheet): boolean {
	return line[0]!.y > height * 0.92 || line[0]!.y < height * 0.08;
}

function isNumber(line: Line): boolean {
	return /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*\/\s*\d{1,4})?$/iu.test(textOf(line));
}

/** Texts that differ in a number only are the same head. */
function keyOf(line: Line): string {
	return textOf(line).replace(/\d+/g, '#');
}
