import type { Line } from './lines.ts';
import type { Cell, TextTable } from './tables.ts';
import { cutLines } from './wrapped.ts';

/**
 * A table of a PDF that lost its rules: "TT", "Nhiệm vụ", "Cơ quan chủ trì" … one a line, then the cells of every
 * row one a line, some of them wrapped. A row begins at a line that holds the next number.
 */
export function columnar(lines: Line[], from: number): TextTable | null {
	if (!/^(TT|STT|Số TT)$/i.test(lines[from]!.text)) return null;
	const header = headerAt(lines, from);
	if (header.length < 3) return null;
	let at = from + 1;
	while (at < lines.length && lines[at]!.start <= header.at(-1)!.start) at += 1;
	// Where a blank line follows every cell, one around a number says nothing.
	const spaced = lines[from + 1]?.text === '';
	const rows: Cell[][] = [header];
	let [number, row]: [number, Line[]] = [0, []];
	const close = () => {
		if (row.length > 0) rows.push(cellsOf(withoutHeading(row, header), header, spaced));
		row = [];
	};
	for (; at < lines.length; at += 1) {
		const line = lines[at]!;
		if (line.text === '' || /^Trang \d+(?:\/\d+)?$/u.test(line.text)) continue;
		if (/^(Nơi nhận|TM\.|KT\.|PHỤ LỤC|Ghi chú:|Tổng cộng)/.test(line.text)) break;
		const numbered = begins(line.text, number, row.length, header.length) && (spaced || !isPage(lines, at));
		if (numbered) number = Number.parseInt(line.text, 10);
		else if (row.length > 0 && isPage(lines, at)) continue;
		if (numbered || /^[IVX]{1,5}\.?$/.test(line.text)) close();
		row.push(line);
	}
	close();
	return number === 0 ? null : { rows, next: at };
}

/** The next number begins a row; so does a slip of the pen, the same once more or one too many, behind a full row. */
function begins(text: string, before: number, taken: number, width: number): boolean {
	const written = /^(\d{1,3})\.?$/.exec(text);
	const step = written ? Number(written[1]) - before : Number.NaN;
	return step === 1 || ((step === 0 || step === 2) && before > 0 && (taken >= width - 1 || taken <= 2));
}

/** A number between two blank lines is the page's. */
function isPage(lines: Line[], at: number): boolean {
	return /^\d{1,3}$/.test(lines[at]!.text) && lines[at - 1]?.text === '' && lines[at + 1]?.text === '';
}

/** A new page repeats the heading behind the row that it cut off. */
function withoutHeading(row: Line[], header: Line[]): Line[] {
	const at = row.findIndex(
		(line, from) => from > 0 && header.every(({ text }, column) => row[from + column]?.text === text)
	);
	return at < 0 ? row : row.toSpliced(at, header.length);
}

/** The lines of the heading row: labels up to the first row's number. */
function headerAt(lines: Line[], from: number): Line[] {
	const header: Line[] = [];
	for (const line of lines.slice(from, from + 24)) {
		if (line.text === '') continue;
		if (/^(1|I|A)\.?$/.test(line.text)) return header;
		if (line.text.length > 60) return [];
		if (header.length > 1 && /^\p{Ll}/u.test(line.text)) header[header.length - 1] = joined(header.at(-1)!, line);
		else header.push(line);
	}
	return [];
}

/** The lines of one row to cells. */
function cellsOf(row: Line[], header: Line[], spaced: boolean): Cell[] {
	const [number, ...lines] = row as [Line, ...Line[]];
	// A section row holds its number and its title.
	if (/^[IVX]{1,5}\.?$/.test(number.text)) return [number, ...(lines.length > 0 ? [lines.reduce(joined)] : [])];
	const labels = header.slice(1).map(({ text }) => text);
	// With a blank line behind every cell no cell is broken: as many lines as columns are the cells.
	const whole = spaced && lines.length === labels.length;
	const cuts = whole
		? labels.map(() => 1)
		: cutLines(
				lines.map(({ text }) => text),
				labels
			);
	const empty = { start: number.end, end: number.end };
	let at = 0;
	return [
		number,
		...labels.map((_, column) => {
			const taken = lines.slice(at, (at += cuts?.[column] ?? (column === 0 ? lines.length : 0)));
			return taken.length > 0 ? taken.reduce(joined) : empty;
		})
	];
}

function joined(first: Line, second: Line): Line {
	return { ...first, text: `${first.text} ${second.text}`, end: second.end };
}
