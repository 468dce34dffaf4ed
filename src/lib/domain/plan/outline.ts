import { explained } from './agencies/explained.ts';
import { fieldOf } from './labels.ts';
import { markerOf, RANK, type Marker, type MarkerKind } from './markers.ts';
import { joined, part, passage, place, type Passage, type Span } from './passage.ts';
import type { SourceRow } from './reading.ts';

/** Where a row and its cells stand; its words are in the source. */
export type PlacedRow = Pick<SourceRow, 'kind' | 'start' | 'end' | 'level'> & { cells?: Span[] | undefined };

/** One paragraph or table row in the tree of a document. */
export interface Node {
	kind: MarkerKind | 'root' | 'table';
	/** The numbering as written: "II.", "2.1.", "đ)", "-". */
	label: string;
	/** The words behind the numbering. */
	words: Passage;
	/** Numbering included. */
	span: Span;
	children: Node[];
	cells?: Passage[];
	/** Set apart as a heading by capitals, bold letters or the file's own styles. */
	styled: boolean;
}

/** The tree that the numbering of the rows describes. Footnotes are left out, also where a page break put them in mid-sentence. */
export function outline(source: string, rows: readonly PlacedRow[]): Node {
	const called = explained(source);
	const read: Read = (start, end, holes) => ({ ...passage(source, start, end, holes), called });
	const root: Node = {
		kind: 'root',
		label: '',
		words: part(passage(source, 0, 0), 0),
		span: { start: 0, end: source.length },
		children: [],
		styled: false
	};
	const stack: { node: Node; rank: number }[] = [{ node: root, rank: 0 }];
	const notes = rows.filter((row) => row.kind === 'footnote');
	for (const row of rows) {
		if (row.kind === 'footnote') continue;
		for (const { node, rank } of nodesOf(source, read, row, notes)) {
			if (titles(stack.at(-1)!.node, node)) {
				const above = stack.at(-1)!.node;
				above.words = above.words.text === '' ? node.words : joined(above.words, node.words);
				above.span = { start: above.span.start, end: node.span.end };
				continue;
			}
			const outside = node.kind === 'plain' && (fieldOf(node.words) === null || ofSeveral.test(node.words.key));
			const several = node.kind === 'plain' && ofSeveral.test(node.words.key);
			while (
				stack.at(-1)!.rank >= rank ||
				(outside &&
					(finished(stack.at(-1)!.node) || (/:$/.test(node.words.text) && labelledOut(stack.at(-1)!.node)))) ||
				(several && said(stack.at(-1)!.node))
			)
				stack.pop();
			stack.at(-1)!.node.children.push(node);
			// A labelled line has nothing below it: "* Thời gian: quý II" before the next "+".
			const field = node.kind === 'plain' || node.kind === 'table' ? null : fieldOf(node.words);
			const closed = field !== null && field.kind !== 'content' && field.kind !== 'other' && field.value.text !== '';
			if (node.kind !== 'plain' && node.kind !== 'table' && !closed) stack.push({ node, rank });
		}
	}
	return withSharedFields(root);
}

/**
 * "a) …; b) …; Đơn vị chủ trì: …" on a line without numbering: where only the last of several points seems to have a
 * lead of its own, the line below it speaks of all of them.
 */
function withSharedFields(node: Node): Node {
	node.children.forEach(withSharedFields);
	const points = node.children.filter(({ kind }) => kind !== 'plain' && kind !== 'table');
	const last = points.at(-1);
	const lines = last?.children ?? [];
	const only =
		points.length > 1 &&
		points.every((point) => point === last || (point.children.length === 0 && point.kind === last!.kind));
	if (!only || last !== node.children.at(-1) || lines.length === 0) return node;
	if (!lines.every(({ kind, words }) => kind === 'plain' && fieldOf(words) !== null)) return node;
	if (!lines.some(({ words }) => fieldOf(words)!.kind === 'lead')) return node;
	node.children.push(...lines.splice(0));
	return node;
}

/** The path of a node's heading as a section shows it: "II. Nhiệm vụ cụ thể". */
export function headingOf(node: Node): string {
	const words = node.words.text.replace(/\s*[:.]\s*$/u, '');
	const short = words.length > 160 ? `${words.slice(0, 157).trimEnd()}…` : words;
	return node.kind === 'part' && short !== ''
		? `${node.label}. ${short}`
		: `${/^[-+*•–]$/.test(node.label) ? '' : node.label} ${short}`.trim();
}

/** All letters are capitals. */
export function capitals(text: string): boolean {
	return !/\p{Ll}/u.test(text) && /\p{Lu}[\s\S]*\p{Lu}/u.test(text);
}

type Read = (start: number, end: number, holes?: Span[]) => Passage;

function nodesOf(source: string, read: Read, row: PlacedRow, notes: PlacedRow[]): { node: Node; rank: number }[] {
	const span = { start: row.start, end: row.end };
	if (row.kind === 'table_row') {
		const cells = (row.cells ?? []).map((cell) => withLines(source, read(cell.start, cell.end)));
		return [
			{
				node: {
					kind: 'table',
					label: '',
					words: read(row.start, row.end),
					span,
					children: [],
					cells,
					styled: false
				},
				rank: RANK.plain
			}
		];
	}
	const holes = notes.filter((note) => note.start > row.start && note.end <= row.end);
	const all = read(row.start, row.end, holes);
	const hashes = /^#+ */.exec(all.text)?.[0].length ?? 0;
	const star = /^\s*\\?\*\s+\S/.test(source.slice(row.start, row.start + 12)) ? '* ' : '';
	const words = hashes > 0 ? part(all, hashes) : all;
	const marker = outerMarker(star + words.text);
	const length = marker ? marker.length - star.length : 0;
	const bold = /^\s*\*\*[^*]+\*\*\s*$/.test(source.slice(row.start, row.end)) || row.kind === 'heading';
	// The list of recipients ends the text above it, whatever its numbering was.
	const recipients = /^nơi nhận/u.test(words.key);
	const shouted = !marker && words.text.length <= 400 && capitals(words.text);
	if (!marker) {
		const kind: MarkerKind =
			shouted || recipients
				? 'title'
				: bold && words.text.length <= 200 && !/[:;,]$/.test(words.text)
					? 'heading'
					: 'plain';
		const rank = row.level ? 1 + Math.min(row.level, 4) * 0.9 : RANK[kind];
		return [{ node: { kind, label: '', words, span, children: [], styled: kind !== 'plain' }, rank }];
	}
	const behind = part(words, length);
	const styled = bold || capitals(behind.text);
	return enumerated(marker.kind, marker.label, behind, span).map(({ label, words, span }) => ({
		node: { kind: marker.kind, label, words, span, children: [], styled },
		rank: RANK[marker.kind]
	}));
}

function withLines(source: string, cell: Passage): Passage {
	const lines = cell.origin.flatMap((at, letter) =>
		letter > 0 && letter < cell.text.length && source.slice(cell.origin[letter - 1]!, at).includes('\n') ? [letter] : []
	);
	return lines.length > 0 ? { ...cell, lines } : cell;
}

/** "- a) …": converters set a bullet before a point; the point counts. */
function outerMarker(text: string): Marker | null {
	const marker = markerOf(text);
	if (marker?.kind !== 'bullet') return marker;
	const inner = markerOf(text.slice(marker.length));
	return inner && ['point', 'number', 'second', 'paren'].includes(inner.kind)
		? { ...inner, length: marker.length + inner.length }
		: marker;
}

/** "(6) … . (7) …" in one paragraph: two points that lost the line break between them. */
function enumerated(
	kind: MarkerKind,
	label: string,
	words: Passage,
	span: Span
): { label: string; words: Passage; span: Span }[] {
	if (kind !== 'paren' || !/\d/.test(label)) return [{ label, words, span }];
	const next = `(${Number(label.replace(/\D/g, '')) + 1})`;
	const at = words.text.indexOf(next);
	if (at <= 0 || !/[.;]\s*$/.test(words.text.slice(0, at))) return [{ label, words, span }];
	const first = part(words, 0, at);
	const rest = part(words, at + next.length);
	const cut = place(words, at).start;
	return [
		{ label, words: first, span: { start: span.start, end: place(first).end } },
		...enumerated(kind, next, rest, { start: cut, end: span.end })
	];
}

/** A bullet or point that ended with a full stop: a paragraph behind it goes back to the text around the list. */
function finished(node: Node): boolean {
	return ['bullet', 'plus', 'star', 'paren', 'point'].includes(node.kind) && /[.;][”"’)*\s]*$/u.test(node.words.text);
}

/** Labelled lines close a point: "Các nội dung … được phân công theo bảng sau:" behind them speaks of something else. */
function labelledOut({ kind, children }: Node): boolean {
	const point = ['bullet', 'plus', 'star', 'paren', 'point', 'number', 'second', 'third'].includes(kind);
	return (
		point &&
		children.length > 0 &&
		children.every((child) => child.children.length === 0 && fieldOf(child.words) !== null)
	);
}

/** A numbered duty that ended with a stop. */
function said(node: Node): boolean {
	return (
		['number', 'second', 'third'].includes(node.kind) && node.children.length === 0 && /[.;]$/u.test(node.words.text)
	);
}

/** "Cơ quan chủ trì các nhiệm vụ tại điểm a, b: …": a field of all the points above it, not of the last one only. */
const ofSeveral = /^[^:]{0,60}(?:các|những) (?:nhiệm vụ|nội dung|công việc)[^:]{0,50}:/u;

/** A title in capitals under a bare "Phần IV" is that part's own, and so is a second line of capitals. */
function titles(above: Node, node: Node): boolean {
	return (
		node.kind === 'title' &&
		above.kind === 'part' &&
		above.children.length === 0 &&
		(above.words.text === '' || capitals(above.words.text))
	);
}
