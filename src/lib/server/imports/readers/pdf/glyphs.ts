import { identity, moved, product, walk, type Drawn, type Matrix } from './matrix.ts';
import type { Word } from './page.ts';

/** A letter of a font as the library lists it, or a shift in thousandths of the font's size. */
type Piece = number | { unicode: string; width: number } | null;

interface State {
	size: number;
	spacing: number;
	wordSpacing: number;
	/** Horizontal scale, 1 is none. */
	scale: number;
	leading: number;
	rise: number;
	line: Matrix;
	text: Matrix;
}

/**
 * The words of a page, placed letter by letter. Where a font lacks letters, programs take them from another one and set
 * them into the gaps afterwards: "hi n" and then "ệ". So a gap in a string ends a word, and only places tell what a blank is.
 */
export function wordsOf(drawn: Drawn, ops: Record<string, number>): Word[] {
	const words: Word[] = [];
	const state: State = {
		size: 0,
		spacing: 0,
		wordSpacing: 0,
		scale: 1,
		leading: 0,
		rise: 0,
		line: identity,
		text: identity
	};
	walk(drawn, ops, (operator, args, matrix) => {
		if (operator === ops.showText) words.push(...shown((args as [Piece[]])[0], state, matrix));
		else set(operator, args as number[], ops, state);
	});
	return words;
}

/** Operators that place text or change how it is set; ISO 32000-1, 9.3 and 9.4. */
function set(operator: number, args: number[], ops: Record<string, number>, state: State) {
	const [first = 0, second = 0] = args ?? [];
	if (operator === ops.setFont) state.size = second;
	else if (operator === ops.setCharSpacing) state.spacing = first;
	else if (operator === ops.setWordSpacing) state.wordSpacing = first;
	else if (operator === ops.setHScale) state.scale = first / 100;
	else if (operator === ops.setLeading) state.leading = -Math.abs(first);
	else if (operator === ops.setTextRise) state.rise = first;
	else if (operator === ops.beginText) state.line = state.text = identity;
	else if (operator === ops.setTextMatrix) state.line = state.text = matrixOf(args);
	else if (operator === ops.moveText) begin(state, first, second);
	else if (operator === ops.setLeadingMoveText) {
		state.leading = second;
		begin(state, first, second);
	} else if (operator === ops.nextLine) begin(state, 0, state.leading);
}

/** Six numbers, bare or as one list. */
function matrixOf(args: unknown[]): Matrix {
	const numbers = typeof args[0] === 'number' ? args : (args[0] as ArrayLike<number>);
	return Array.from(numbers as ArrayLike<number>) as unknown as Matrix;
}

function begin(state: State, x: number, y: number) {
	state.line = state.text = product(state.line, [1, 0, 0, 1, x, y]);
}

function shown(pieces: Piece[], state: State, matrix: Matrix): Word[] {
	const words: Word[] = [];
	let open: Word | null = null;
	for (const piece of pieces) {
		if (piece === null) continue;
		const blank = typeof piece === 'object' && piece.unicode.trim() === '';
		const advance =
			typeof piece === 'number'
				? (-piece / 1000) * state.size
				: (piece.width / 1000) * state.size + state.spacing + (blank ? state.wordSpacing : 0);
		if (typeof piece === 'number') {
			if (Math.abs(piece) > 90) open = null;
		} else if (blank) open = null;
		else {
			const at = product(matrix, state.text);
			const [left, y] = moved(0, state.rise, at);
			const [right] = moved((piece.width / 1000) * state.size * state.scale, state.rise, at);
			const size = Math.hypot(at[0], at[1]) * Math.abs(state.size);
			// Stamps and watermarks stand askew.
			if (Math.abs(at[1]) > Math.abs(at[0]) * 0.1) open = null;
			else if (open) {
				open.text += piece.unicode;
				open.right = right;
			} else words.push((open = { text: piece.unicode, left, right, y, size }));
		}
		state.text = product(state.text, [1, 0, 0, 1, advance * state.scale, 0]);
	}
	return words;
}
