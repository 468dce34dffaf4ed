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
	| { kind: 'paragraph' | 'heading' | 'footnote'; start: number; capitals: boolean; runs: Run[] }
	| { kind: 'table'; start: number; width: number; rows: { start: number; cells: Run[][] }[] };

interface Range {
	start: number;
	end: number;
}

/** The document as it stands, cut where proposals, their key words and findings begin and end. */
export function layOut(text: string, rows: SourceRow[], items: Item[], findings: Finding[]): Block[] {
	const keys = items.flatMap((item) => keyWords(text, item));
	const begun = new Set<number>();
	const runsOf = (range: Range) => runs(text, range, items, keys, findings, begun);

	const blocks: Block[] = [];
	for (const row of rows) {
		if (row.kind !== 'table_row') {
			blocks.push({ kind: row.kind, start: row.start, capitals: isTitle(text, row), runs: runsOf(row) });
			continue;
		}
		const cells = (row.cells ?? [row]).map(runsOf);
		const last = blocks.at(-1);
		if (last?.kind !== 'table')
			blocks.push({ kind: 'table', start: row.start, width: cells.length, rows: [{ start: row.start, cells }] });
		else {
			last.rows.push({ start: row.start, cells });
			last.width = Math.max(last.width, cells.length);
		}
	}
	return blocks;
}

function runs(text: string, range: Range, items: Item[], keys: Range[], findings: Finding[], begun: Set<number>) {
	const inside = (other: Range) => other.start < range.end && other.end > range.start;
	const own = items
		.map(({ ordinal, start_offset, end_offset }) => ({ ordinal, start: start_offset, end: end_offset }))
		.filter(inside);
	const [key, found] = [keys.filter(inside), findings.filter(inside)];
	const cuts = [...own, ...key, ...found, range].flatMap(({ start, end }) => [start, end]);
	const at = [...new Set(cuts.filter((cut) => cut >= range.start && cut <= range.end))].sort((a, b) => a - b);

	const result: Run[] = [];
	for (const [index, start] of at.slice(0, -1).entries()) {
		const end = at[index + 1] as number;
		const covers = (other: Range) => other.start <= start && other.end >= end;
		const numbers = own.filter(covers).map(({ ordinal }) => ordinal);
		const part = { text: text.slice(start, end), key: key.some(covers), found: found.some(covers) };
		const last = result.at(-1);
		if (last && last.items.join() === numbers.join()) last.parts.push(part);
		else result.push({ items: numbers, begins: numbers.filter((number) => !begun.has(number)), parts: [part] });
		for (const number of numbers) begun.add(number);
	}
	return result;
}

/** Where the words stand that a proposal took its agencies, deadline and product from; what stands elsewhere is not marked. */
function keyWords(
	text: string,
	{ start_offset: from, end_offset, lead, coordinate, deadline, product }: Item
): Range[] {
	const words = text.slice(from, end_offset);
	const folded = fold(words);
	if (folded.length !== words.length) return [];
	return [...lead, ...coordinate, deadline?.text, product].flatMap((phrase) => {
		const found = phrase && pattern(phrase).exec(folded);
		return found ? [{ start: from + found.index, end: from + found.index + found[0].length }] : [];
	});
}

function pattern(phrase: string) {
	const words = fold(phrase).trim().split(/\s+/);
	return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'u');
}

/** Letterheads and titles are set in capitals. */
function isTitle(text: string, { start, end }: Range) {
	const words = text.slice(start, end);
	return words.length < 200 && /\p{Lu}.*\p{Lu}/su.test(words) && !/\p{Ll}/u.test(words);
}
