/** What a page's operators are drawn with: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved(x: number, y: number, [a, b, c, d, e, f]: Matrix): [x: number, y: number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Operators of a page with their arguments, as the library lists them. */
export interface Drawn {
	fnArray: number[];
	argsArray: unknown[];
}

/** Walks over the operators with the matrix that holds at each. */
export function walk(
	{ fnArray, argsArray }: Drawn,
	ops: Record<string, number>,
	visit: (operator: number, args: unknown, matrix: Matrix) => void
) {
	const kept: Matrix[] = [];
	let matrix = identity;
	fnArray.forEach((operator, at) => {
		const args = argsArray[at];
		if (operator === ops.save) kept.push(matrix);
		else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
		else if (operator === ops.transform) matrix = product(matrix, args as Matrix);
		else if (operator === ops.paintFormXObjectBegin) {
			kept.push(matrix);
			const [own] = args as [Matrix | null];
			if (own) matrix = product(matrix, own);
		}
		visit(operator, args, matrix);
	});
}
