import { figured, timed, type Draft } from './draft.ts';
import { agenciesOf, labelKind, partnersOf } from './labels.ts';
import { markerOf } from './markers.ts';
import type { Node } from './outline.ts';
import { joined, part, passageOf, place, type Passage } from './passage.ts';
import type { Premises } from './reading.ts';

type Column = 'number' | 'duty' | 'lead' | 'coordinate' | 'time' | 'product' | 'unit' | 'value' | 'other';

interface Layout {
	columns: Column[];
	/** The table lists indicators: "TT · Chỉ tiêu · Chủ trì". */
	indicators: boolean;
}

/** What the text around a table says about its rows. */
interface Around {
	section: string[];
	lead: string[];
	leadFrom: Draft['leadFrom'];
}

/** The duties of a run of table rows: one a numbered row. Tables without a heading row of duties (a letter's head, signatures) hold none. */
export function read(rows: Node[], around: Around, facts: Premises): Draft[] {
	const drafts: Draft[] = [];
	let layout: Layout | null = null;
	let section = around.section;
	let outer: string[] = [];
	let cut: Passage[] | null = null;
	for (let at = 0; at < rows.length; at += 1) {
		const written = rows[at]!.cells ?? [];
		const heading = layoutOf(written, layout);
		if (heading) {
			layout = heading;
			continue;
		}
		if (!layout) continue;
		const cells: Passage[] = cut ? mended(cut, written) : written;
		cut = isCut(cells, rows.slice(at + 1), layout) ? cells : null;
		if (cut) continue;
		const row = rowOf(cells, layout);
		const title = sectionTitle(row, cells, rows[at + 1]?.cells ?? []);
		if (title) {
			if (title.outer) outer = title.path;
			section = [...around.section, ...outer, ...(title.outer ? [] : title.path)];
		} else if (isContinuation(row, drafts)) extend(drafts.at(-1)!, row);
		else if (row.duty && row.duty.text.length >= 8) drafts.push(draft(row, layout, { ...around, section }, facts));
	}
	return drafts;
}

/** Does a page break cut this row in a cell, so that the next page, behind its heading row, holds the rest of that cell and of the row? */
function isCut(cells: Passage[], following: Node[], layout: Layout): boolean {
	const width = layout.columns.length;
	if (cells.length >= width || !/^\d/.test(cells[0]?.text ?? '')) return false;
	const rest = following.map((row) => row.cells ?? []).find((next) => !layoutOf(next, layout));
	return rest !== undefined && rest.length + cells.length - 1 === width && /^\p{Ll}/u.test(rest[0]!.text);
}

function mended(cut: Passage[], rest: Passage[]): Passage[] {
	return [...cut.slice(0, -1), joined(cut.at(-1)!, rest[0]!), ...rest.slice(1)];
}

type Row = Partial<Record<Column, Passage>>;

/** Is this the heading row of a table of duties or indicators? */
export function isHeading(cells: Passage[]): boolean {
	return cells.length > 0 && layoutOf(cells, null) !== null;
}

/** The columns that a heading row names; a second heading row (merged cells) completes the first. */
function layoutOf(cells: Passage[], before: Layout | null): Layout | null {
	const columns = cells.map((cell) => columnOf(cell.key.replace(/[\s:]+$/u, '')));
	const named = columns.filter((column) => column !== 'other' && column !== 'number');
	const filled = cells.filter((cell) => cell.text !== '');
	if (named.length < 2 || cells.some((cell) => cell.text.length > 90) || /^\d/.test(cells[0]!.text)) return null;
	if (columns.filter((column) => column !== 'other').length * 2 < filled.length) return null;
	if (!columns.includes('duty')) {
		if (!before || before.columns.length !== columns.length) return null;
		return {
			...before,
			columns: before.columns.map((column, at) => (columns[at] === 'other' ? column : columns[at]!))
		};
	}
	const best = columns.findIndex(
		(column, at) => column === 'duty' && /nhiệm vụ|công việc|giải pháp/u.test(cells[at]!.key)
	);
	const duty = cells[best < 0 ? columns.indexOf('duty') : best]!.key;
	// "Tiêu chí · Nhiệm vụ": the criterion is what the duty serves.
	if (best >= 0) columns.forEach((column, at) => at !== best && column === 'duty' && (columns[at] = 'other'));
	return { columns, indicators: /chỉ tiêu|mục tiêu/u.test(duty) && !/nhiệm vụ/u.test(duty) };
}

function columnOf(key: string): Column {
	if (/^(tt|stt|số tt|số thứ tự|số|#)$/u.test(key)) return 'number';
	const label = labelKind(key);
	if (label && label !== 'content' && label !== 'other') return label;
	if (
		/^(cơ quan|đơn vị) ?(, đơn vị)?$|^(cơ quan|đơn vị|phòng|bộ phận)(, đơn vị)? (theo dõi|đôn đốc|quản lý|cung cấp)/u.test(
			key
		) ||
		/^(chủ trì|thực hiện|phân công|cơ quan, đơn vị)/u.test(key)
	)
		return 'lead';
	if (/phối hợp/u.test(key)) return 'coordinate';
	if (/^(đơn vị tính|đvt)$/u.test(key)) return 'unit';
	if (
		/nhiệm vụ|nội dung|công việc|hoạt động|tên (văn bản|đề án|chương trình|chỉ tiêu)|chỉ tiêu|mục tiêu|giải pháp|tên gọi|lĩnh vực|tiêu chí/u.test(
			key
		)
	) {
		return /^(chỉ tiêu|mục tiêu|kế hoạch) (năm|giai đoạn|đến)|\d{4}/u.test(key) ? 'value' : 'duty';
	}
	if (/^(năm|kế hoạch năm) \d{4}|^giá trị|^mức (?:đạt|phấn đấu|giao|độ đạt)/u.test(key)) return 'value';
	if (/thời gian|thời hạn|hoàn thành|tiến độ/u.test(key)) return 'time';
	if (/sản phẩm|kết quả/u.test(key)) return 'product';
	return 'other';
}

/** Cells by column; of two columns of one kind the first filled one counts. A row shorter than the heading is read from the left. */
function rowOf(cells: Passage[], layout: Layout): Row {
	const row: Row = {};
	layout.columns.forEach((column, at) => {
		const cell = cells[at];
		if (cell && cell.text !== '' && !/^[-–.…]+$/.test(cell.text)) row[column] ??= cell;
	});
	return row;
}

/** A row that only names a section: one filled cell, or a Roman number or letter before it. */
function sectionTitle(row: Row, cells: Passage[], next: Passage[]): { path: string[]; outer: boolean } | null {
	const filled = cells.filter((cell) => cell.text !== '');
	if (filled.length === 0) return { path: [], outer: false };
	const facts = Boolean(row.lead ?? row.coordinate ?? row.time ?? row.product);
	const number = row.number?.text.replace(/[.)\s]+$/u, '') ?? '';
	if (
		filled.length === 1 &&
		(row.number || markerOf(filled[0]!.text) || !row.duty || /^\p{Lu}[^\p{Ll}]{6,}$/u.test(filled[0]!.text))
	) {
		const only = filled[0]!.text.replace(/[.)\s]+$/u, '');
		return /^\d{1,3}$/.test(only) ? null : { path: [filled[0]!.text], outer: true };
	}
	const outer = /^([IVXL]+|[A-HĐ])$/u.test(number);
	if (outer && !(row.lead && row.time)) return { path: [`${number}. ${row.duty?.text ?? filled.at(-1)!.text}`], outer };
	const child = next[0]?.text.replace(/[.)\s]+$/u, '') ?? '';
	if (!facts && row.duty && number !== '' && child.startsWith(`${number}.`))
		return { path: [`${number}. ${row.duty.text}`], outer: false };
	return null;
}

/** A row without number and without agencies goes on with the row above it. */
function isContinuation(row: Row, drafts: Draft[]): boolean {
	return drafts.length > 0 && !row.number && Boolean(row.duty) && !row.lead && !row.time;
}

function extend(last: Draft, row: Row) {
	const more = row.duty!;
	last.words = joined(last.words, more);
	last.span = { start: last.span.start, end: place(more).end };
}

function draft(row: Row, layout: Layout, around: Around, facts: Premises): Draft {
	const duty = row.duty!;
	const marker = markerOf(duty.text);
	const words = marker && !row.number ? part(duty, marker.length) : duty;
	const lead = row.lead ? agenciesOf(row.lead) : [];
	const measured = row.value ? figured(passageOf(`${row.value.text} ${row.unit?.text ?? ''}`), true) : null;
	const target = figured(words) ?? measured;
	const time = row.time
		? timed(row.time, facts, true)
		: layout.columns.includes('time')
			? null
			: timed(words, facts, false);
	return {
		kind: layout.indicators ? 'target' : 'task',
		words,
		span: place(words),
		heading: null,
		section: around.section,
		number: row.number?.text.replace(/[.)\s]+$/u, '') ?? null,
		lead: lead.length > 0 ? lead : around.lead,
		coordinate: row.coordinate ? agenciesOf(row.coordinate) : row.lead ? partnersOf(row.lead) : [],
		leadFrom: lead.length > 0 ? 'cell' : around.leadFrom,
		request: false,
		duty: 0,
		deadline: time?.deadline ?? null,
		deadlineSpan: time?.deadlineSpan ?? null,
		deadlines: time?.deadlines ?? 0,
		product: row.product?.text.replace(/[.;]$/u, '') ?? null,
		target,
		annex: true,
		why: ['annex_row', ...(row.lead ? ['cell_lead'] : []), ...(row.time ? ['cell_time'] : [])]
	};
}
