import { moved, walk, type Drawn, type Matrix } from './matrix.ts';
import type { Ruling } from './page.ts';

/** Thicker than this a stroke is a picture, shorter no border of a cell. */
const [thickest, shortest] = [2.5, 6];

/** The straight strokes of a page, and the thin filled boxes that many programs draw in place of strokes. */
export function rulingsOf(drawn: Drawn, ops: Record<string, number>): Ruling[] {
	const rulings: Ruling[] = [];
	walk(drawn, ops, (operator, args, matrix) => {
		if (operator !== ops.constructPath) return;
		const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
		if (paint !== ops.endPath && path) for (const piece of pieces(path)) rulings.push(...straight(piece, matrix));
	});
	return rulings;
}

type Point = [x: number, y: number];

/** The library's codes in a path: move, line, curve (three points), quadratic curve (two), close. */
const lengths = [2, 2, 6, 4, 0];

/** The strokes of a path from point to point; curves are left out. */
function pieces(path: ArrayLike<number>): [Point, Point][] {
	const found: [Point, Point][] = [];
	let [start, last]: [Point, Point] = [
		[0, 0],
		[0, 0]
	];
	for (let at = 0; at < path.length;) {
		const code = path[at]!;
		const length = lengths[code];
		if (length === undefined) break;
		const point: Point = length === 0 ? start : [path[at + length - 1]!, path[at + length]!];
		if (code === 0) start = point;
		else if (code === 1 || code === 4) found.push([last, point]);
		last = point;
		at += length + 1;
	}
	return found;
}

function straight([a, b]: [Point, Point], matrix: Matrix): Ruling[] {
	const [[x1, y1], [x2, y2]] = [moved(...a, matrix), moved(...b, matrix)];
	const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
	if (high <= thickest && wide >= shortest)
		return [{ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
	if (wide <= thickest && high >= shortest)
		return [{ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
	return [];
}
