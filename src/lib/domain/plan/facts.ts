import { aboutOf, isAnnex, shouted, titleOf } from './document-title.ts';
import { issuerOf } from './issuer.ts';
import { part, passage, type Passage } from './passage.ts';
import type { DocumentFacts, SourceRow } from './reading.ts';
import { typeOfNumber } from './types.ts';

/** Rows at the beginning in which a document names itself. */
const HEAD = 60;

/** The document's own facts, read from its head: number, type, issuer, day, title and the year it plans. */
export function factsOf(source: string, rows: SourceRow[]): DocumentFacts {
	const head = rows.slice(0, HEAD).flatMap((row) => piecesOf(source, row));
	const body = head.slice(0, bodyAt(head));
	const front = body.length > 0 ? body : head;
	const cited = head.map(({ text }) => attached.exec(text)).find(Boolean) ?? null;
	const number = numberOf(front) ?? cited?.[1]?.replace(/\s+/g, '') ?? numberInTitle(head);
	const titled = titleOf(head);
	const date = dateOf(front) ?? (cited ? day(cited[2]!, cited[3]!, cited[4]!) : null) ?? issuedOn(head, number);
	const title = titled?.title ?? aboutOf(front) ?? (number || isAnnex(front) ? shouted(front) : null);
	const type = (number ? typeOfNumber(number) : null) ?? titled?.type ?? blankNumberType(front);
	const month = monthOnly(front);
	return {
		number,
		type,
		issuer: issuerOf(head, number),
		date,
		title,
		year: yearOf(title ?? '', head, date ?? month)
	};
}

/** Executive bodies plan for themselves; where no agency is named, theirs are the duties. Governments and councils assign them to others. */
export function plansForItself(issuer: string | null): boolean {
	return (
		issuer !== null &&
		/^(Bộ|Sở|Ban|Cục|Chi cục|Thanh tra|Viện|Trường|Trung tâm|Bảo hiểm|Kho bạc|Công an)\s/u.test(issuer)
	);
}

/** "(Kèm theo Quyết định số 2187/QĐ-UBND ngày 04/10/2018 …)" */
const attached =
	/[Kk]èm theo[^()]{0,80}?số:?\s*(\d+[a-z]?\s?[/-][\p{Lu}\d&/-]+(?:-[\p{L}&]+)?)?[^()]{0,40}?ngày\s+(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})/u;

function piecesOf(source: string, row: SourceRow): Passage[] {
	if (row.kind === 'table_row' && row.cells)
		return row.cells.map((cell) => passage(source, cell.start, cell.end)).filter((cell) => cell.text !== '');
	const words = passage(source, row.start, row.end);
	return [part(words, /^#{0,6}/.exec(words.text)![0].length)];
}

/** The first paragraph behind the head: legal bases, or the first numbered section. */
function bodyAt(head: Passage[]): number {
	const at = head.findIndex(({ text }) => /^(Căn cứ |Thực hiện |Theo |I\. |1\. |Xét |Phần )/u.test(text));
	return at < 0 ? Math.min(head.length, 25) : at;
}

const numberPattern =
	/(?<!\p{L})Số\s*:?\s*(\d+[a-zA-Z]?(?:\s?\/\s?\d{4})?\s?[/-]\s?[\p{Lu}][\p{L}\d]*(?:(?:\s?[-/&.]\s?|\s(?=(?:UBND|HĐND|TTg)(?!\p{L})))[\p{Lu}][\p{L}\d]*)*)/u;

function numberOf(head: Passage[]): string | null {
	for (const { text } of head) {
		if (/ĐẾN/.test(text)) continue;
		const found = text.length < 400 ? numberPattern.exec(text) : null;
		if (found) return withHyphen(found[1]!.replace(/\s+/g, ''));
	}
	return null;
}

/** "2187/QĐUBND": the hyphen before the issuer is lost in many copies. */
function withHyphen(number: string): string {
	return number.replace(/(\/\p{Lu}[\p{L}]{1,3}?)(UBND|HĐND|BNV|TTg)$/u, '$1-$2');
}

/** An article about a decision names it in its title. */
function numberInTitle(head: Passage[]): string | null {
	for (const { text } of head.slice(0, 3)) {
		const found =
			/^(?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Công văn|Thông báo|Công điện|Đề án|Chương trình)\s+(?:số\s+)?(\d+[a-z]?(?:\/\d{4})?\/[\p{Lu}&]+-[\p{Lu}\p{Ll}&]+)/u.exec(
				text
			);
		if (found) return found[1]!;
	}
	return null;
}

function blankNumberType(head: Passage[]): string | null {
	for (const { text } of head) {
		const blank = /^Số\s*:?\s*[./-]*\s*(?:\/\s*)?(\p{Lu}[\p{L}]{0,4}\s?-\s?\p{Lu}[\p{L}&]*)/u.exec(text);
		if (blank) return typeOfNumber(`1/${blank[1]!.replace(/\s/g, '')}`);
	}
	return null;
}

function dateOf(head: Passage[]): string | null {
	for (const { text } of head) {
		const found =
			text.length <= 160
				? /(?:^|\s)\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,4},\s*ngày\s+(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4})/u.exec(
						text
					)
				: null;
		if (found) return day(found[1]!, found[2]!, found[3]!);
	}
	return null;
}

/** "Đắk Lắk, ngày tháng 8 năm 2020": the day is blank, the year is not. */
function monthOnly(head: Passage[]): string | null {
	for (const { text } of head) {
		const found =
			text.length <= 120
				? /(?:^|\s)\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,4},\s*ngày[\s.…]*tháng\s*\d{0,2}[\s.…]*năm\s+(\d{4})/u.exec(
						text
					)
				: null;
		if (found) return `${found[1]!}-01-01`;
	}
	return null;
}

/** "Ngày 23/5/2025, Bộ Xây dựng ban hành Quyết định 664/QĐ-BXD": an article's word for the day. */
function issuedOn(head: Passage[], number: string | null): string | null {
	if (!number) return null;
	for (const { text } of head) {
		const found = /^Ngày\s+(\d{1,2})\/(\d{1,2})\/(\d{4}),[^.]{0,120}ban hành/u.exec(text);
		if (found && text.includes(number)) return day(found[1]!, found[2]!, found[3]!);
	}
	return null;
}

function day(date: string, month: string, year: string): string | null {
	const [d, m] = [Number(date), Number(month)];
	if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return null;
	return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The year in the title; else the document's own; else the one that its first paragraphs speak of. */
function yearOf(title: string, head: Passage[], date: string | null): number | null {
	const planned = /năm (\d{4})(?! ?[-–] ?\d{4})/iu.exec(
		title.replace(/giai đoạn.*$/iu, '').replace(/đến năm \d{4}/giu, '')
	);
	if (planned) return Number(planned[1]);
	if (date) return Number(date.slice(0, 4));
	const years = head.flatMap(({ text }) =>
		[...text.matchAll(/(?:trong|Trong) (?:[Qq]uý [IV]+ )?năm (20\d{2})/gu)].map((found) => Number(found[1]))
	);
	return years[0] ?? latest(head);
}

/** The latest year of the dates in the text that stands at the beginning. */
function latest(head: Passage[]): number | null {
	const years = head.flatMap(({ text }) =>
		[...text.matchAll(/\d{1,2}\/\d{1,2}\/(20\d{2})/gu)].map((found) => Number(found[1]))
	);
	return years.length > 0 ? Math.max(...years) : null;
}
