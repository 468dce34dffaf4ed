import { withoutMarks } from './markup.ts';

/** One line of a text file without its line break, blanks at its ends cut. */
export interface Line {
	text: string;
	/** Blanks in front of it. */
	indent: number;
	start: number;
	end: number;
}

/** Lines of a text with their places; \r\n, form feeds and vertical tabs end a line too. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let from = 0;
	while (from <= text.length) {
		let end = from;
		while (end < text.length && !lineBreak(text[end]!)) end += 1;
		let [first, last] = [from, end];
		while (first < last && /\s/.test(text[first]!)) first += 1;
		while (last > first && /\s/.test(text[last - 1]!)) last -= 1;
		lines.push({ text: text.slice(first, last), indent: first - from, start: first, end: last });
		from = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
	}
	return lines;
}

/** The line without asterisks and other markup at its ends and inside. */
export function unmarked(text: string): string {
	const star = /^\*\s+\S/.test(text) && !/\*\s*$/.test(text);
	const words = withoutMarks(text)
		.replace(/^#{1,6}\s+/, '')
		.replace(/^>+\s*/, '')
		.replace(/\*+/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return star ? `* ${words}` : words;
}

/** How the text around a line is set. */
export interface Layout {
	/** Lines of the text begin in mid-sentence: somebody, or a converter, has broken them at a width. */
	wrapped: boolean;
	/** Three lines in four are at most this long. */
	width: number;
	/** Blank lines stand between the paragraphs. */
	spaced: boolean;
	/** The first line of a paragraph is indented, the others are not. */
	indented: boolean;
}

export function layouts(lines: Line[]): Layout[] {
	const filled = lines.filter((line) => line.text !== '');
	const within = filled.filter((line) => /^\p{Ll}[\p{Ll},]/u.test(line.text));
	const wrapped = within.length * 12 > filled.length;
	const indented =
		within.filter((line) => line.indent < 2).length > within.length * 0.9 &&
		filled.filter((line) => line.indent >= 2).length * 5 > filled.length;
	return lines.map((_, at) => {
		const near = lines.slice(Math.max(0, at - 10), at + 11).map((line) => line.text.length);
		const lengths = near.filter((length) => length > 0).sort((a, b) => a - b);
		const spaced = near.length - lengths.length > lengths.length / 4;
		return { width: lengths[Math.floor(lengths.length * 0.75)] ?? 0, wrapped, spaced, indented };
	});
}

function lineBreak(letter: string): boolean {
	return (
		letter === '\n' ||
		letter === '\r' ||
		letter === '\f' ||
		letter === '\v' ||
		letter === '\u2028' ||
		letter === '\u2029'
	);
}
