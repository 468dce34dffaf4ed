import type { Block, Cell, Table } from '../sheet.ts';
import type { Numbering } from './numbering.ts';
import type { RunState } from './runs.ts';
import { inline } from './runs.ts';
import type { Style } from './styles.ts';
import { levelOf } from './styles.ts';
import type { Element } from './xml.ts';
import { child, valueOf } from './xml.ts';

/** What reading a part needs, and the state that runs through it. */
export interface Setting extends RunState {
	styles: Map<string, Style>;
	numbering: Numbering;
	/** Text of a paragraph whose mark was deleted: it belongs to the next one. */
	carried: string;
}

/** Containers that say nothing by themselves. */
const transparent = new Set([
	'w:sdt',
	'w:sdtContent',
	'w:ins',
	'w:moveTo',
	'w:customXml',
	'w:smartTag',
	'mc:AlternateContent',
	'mc:Choice',
	'w:body',
	'w:document',
	'w:hdr',
	''
]);

/** The paragraphs and tables of an element, in the order of the document. */
export function blocksOf(element: Element, setting: Setting): Block[] {
	return element.children.flatMap((part) => {
		if (part.name === 'w:p') return paragraphs(part, setting);
		if (part.name === 'w:tbl') return [table(part, setting)];
		return transparent.has(part.name) ? blocksOf(part, setting) : [];
	});
}

function paragraphs(element: Element, setting: Setting): Block[] {
	const properties = child(element, 'w:pPr');
	const { text, boxes } = inline(element, setting);
	const inside = boxes.flatMap((box) => blocksOf(box, setting));
	const words = setting.carried + text;
	const mark = child(properties, 'w:rPr');
	if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
		setting.carried = words;
		return inside;
	}
	setting.carried = '';
	const style = setting.styles.get(valueOf(properties, 'w:pStyle') ?? '');
	const label = labelOf(properties, style, setting);
	const level = levelOf(properties) ?? style?.level ?? null;
	return [{ kind: 'paragraph', text: label === null ? words : `${label} ${words}`, level }, ...inside];
}

/** Numbering set at the paragraph wins over that of its style; list 0 takes it away. */
function labelOf(properties: Element | undefined, style: Style | undefined, setting: Setting): string | null {
	const own = child(properties, 'w:numPr');
	const numId = valueOf(own, 'w:numId') ?? style?.numId ?? null;
	if (numId === null || numId === '0') return null;
	const written = valueOf(own, 'w:ilvl');
	const styleId = valueOf(properties, 'w:pStyle') ?? '';
	const ilvl =
		written === undefined ? (style?.ilvl ?? setting.numbering.levelOfStyle(numId, styleId)) : Number(written);
	return setting.numbering.next(numId, ilvl);
}

function table(element: Element, setting: Setting): Table {
	return { kind: 'table', rows: rowsOf(element).map((row) => cellsOf(row).map((cell) => cellOf(cell, setting))) };
}

function rowsOf(element: Element): Element[] {
	return element.children.flatMap((part) => {
		if (part.name === 'w:tr') return child(child(part, 'w:trPr'), 'w:del') === undefined ? [part] : [];
		return transparent.has(part.name) ? rowsOf(part) : [];
	});
}

function cellsOf(element: Element): Element[] {
	return element.children.flatMap((part) => {
		if (part.name === 'w:tc') return [part];
		return transparent.has(part.name) ? cellsOf(part) : [];
	});
}

function cellOf(element: Element, setting: Setting): Cell {
	const properties = child(element, 'w:tcPr');
	const merge = child(properties, 'w:vMerge');
	const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
	return {
		text: blocksOf(element, setting).map(plain).filter(Boolean).join('\n'),
		span: Number.isInteger(span) && span > 0 && span < 64 ? span : 1,
		continues: merge !== undefined && merge.attributes.val !== 'restart'
	};
}

/** A paragraph or a nested table as lines of a cell. */
function plain(block: Block): string {
	if (block.kind === 'paragraph') return block.text.trim();
	return block.rows.map((row) => row.map((cell) => cell.text.trim()).join(' | ')).join('\n');
}
