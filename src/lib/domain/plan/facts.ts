import { known } from './agencies/names.ts';
import { capitals } from './outline.ts';
import { passage, type Passage } from './passage.ts';
import type { DocumentFacts, SourceRow } from './reading.ts';
import { typeOfNumber, typeOfTitle } from './types.ts';

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
	const title = titled?.title ?? aboutOf(front) ?? (number ? shouted(front) : null);
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
	return [passage(source, row.start, row.end)];
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

function titleOf(head: Passage[]): { type: string | null; title: string } | null {
	for (const [at, { text }] of head.entries()) {
		if (text.length > 600) continue;
		const opening = typeOfTitle(text);
		if (!opening || (!capitals(text.slice(0, opening.length)) && !(at < 3 && text.length < 300))) continue;
		const rest = text.slice(opening.length).trim();
		const title = rest !== '' ? withoutIssuer(rest) : following(head, at + 1);
		if (title !== '') return { type: opening.type, title: capitals(text.slice(0, opening.length)) ? title : text };
	}
	return null;
}

/** "V/v nâng cao …": what a letter is about. */
function aboutOf(head: Passage[]): string | null {
	for (const { text } of head) {
		const about =
			text.length < 400
				? /(?:^|\s)(?:V\/v|Về việc):?\s+(.{8,}?)(?=\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*,\s*ngày|$)/u.exec(text)
				: null;
		if (about) return about[1]!;
	}
	return null;
}

/** A copy that lost the word for its kind: the first line in capitals that is no letterhead. */
function shouted(head: Passage[]): string | null {
	const letterhead =
		/^(CỘNG H|ĐẢNG CỘNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BỘ |SỞ |VĂN PHÒNG|TỈNH|THÀNH|XÃ |PHƯỜNG|CHỦ|BAN |Số)/u;
	return head.find(({ text }) => text.length >= 20 && capitals(text) && !letterhead.test(text))?.text ?? null;
}

/** The lines under the type, up to the issuer, the legal bases or the first section. */
function following(head: Passage[], at: number): string {
	const lines: string[] = [];
	for (const { text } of head.slice(at, at + 3)) {
		const named = lines.length === 0 && /^(?:Thực hiện|Theo) [^;:]{10,240}[^;:,.]$/u.test(text);
		if (
			!named &&
			(/^(ỦY BAN|UỶ BAN|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|GIÁM ĐỐC|Căn cứ|Thực hiện|Theo |I\.|1\.|\(|Phần|PHẦN|CÔNG THÔNG|CỔNG THÔNG|Điều)/u.test(
				text
			) ||
				typeOfTitle(text)?.length === text.length)
		)
			break;
		lines.push(text);
		if (!capitals(text)) break;
	}
	return withoutIssuer(lines.join(' '));
}

function withoutIssuer(title: string): string {
	return title.replace(/(?<!^CỦA)[\s-]+(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ TRƯỞNG|CHỦ TỊCH ỦY BAN)[^“”]*$/u, '').trim();
}

function issuerOf(head: Passage[], number: string | null): string | null {
	const short = number?.split('-').at(-1) ?? '';
	// A letter's number names its sender first: "1893/SNV-CCHC".
	const sender = /\/(\p{Lu}{2,})-/u.exec(number ?? '')?.[1] ?? '';
	const agency = known(short) ?? known(sender);
	if (agency && /^(Bộ|Sở|Thanh tra|Văn phòng Chính phủ|Ngân hàng)/u.test(agency.name)) return agency.name;
	const place = head
		.map(({ text }) =>
			text.length < 160
				? /(?:^|\s|TP\.|Tp\.)(?!Hà Nội)(?<!Hà )(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,3}),\s*ngày/u.exec(text)?.[1]
				: undefined
		)
		.find(Boolean);
	for (const [at, { text: first }] of head.slice(0, 20).entries()) {
		const text = withLevel(first, head.slice(at + 1, at + 4));
		const body =
			/^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s*([\p{Lu}\s-]*\p{Lu})?/u.exec(
				text
			);
		if (!body) continue;
		const own = body[3]?.replace(/\s+(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|TRUNG TÂM|THƯỜNG TRỰC)(?:\s.*)?$/u, '');
		const name = own ? capitalised(own) : (place ?? '');
		return `${/^H/.test(body[1]!) ? 'HĐND' : 'UBND'} ${body[2]!.toLowerCase()}${name ? ` ${name}` : ''}`;
	}
	if (/CP$/.test(short)) return 'Chính phủ';
	if (/TTg$/.test(short)) return 'Thủ tướng Chính phủ';
	const ministry = head
		.slice(0, 6)
		.map(({ text }) => /^(BỘ|SỞ|BAN|CỤC) [\p{Lu}\s,-]+$/u.exec(text)?.[0])
		.find(Boolean);
	if (ministry && known(ministry)) return known(ministry)!.name;
	if (/\/TU$/.test(number ?? '')) {
		const committee = head
			.map(({ text }) => /^(TỈNH|THÀNH) (?:ỦY|UỶ) (\p{Lu}+(?: \p{Lu}+){0,3}?)(?= ĐẢNG|[\s*]*$)/u.exec(text))
			.find(Boolean);
		if (committee) return `${committee[1] === 'TỈNH' ? 'Tỉnh' : 'Thành'} ủy ${capitalised(committee[2]!)}`;
		return place ? `${levelOf(place) === 'tỉnh' ? 'Tỉnh' : 'Thành'} ủy ${place}` : 'Tỉnh ủy';
	}
	const province = head
		.map(
			({ text }) =>
				/(?<!Phó )(?:của )?(?<!Phó )(?:Chủ tịch )?(?<!Phó Chủ tịch )UBND tỉnh\s+(?!Các|Sở|Ban|Văn|Và|Trong|Căn|Thực)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})/u.exec(
					text
				)?.[1]
		)
		.find(Boolean);
	if (province) return `UBND ${levelOf(province)} ${province}`;
	return place && head.some(({ text }) => /UBND tỉnh|KH-UBND|QĐ-UB/u.test(text))
		? `UBND ${levelOf(place)} ${place}`
		: provinceSpokenOf(head);
}

/** "ỦY BAN NHÂN DÂN │ CỘNG HÒA …" over "PHƯỜNG HÒA CƯỜNG │ Độc lập …": the left side of a letterhead, put together. */
function withLevel(first: string, next: Passage[]): string {
	const left = (text: string) =>
		text.replace(/\s*(?:Số\s*:|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập).*$/u, '').trim();
	const body = left(first);
	if (!/^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/u.test(body)) return body;
	const level = next.find(({ text }) => /^(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) \p{Lu}/u.test(text));
	return level ? `${body} ${left(level.text)}` : body;
}

/** Cities directly under the centre. */
function levelOf(place: string): 'tỉnh' | 'thành phố' {
	return /^(Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$/u.test(place) ? 'thành phố' : 'tỉnh';
}

/** A report without a head still says "tỉnh X" in its sentences; the name said most often is its own. */
function provinceSpokenOf(head: Passage[]): string | null {
	const counts = new Map<string, number>();
	for (const { text } of head) {
		for (const [, name] of text.matchAll(/(?<!\p{L})tỉnh (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})(?!\p{L})/gu)) {
			counts.set(name!, (counts.get(name!) ?? 0) + 1);
		}
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && most[1] > 1 && head.some(({ text }) => /UBND tỉnh/.test(text)) ? `UBND tỉnh ${most[0]}` : null;
}

function capitalised(words: string): string {
	return words
		.trim()
		.toLowerCase()
		.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
		.replace(/[\s-]+$/, '');
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
