import { Parser } from 'htmlparser2';
import type { Block, Cell } from './sheet.ts';

/** What is never shown. */
const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'iframe', 'object', 'select']);
const breaks = new Set(
	'p div section article header footer main aside ul ol li dl dt dd blockquote pre h1 h2 h3 h4 h5 h6 table caption hr figure'.split(
		' '
	)
);

interface OpenTable {
	rows: Cell[][];
	cell: Cell | null;
	/** Rows that the cell of each column still covers. */
	below: number[];
	rowspan: number;
}

/** Is the text a page of a website, or a document that a program saved as one? */
export function isHtml(text: string): boolean {
	return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/iu.test(
		text.slice(0, 3000)
	);
}

/** The paragraphs, list points and tables of an HTML text. Scripts and styles are no words; nothing is fetched or run. */
export function readHtml(html: string): Block[] {
	const blocks: Block[] = [];
	const lists: { ordered: boolean; count: number }[] = [];
	const tables: OpenTable[] = [];
	let [text, hidden] = ['', 0];
	let level: number | null = null;

	const flush = () => {
		const words = text
			.replace(/[ \t\r\n\f]+/g, ' ')
			.replace(/ ?\u2028 ?/g, '\n')
			.trim();
		text = '';
		if (/^(?:[-+*•–]|\d{1,3}\.)?$/.test(words)) return;
		blocks.push({ kind: 'paragraph', text: words, level });
	};
	const cell = () => tables.at(-1)?.cell ?? null;
	const write = (words: string) => {
		const open = cell();
		if (open) open.text += words;
		else if (tables.length === 0) text += words;
	};

	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (silent.has(name)) hidden += 1;
				if (hidden > 0) return;
				if (name === 'br') write('\u2028');
				if (name === 'table') {
					if (tables.length === 0) flush();
					tables.push({ rows: [], cell: null, below: [], rowspan: 1 });
				} else if (name === 'tr') openRow(tables.at(-1));
				else if (name === 'td' || name === 'th') openCell(tables.at(-1), attributes);
				else if (breaks.has(name)) {
					if (cell()) write('\u2028');
					else flush();
				}
				const heading = /^h([1-6])$/.exec(name);
				if (heading) level = Number(heading[1]);
				if (name === 'ul' || name === 'ol')
					lists.push({ ordered: name === 'ol', count: Number(attributes.start ?? 1) });
				if (name === 'li') write(pointOf(lists.at(-1)));
			},
			ontext(words) {
				if (hidden === 0) write(words);
			},
			onclosetag(name) {
				if (silent.has(name)) hidden = Math.max(0, hidden - 1);
				if (hidden > 0) return;
				if (name === 'ul' || name === 'ol') lists.pop();
				if (name === 'td' || name === 'th') closeCell(tables.at(-1));
				else if (name === 'tr') closeRow(tables.at(-1));
				else if (name === 'table') closeTable(tables, blocks);
				else if (breaks.has(name) && !cell()) flush();
				if (/^h[1-6]$/.test(name)) level = null;
			}
		},
		{ decodeEntities: true }
	);
	parser.write(html);
	parser.end();
	flush();
	return blocks;
}

/** "- " or the number that a browser would show; points that are numbered in their words get none. */
function pointOf(list: { ordered: boolean; count: number } | undefined): string {
	if (!list?.ordered) return '- ';
	list.count += 1;
	return `${list.count - 1}. `;
}

function openRow(table: OpenTable | undefined) {
	if (table) table.rows.push([]);
}

function closeRow(table: OpenTable | undefined) {
	closeCell(table);
	const row = table?.rows.at(-1);
	if (table && row) fill(table, row);
}

function openCell(table: OpenTable | undefined, { colspan, rowspan }: Record<string, string>) {
	const row = table?.rows.at(-1);
	if (!table || !row) return;
	fill(table, row);
	const span = Number(colspan ?? 1);
	table.cell = { text: '', span: span > 0 && span < 64 ? Math.floor(span) : 1, continues: false };
	table.rowspan = Math.max(1, Math.min(1000, Math.floor(Number(rowspan ?? 1)) || 1));
	row.push(table.cell);
	const at = widthOf(row) - table.cell.span;
	for (let column = at; column < at + table.cell.span; column += 1) table.below[column] = table.rowspan;
}

function closeCell(table: OpenTable | undefined) {
	if (!table?.cell) return;
	table.cell.text = table.cell.text
		.replace(/[ \t\r\n\f]+/g, ' ')
		.replace(/ ?\u2028[\s\u2028]*/g, '\n')
		.trim();
	table.cell = null;
}

function closeTable(tables: OpenTable[], blocks: Block[]) {
	const table = tables.pop();
	if (!table) return;
	closeCell(table);
	const rows = table.rows.filter((row) => row.length > 0);
	const outer = tables.at(-1)?.cell;
	if (outer) outer.text += `\u2028${rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\u2028')}\u2028`;
	else if (tables.length === 0 && rows.length > 0) blocks.push({ kind: 'table', rows });
}

/** Cells of the rows above that reach down into this one. */
function fill(table: OpenTable, row: Cell[]) {
	for (let at = widthOf(row); (table.below[at] ?? 0) > 1; at += 1) {
		table.below[at]! -= 1;
		row.push({ text: '', span: 1, continues: true });
	}
}

function widthOf(row: Cell[]): number {
	return row.reduce((sum, cell) => sum + cell.span, 0);
}
