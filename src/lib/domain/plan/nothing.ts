import { isHeading } from './annex-columns.ts';
import { markerOf } from './markers.ts';
import type { PlacedRow } from './outline.ts';
import { passage } from './passage.ts';

/**
 * Why the rules found no duty. words_few: hardly any text · bases_only: it only names what it is based on · tables_unknown:
 * no table has a heading row of duties, `text` is the first row of the first · tables_empty: one has, with nothing below it ·
 * points_idle: `count` points, none of which says who is to do what · points_none: no numbered points and no table.
 */
export type Reason =
	| { code: 'words_few' | 'bases_only' | 'tables_empty' | 'points_none' }
	| { code: 'tables_unknown'; text: string }
	| { code: 'points_idle'; count: number };

/** Below this many words a file is a cover, a stamp, or the little that a scan left. */
const FEW = 40;

/** What stands in a document without duties where the rules look for them; at least one reason. */
export function whyNothing(text: string, rows: readonly PlacedRow[]): Reason[] {
	const paragraphs = rows
		.filter(({ kind }) => kind !== 'table_row')
		.map(({ start, end }) => passage(text, start, end))
		.filter(({ text }) => text !== '');
	const points = paragraphs.filter((words) => counting.test(markerOf(words.text)?.kind ?? ''));
	const tables = tablesOf(text, rows);
	const said = paragraphs.filter(({ text }) => text.length >= 40 && /\p{Ll}/u.test(text));
	const reasons: Reason[] = [];

	if (text.split(/\s+/u).length < FEW && tables.length === 0) reasons.push({ code: 'words_few' });
	if (tables.some((table) => table.some(isHeading))) reasons.push({ code: 'tables_empty' });
	else if (tables[0]) reasons.push({ code: 'tables_unknown', text: tables[0][0]!.map(({ text }) => text).join(' | ') });
	if (said.length > 0 && said.every(({ key }) => basis.test(key))) reasons.push({ code: 'bases_only' });
	else if (points.length > 0) reasons.push({ code: 'points_idle', count: points.length });
	else if (reasons.length === 0) reasons.push({ code: 'points_none' });
	return reasons;
}

/** Kinds of markers whose points are read as duties; parts and articles hold them. */
const counting = /^(?:number|ordinal|second|third|point|paren|bullet|plus|star)$/;

const basis = /^(?:[-–+]\s*)?(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện (?:nghị quyết|quyết định|kế hoạch|chỉ thị))/u;

/** Tables that could list duties: three columns and two rows at least, which a letter's head and its signatures have not. */
function tablesOf(text: string, rows: readonly PlacedRow[]) {
	const tables: PlacedRow[][] = [];
	for (const [index, row] of rows.entries()) {
		if (row.kind !== 'table_row') continue;
		if (rows[index - 1]?.kind === 'table_row') tables.at(-1)!.push(row);
		else tables.push([row]);
	}
	return tables
		.filter((table) => table.length >= 2 && table.some(({ cells }) => (cells?.length ?? 0) >= 3))
		.map((table) => table.map(({ cells }) => (cells ?? []).map(({ start, end }) => passage(text, start, end))))
		.map((table) => table.filter((cells) => cells.some(({ text }) => text !== '')))
		.filter((table) => table.length > 0);
}
