import { layouts, linesOf, unmarked, type Layout, type Line } from './lines.ts';
import { isBareLabel, markerOf, startsParagraph } from './markers.ts';
import { passage } from './passage.ts';
import type { SourceRow } from './reading.ts';
import * as tables from './tables.ts';
import { verbAt } from './verbs.ts';

/**
 * Rows of a plain text: paragraphs put together again from hard-wrapped lines (also over blank lines and page
 * breaks in mid-sentence), table rows from pipes, tabs or one-cell-a-line columns, and footnotes set apart.
 */
export function rowsOfText(text: string): SourceRow[] {
	const lines = linesOf(text);
	const taken = tables.find(lines);
	const settings = layouts(lines);
	const rows: SourceRow[] = [];
	let open: Paragraph | null = null;
	let gap = 0;
	/** A page number stood in the gap. */
	let turned = false;
	/** The line before was a note at the foot of a page, in the middle of a sentence. */
	let noted = false;
	const close = () => {
		if (open) rows.push(paragraph(text, open));
		open = null;
	};
	let at = 0;
	while (at < lines.length) {
		const table = taken.get(at);
		if (table) {
			close();
			rows.push(...table.rows.map((row) => tableRow(text, row)));
			at = table.next;
			gap = 0;
			turned = false;
			continue;
		}
		const line = lines[at]!;
		const words = unmarked(line.text);
		const number = isPageNumber(lines, at) || (noted && /^\d{1,3}$/.test(words));
		if (number) rows.push({ kind: 'footnote', text: words, start: line.start, end: line.end });
		turned ||= number;
		if (words === '' || number) gap += 1;
		else {
			noted = open !== null && isNoteWithin(text, open, words);
			const footnote = noted || isFootnote(words);
			if (open && !footnote && joins(open, line, words, { gap, turned }, settings[at]!, lines[at + 1]?.text ?? ''))
				extend(open, line, words);
			else if (footnote && open && openEnded(open.last))
				rows.push({ ...paragraph(text, start(line, words)), kind: 'footnote' });
			else {
				close();
				open = start(line, words);
			}
			gap = 0;
			turned = false;
		}
		at += 1;
	}
	close();
	return rows.sort((a, b) => a.start - b.start);
}

interface Paragraph {
	start: number;
	end: number;
	/** Length of all lines so far, to tell a heading from a paragraph. */
	length: number;
	first: string;
	last: string;
	/** Of the last line. */
	indent: number;
}

function start(line: Line, words: string): Paragraph {
	return { start: line.start, end: line.end, length: words.length, first: words, last: words, indent: line.indent };
}

function extend(open: Paragraph, line: Line, words: string) {
	open.end = line.end;
	open.length += words.length + 1;
	open.last = words;
	open.indent = line.indent;
}

/** Does this line go on with the open paragraph? */
function joins(
	open: Paragraph,
	line: Line,
	words: string,
	{ gap, turned }: { gap: number; turned: boolean },
	layout: Layout,
	next: string
): boolean {
	const unfinished = openEnded(open.last);
	// "tăng 8" / "- 10%": a range, no bullet.
	if (gap === 0 && /\d$/.test(open.last) && /^[-–]\s?\d/.test(words) && !bareMarker(open.last)) return true;
	// "… về công tác" / "CCHC.": an abbreviation that closes the sentence, no title.
	if (gap === 0 && unfinished && !capitals(open.last) && /^(?![IVXL]+\.)\p{Lu}{2,8}[.;,]/u.test(words)) return true;
	// "…; cơ quan phối hợp:" / "Bưu điện tỉnh": the value of a label that ends the line.
	const label = /[;.(]\s*([^;.:()]{4,60}:)$/u.exec(open.last);
	if (gap === 0 && label && isBareLabel(label[1]!)) return true;
	// "nhiệm vụ số 1, 17 và" / "18.".
	if (gap === 0 && /(?:^|\s)(?:và|số)$|\d,$/u.test(open.last) && /^\d{1,3}[.;,]?$/.test(words)) return true;
	// "chậm nhất cuối quý" / "II/2022".
	if (gap === 0 && /(?:^|\s)quý$/iu.test(open.last) && /^(?:IV|I{1,3})(?![\p{L}])/u.test(words)) return true;
	if (lonePart.test(open.first) && open.first === open.last) return gap < 2;
	if (startsParagraph(words, unfinished && gap === 0) || opening.test(words)) return false;
	// A bullet alone on its line, below a heading or a line that did not fill the page.
	if (
		/^[-–•]$/.test(words) &&
		(sectionName.test(open.last) || open.last.length < layout.width * 0.6) &&
		/^[\p{Lu}\d]/u.test(next)
	)
		return false;
	if (
		/^(KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|ĐỀ ÁN|BÁO CÁO|THÔNG BÁO|CHƯƠNG TRÌNH|NGHỊ QUYẾT|PHỤ LỤC|CÔNG ĐIỆN|PHƯƠNG ÁN)( [IVX\d]+)?:?$/u.test(
			words
		)
	)
		return false;
	if (gap > 0 && /(?:ngày|tháng|năm|quý|số)$/u.test(open.last) && /^\d/.test(words)) return true;
	// A page ends where its paper does: a full line there goes on with a name, too ("Thủ tướng" / "Chính phủ").
	const overPage = turned && layout.wrapped && fills(open, words, layout.width) && !capitals(words);
	if (gap > 0) return unfinished && (/^\p{Ll}/u.test(words) || overPage) && !capitals(open.last) && !outer(open.first);
	if (isBareLabel(open.first) && open.first === open.last) return true;
	if (bareMarker(open.first) && open.first === open.last) return !/^(phần|chương)\s/iu.test(open.first);
	if (/^[\p{Ll}\p{N}(“"'%,.;:)/&–-]/u.test(words)) return true;
	if (capitals(open.last) !== capitals(words) || /^(CỘNG H(ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN)/u.test(words)) return false;
	if (capitals(words)) return true;
	if (sectionName.test(open.last)) return false;
	if (headNoun.test(open.last)) return true;
	if (layout.indented && line.indent >= 2) return false;
	if (!layout.wrapped || layout.width > 130) return false;
	// An indented line begins a paragraph, but for points, whose further lines may hang below their first word.
	if (line.indent >= open.indent + 2 && !/^[-+*•–]/.test(open.first)) return false;
	if (isDutyBelow(open, words, layout.width)) return false;
	if (layout.spaced && open.last.length > 3) return unfinished || fills(open, words, layout.width);
	if (!unfinished) return fills(open, words, layout.width);
	if (/^[-+(]|^[a-zđ][.)]/.test(open.first) || open.last.length >= layout.width / 2) return true;
	if (opensList.test(open.last)) return true;
	return headingGoesOn(open, words, layout.width, next);
}

/** "3. Công chức phụ trách Đài truyền thanh" / "Xây dựng …": a heading that left room on its line, and its duty. */
function isDutyBelow(open: Paragraph, words: string, width: number): boolean {
	const heading = open.first === open.last && /^\d/.test(open.first) && !opensList.test(open.last);
	return heading && /^\p{Lu}\p{Ll}.{28}/u.test(words) && verbAt(words.toLowerCase()) > 0 && !fills(open, words, width);
}

/** What cannot end a heading. */
const opensList = /(?:^|\s)(?:và|của|các|số|tại|với|về|cho|theo|do|là|đến|từ|–|-)$|,$/u;

/** The first word of the next line would not have fitted: the break is the wrapping's, not the writer's. */
function fills(open: Paragraph, words: string, width: number): boolean {
	const full = open.last.length + 1 + words.split(' ')[0]!.length > width - 3;
	// Behind a colon or semicolon a new line is meant, unless the point would have bullets or numbers of its own.
	return full && (!/[:;]$/.test(open.last) || markerOf(open.first) !== null);
}

/** What always begins a paragraph. */
const opening = /^(?:\((?:ban hành )?kèm theo|trên đây là|phần$|chương$)/iu;

/** "Phần" and "I" on two lines. */
const lonePart = /^(?:phần|chương)$/iu;

/** A heading that is complete: what follows on the next line is no part of it. */
const sectionName =
	/^(?:mục đích|yêu cầu|mục đích, yêu cầu|quan điểm|mục tiêu(?: chung| tổng quát| cụ thể)?|nhiệm vụ(?:, giải pháp| và giải pháp| cụ thể)?|giải pháp|thực trạng|nguyên nhân|phạm vi|đối tượng|tổ chức thực hiện|kinh phí(?: thực hiện)?)$/iu;

/** "1. Sở" / "Thông tin và Truyền thông": a name broken behind its first word. */
const headNoun =
	/(?:^|\s)(?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Viện|Hội|Chi cục|Ủy|Uỷ|Ủy ban|Uỷ ban|Văn phòng|Công an|Thanh tra|Trung tâm|Thành đoàn|Liên minh|Liên đoàn|Hiệp hội|Học viện|Bệnh viện|Ngân hàng|Kho bạc)$/u;

function outer(line: string): boolean {
	return /^(phần|chương|điều)\s/iu.test(line);
}

/** "1. Văn phòng" / "UBND Thành phố": a numbered heading broken in the middle of a name. */
function headingGoesOn(open: Paragraph, words: string, width: number, next: string): boolean {
	if (!markerOf(open.first) || open.length > width / 2 || words.length > width / 2) return false;
	const following = unmarked(next);
	return following === '' || markerOf(following) !== null;
}

function openEnded(line: string): boolean {
	return !/[.;:!?…/\]][”"’)*\s]*$/u.test(line);
}

function bareMarker(line: string): boolean {
	const marker = markerOf(line);
	return marker !== null && marker.length >= line.length;
}

/** A line set wholly in capitals, as titles are. */
function capitals(line: string): boolean {
	return !/\p{Ll}/u.test(line) && /\p{Lu}[\s\S]*\p{Lu}/u.test(line);
}

function isFootnote(words: string): boolean {
	return /^([¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\])\s*\p{L}/u.test(words);
}

/** "1 Thông tư số …" in the middle of a sentence that has a "1" stuck to one of its words: the foot of a page. */
function isNoteWithin(text: string, open: Paragraph, words: string): boolean {
	const number = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(words)?.[1];
	if (number === undefined || !openEnded(open.last)) return false;
	return new RegExp(`\\p{Ll}{2}${number}(?![\\p{L}\\d])`, 'u').test(text.slice(open.start, open.end));
}

/** A number alone between two pages: the words go on behind it. */
function isPageNumber(lines: Line[], at: number): boolean {
	if (!/^[-–]?\s?\d{1,3}\s?[-–]?$/.test(lines[at]!.text)) return false;
	const [before, after] = [lines[at - 1]?.text ?? '', lines[at + 1]?.text ?? ''];
	return (before === '' && after === '') || /^\p{Ll}/u.test(after);
}

function paragraph(text: string, { start, end, first }: Paragraph): SourceRow {
	const words = passage(text, start, end).text;
	if (isFootnote(first)) return { kind: 'footnote', text: words, start, end };
	const level = /^#{1,6}(?=\s)/.exec(text.slice(start, start + 8));
	return level
		? { kind: 'heading', text: words, start, end, level: level[0].length }
		: { kind: 'paragraph', text: words, start, end };
}

function tableRow(text: string, cells: tables.Cell[]): SourceRow {
	const folded = cells.map((cell) => ({ ...cell, text: passage(text, cell.start, cell.end).text }));
	const [start, end] = [cells[0]!.start, cells.at(-1)!.end];
	return { kind: 'table_row', text: folded.map((cell) => cell.text).join(' | '), start, end, cells: folded };
}
