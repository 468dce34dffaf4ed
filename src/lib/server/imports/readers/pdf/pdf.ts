import { Refusal } from '#lib/domain/refusal.ts';
import type { Block, Content, Table } from '../sheet.ts';
import { gridsOf, type Grid } from './grid.ts';
import { linesOf, textOf, type Line, type Segment } from './lines.ts';
import { withNotesApart, withoutMargins } from './margins.ts';
import { pagesOf } from './open.ts';
import type { Page } from './page.ts';
import { goesOn, joinedLines, settingOf, type Placed } from './paragraphs.ts';

/** Fewer letters a page on average are the text of stamps and signatures on scanned pages. */
const leastLetters = 25;

/**
 * The text of a PDF with a text layer: paragraphs put together again over lines and pages, the letterhead's two columns
 * one behind the other, tables by their borders, running heads and page numbers left out, notes at the end.
 *
 * @throws Refusal 422 `import.pdf_scanned` (facts: pages), `import.pdf_encrypted`, `import.pdf_damaged`, `import.pdf_too_long`
 */
export async function readPdf(bytes: Uint8Array): Promise<Content> {
	const pages = await pagesOf(bytes);
	const letters = pages.flatMap((page) => page.words).reduce((sum, word) => sum + word.text.trim().length, 0);
	if (letters < leastLetters * pages.length) throw new Refusal(422, 'import.pdf_scanned', { pages: pages.length });
	return flowOf(pages);
}

/** Everything on the pages in reading order. */
function flowOf(pages: Page[]): Content {
	const parts = pages.map((page) => ({ page, ...gridsOf(page) }));
	const sheets = withoutMargins(
		parts.map(({ page, outside }) => ({ page: page.number, height: page.height, lines: linesOf(outside) }))
	);
	const flow = new Flow();
	const notes: Content['notes'] = [];
	parts.forEach(({ page, grids }, at) => {
		const { lines, notes: own } = withNotesApart(sheets[at]!);
		if (own.length > 0) notes.push({ text: joinedLines(own.map(textOf)), page: page.number });
		const setting = settingOf(lines, page.width / 2);
		const rest = [...grids];
		for (let line = 0; line < lines.length; line += 1) {
			while (rest.length > 0 && rest[0]!.top > lines[line]![0]!.y) flow.table(rest.shift()!, page.number);
			const end = columnsEnd(lines, line, page.width, rest[0]?.top ?? 0);
			if (end > line) {
				flow.columns(lines.slice(line, end), page.width, page.number);
				line = end - 1;
			} else flow.line({ line: asOne(lines[line]!), setting, page: page.number });
		}
		for (const grid of rest) flow.table(grid, page.number);
	});
	flow.close();
	return { blocks: flow.blocks, notes };
}

/** Where the lines in two columns that begin here end: a letterhead, or recipients beside a signature. */
function columnsEnd(lines: Line[], from: number, width: number, stop: number): number {
	const isPair = (line: Line) => line.length === 2 && line[1]!.left > width * 0.4;
	if (!isPair(lines[from]!)) return from;
	let end = from + 1;
	while (end < lines.length && lines[end]![0]!.y > stop) {
		const line = lines[end]!;
		const [first, last] = [line[0]!, line.at(-1)!];
		const sided = line.length === 1 && (first.right < width * 0.48 || first.left > width * 0.45);
		if (!isPair(line) && !(sided && lines[end - 1]![0]!.y - last.y < first.size * 2.4)) break;
		end += 1;
	}
	return end;
}

function asOne(line: Line): Segment {
	return { ...line[0]!, text: textOf(line), right: line.at(-1)!.right };
}

/** Puts lines together to paragraphs and the parts of a table on several pages to one table. */
class Flow {
	readonly blocks: Block[] = [];
	#open: { lines: string[]; first: number; last: Placed } | null = null;
	#table: Table | null = null;

	line(here: Placed) {
		const open = this.#open;
		if (open && goesOn(open.last, here, open.lines.length === 1)) {
			open.lines.push(here.line.text);
			open.last = here;
			return;
		}
		this.close();
		this.#open = { lines: [here.line.text], first: here.page, last: here };
	}

	columns(lines: Line[], width: number, page: number) {
		this.close();
		const isLeft = ({ left, right }: Segment) => (left + right) / 2 < width * 0.47;
		for (const side of [true, false]) {
			const texts = lines.flatMap((line) => line.filter((segment) => isLeft(segment) === side).map(({ text }) => text));
			for (const text of inParagraphs(texts)) this.blocks.push({ kind: 'paragraph', text, level: null, page });
		}
	}

	table(grid: Grid, page: number) {
		const before = this.#open ? null : this.#table;
		this.close();
		if (before && widthOf(before.rows[0]!) === widthOf(grid.rows[0]!)) {
			// The heading row that every page repeats stays out: a cut row goes on behind it.
			const again = grid.rows[0]!.every((cell, at) => cell.text === before.rows[0]![at]?.text);
			const [first, ...others] = again ? grid.rows.slice(1) : grid.rows;
			const last = before.rows.at(-1)!;
			if (first && carriesOn(last, first)) {
				for (const [at, cell] of first.entries())
					last[at]!.text = joinedLines([last[at]!.text, cell.text].filter(Boolean));
			} else if (first) before.rows.push(first);
			before.rows.push(...others);
			while (before.pages!.length < before.rows.length) before.pages!.push(page);
			this.#table = before;
			return;
		}
		this.#table = { kind: 'table', rows: grid.rows, pages: grid.rows.map(() => page) };
		this.blocks.push(this.#table);
	}

	/** The paragraph is over, and so is a table: words stand between it and the next one. */
	close() {
		if (this.#open) {
			this.blocks.push({ kind: 'paragraph', text: joinedLines(this.#open.lines), level: null, page: this.#open.first });
			this.#table = null;
		}
		this.#open = null;
	}
}

/** A row that a page break cut: no number, and words only where the row above it has some. */
function carriesOn(above: Table['rows'][number], row: Table['rows'][number]): boolean {
	if (above.length !== row.length || row[0]!.text !== '' || above[0]!.text === '') return false;
	return row.every((cell, at) => cell.text === '' || above[at]!.text !== '') && row.some((cell) => cell.text !== '');
}

function widthOf(row: Table['rows'][number]): number {
	return row.reduce((sum, cell) => sum + cell.span, 0);
}

/** Lines of a narrow column: a line that begins small goes on with the one above. */
function inParagraphs(lines: string[]): string[] {
	return lines.reduce<string[]>((texts, line) => {
		if (texts.length > 0 && /^\p{Ll}/u.test(line)) texts[texts.length - 1] = joinedLines([texts.at(-1)!, line]);
		else texts.push(line);
		return texts;
	}, []);
}
