import type { Word } from './page.ts';

/** Words of one height that stand near each other. A line of two columns has two segments. */
export interface Segment {
	text: string;
	left: number;
	right: number;
	y: number;
	size: number;
}

/** Segments of one height from left to right. */
export type Line = Segment[];

/** Gaps in letter sizes: wider than the first is a blank, wider than the second another column. */
const [blank, column] = [0.14, 2.4];

/** The lines of a page or of a cell from top to bottom. Small raised numbers, which point at footnotes, are left out. */
export function linesOf(words: Word[]): Line[] {
	const rows: Word[][] = [];
	for (const word of words.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
		const row = rows.find((other) => Math.abs(other[0]!.y - word.y) < Math.max(other[0]!.size, word.size) * 0.45);
		if (row) row.push(word);
		else rows.push([word]);
	}
	return rows.map((row) => segmentsOf(withoutNotes(row))).filter((line) => line.length > 0);
}

/** The text of a line whose columns do not matter. */
export function textOf(line: Line): string {
	return line.map((segment) => segment.text).join(' ');
}

function withoutNotes(row: Word[]): Word[] {
	const size = Math.max(...row.map((word) => word.size));
	const baseline = row.find((word) => word.size === size)!.y;
	const others = row.filter(
		(word) => !(word.size < size * 0.8 && word.y > baseline + size * 0.12 && /^\s*\d{1,3}\s*$/.test(word.text))
	);
	return others.length > 0 ? others : row;
}

function segmentsOf(row: Word[]): Segment[] {
	const segments: Segment[] = [];
	for (const word of row.toSorted((a, b) => a.left - b.left)) {
		const last = segments.at(-1);
		const size = Math.max(word.size, 1);
		if (!last || word.left - last.right > column * size) {
			segments.push({ ...word, text: word.text.trim() });
			continue;
		}
		const gap = word.left - last.right > blank * size;
		last.text += (gap && !last.text.endsWith(' ') ? ' ' : '') + word.text.replace(/^\s+/, '');
		last.right = Math.max(last.right, word.right);
		last.size = Math.max(last.size, word.size);
	}
	return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
}
