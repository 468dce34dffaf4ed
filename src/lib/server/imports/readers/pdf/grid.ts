import type { Page, Ruling, Word } from './page.ts';
import { linesOf, textOf } from './lines.ts';
import { joinedLines } from './paragraphs.ts';

/** A table with borders on one page: its place and the texts of its cells. */
export interface Grid {
	top: number;
	bottom: number;
	left: number;
	right: number;
	rows: GridCell[][];
}

export interface GridCell {
	text: string;
	/** Columns that it covers. */
	span: number;
	/** It goes on from the cell above. */
	continues: boolean;
}

/** Borders that differ by less are one. */
const near = 3;

/** The tables of a page, found by their borders, and the words that stand in none of them. */
export function gridsOf({ words, rulings }: Page): { grids: Grid[]; outside: Word[] } {
	const grids = groups(rulings).flatMap((group) => gridOf(group, words) ?? []);
	const outside = words.filter((word) => !grids.some((grid) => isInside(word, grid)));
	return { grids: grids.sort((a, b) => b.top - a.top), outside };
}

/** Strokes that touch each other, over any number of others. */
function groups(rulings: Ruling[]): Ruling[][] {
	const found: Ruling[][] = [];
	for (const ruling of rulings) {
		const touching = found.filter((group) => group.some((other) => touch(ruling, other)));
		const merged = [ruling, ...touching.flat()];
		for (const group of touching) found.splice(found.indexOf(group), 1);
		found.push(merged);
	}
	return found;
}

function touch(a: Ruling, b: Ruling): boolean {
	const within = (place: number, ruling: Ruling) => place >= ruling.from - near && place <= ruling.to + near;
	if (a.across !== b.across) return within(a.at, b) && within(b.at, a);
	return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near;
}

function gridOf(group: Ruling[], words: Word[]): Grid | null {
	const xs = places(group.filter(({ across }) => !across));
	const ys = places(group.filter(({ across }) => across)).reverse();
	// Fewer borders are a frame around a text, or a line below it.
	if (xs.length < 3 || ys.length < 2) return null;
	const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
	const inside = words.filter((word) => isInside(word, { left, right, top, bottom }));
	const bands = ys.slice(1).map((low, at) => ({ high: ys[at]!, low }));
	const rows = bands.map(({ high, low }, at) => {
		const middle = (high + low) / 2;
		const cells: GridCell[] = [];
		let from = 0;
		for (let to = 1; to < xs.length; to += 1) {
			if (to < xs.length - 1 && !crossed(group, false, xs[to]!, middle)) continue;
			const centre = (xs[from]! + xs[from + 1]!) / 2;
			const continues = at > 0 && !crossed(group, true, high, centre);
			cells.push({
				text: continues
					? ''
					: cellText(inside, { left: xs[from]!, right: xs[to]!, high, low: endOf(group, bands, at, centre) }),
				span: to - from,
				continues
			});
			from = to;
		}
		return cells;
	});
	return { top, bottom, left, right, rows };
}

/** The bottom of the cell that begins in a band: further down where no border crosses. */
function endOf(group: Ruling[], bands: { high: number; low: number }[], at: number, x: number): number {
	let last = at;
	while (last + 1 < bands.length && !crossed(group, true, bands[last]!.low, x)) last += 1;
	return bands[last]!.low;
}

function crossed(group: Ruling[], across: boolean, at: number, other: number): boolean {
	return group.some(
		(ruling) =>
			ruling.across === across && Math.abs(ruling.at - at) <= near && ruling.from <= other && ruling.to >= other
	);
}

function cellText(
	words: Word[],
	{ left, right, high, low }: { left: number; right: number; high: number; low: number }
): string {
	const own = words.filter((word) => {
		const [x, y] = [(word.left + word.right) / 2, word.y + word.size * 0.3];
		return x > left && x < right && y < high && y > low;
	});
	return joinedLines(linesOf(own).map(textOf));
}

/** Distinct places of borders, ascending. */
function places(rulings: Ruling[]): number[] {
	const found: number[] = [];
	for (const at of rulings.map((ruling) => ruling.at).sort((a, b) => a - b))
		if (found.length === 0 || at - found.at(-1)! > near) found.push(at);
	return found;
}

function isInside(word: Word, { left, right, top, bottom }: Pick<Grid, 'left' | 'right' | 'top' | 'bottom'>): boolean {
	const [x, y] = [(word.left + word.right) / 2, word.y + word.size * 0.3];
	return x > left - near && x < right + near && y < top + near && y > bottom - near;
}
