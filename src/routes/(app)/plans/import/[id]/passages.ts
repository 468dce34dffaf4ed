import { withoutMarks } from '#lib/domain/plan/markup.ts';
import { fold } from '#lib/domain/text.ts';
import type { LayoutData } from './$types';
import type { Finding, Item } from './desk.ts';

type SourceRow = LayoutData['source']['rows'][number];

/** A run of words that belong to the same proposals. */
export interface Run {
	/** Numbers of the proposals; empty for words that are none. */
	items: number[];
	/** The numbers that begin here. */
	begins: number[];
	parts: { text: string; /** Agency, deadline or product. */ key: boolean; found: boolean }[];
}

export type Block =
	| (Leaf & { kind: 'paragraph' | 'heading' | 'footnote'; capitals: boolean; runs: Run[] })
	| (Leaf & { kind: 'table'; table?: number; width: number; rows: { start: number; cells: Cell[] }[] });

interface Cell extends Range {
	runs: Run[];
}

/** Where a block stands: its page or its sheet, in formats that have them, and whether it is the first there. */
interface Leaf {
	start: number;
	end: number;
	page?: number;
	sheet?: string;
	turns: boolean;
}

interface Range {
	start: number;
	end: number;
}

interface Duty extends Range {
	item: Item;
}

interface Marks {
	duties: Duty[];
	keys: Range[];
	found: Range[];
}

/** Findings about a whole sentence are told beside it; underlining all its words would say nothing. */
const LONGEST_FOUND = 90;

/** The document as it stands, cut where proposals, their key words and findings begin and end. */
export function layOut(text: string, rows: SourceRow[], items: Item[], findings: Finding[]): Block[] {
	const duties = items.flatMap((item) => item.spans.map((span) => shownPlace(item, span, rows)));
	const marks = {
		duties,
		keys: duties.flatMap((duty) => keyWords(text, duty)),
		found: findings.filter(({ start, end }) => end - start <= LONGEST_FOUND)
	};
	const begun = new Set<number>();
	const runsOf = (range: Range) => runs(text, range, marks, begun);

	const blocks: Block[] = [];
	for (const row of rows) {
		const last = blocks.at(-1);
		const { start, end, page, sheet } = row;
		const turns = (page !== undefined || sheet !== undefined) && (last?.page !== page || last?.sheet !== sheet);
		const leaf = { start, end, page, sheet, turns };
		if (row.kind !== 'table_row') {
			blocks.push({ ...leaf, kind: row.kind, capitals: isTitle(text, row), runs: runsOf(row) });
			continue;
		}
		const cells = (row.cells ?? [row]).map((cell) => ({ start: cell.start, end: cell.end, runs: runsOf(cell) }));
		if (last?.kind !== 'table' || last.table !== row.table || turns)
			blocks.push({ ...leaf, kind: 'table', table: row.table, width: cells.length, rows: [{ start, cells }] });
		else {
			last.rows.push({ start, cells });
			last.width = Math.max(last.width, cells.length);
		}
	}
	return blocks;
}

/** A duty of an annex is its cell; its agencies and its deadline stand in the other cells of the row. */
function shownPlace(item: Item, { start, end }: Range, rows: SourceRow[]): Duty {
	const row = rows.find((row) => row.kind === 'table_row' && row.start <= start && row.end >= end);
	return { item, start: row?.start ?? start, end: row?.end ?? end };
}

function runs(text: string, range: Range, marks: Marks, begun: Set<number>): Run[] {
	const inside = (other: Range) => other.start < range.end && other.end > range.start;
	const [duties, keys, found] = [marks.duties.filter(inside), marks.keys.filter(inside), marks.found.filter(inside)];
	const cuts = [...duties, ...keys, ...found, range].flatMap(({ start, end }) => [start, end]);
	const at = [...new Set(cuts.filter((cut) => cut >= range.start && cut <= range.end))].sort((a, b) => a - b);

	const result: Run[] = [];
	for (const [index, start] of at.slice(0, -1).entries()) {
		const end = at[index + 1] as number;
		const covers = (other: Range) => other.start <= start && other.end >= end;
		// Two places of a merged proposal may lie in one row of a table.
		const numbers = [...new Set(duties.filter(covers).map(({ item }) => item.ordinal))];
		const words = withoutMarks(text.slice(start, end));
		const part = { text: words, key: keys.some(covers), found: found.some(covers) };
		const last = result.at(-1);
		if (last && last.items.join() === numbers.join()) last.parts.push(part);
		else result.push({ items: numbers, begins: numbers.filter((number) => !begun.has(number)), parts: [part] });
		for (const number of numbers) begun.add(number);
	}
	return result;
}

/** Where the words stand that a proposal took its agencies, deadline and product from; what stands elsewhere is not marked. */
function keyWords(text: string, { item, start, end }: Duty): Range[] {
	const words = text.slice(start, end);
	const folded = fold(words);
	if (folded.length !== words.length) return [];
	return [...item.lead, ...item.coordinate, item.deadline?.text, item.product].flatMap((phrase) => {
		const found = phrase && pattern(phrase).exec(folded);
		return found ? [{ start: start + found.index, end: start + found.index + found[0].length }] : [];
	});
}

function pattern(phrase: string) {
	const words = fold(phrase).trim().split(/\s+/);
	return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'u');
}

/** Letterheads and titles are set in capitals. */
function isTitle(text: string, { start, end }: Range) {
	const words = text.slice(start, end);
	return words.length < 300 && /\p{Lu}.*\p{Lu}/su.test(words) && !/\p{Ll}/u.test(words);
}
