import { lower, placeTone } from '../text.ts';
import { isList, readAll, readList } from './agencies/list.ts';
import { isNamed } from './agencies/named.ts';
import { part, type Passage } from './passage.ts';
import { predicateAt } from './verbs.ts';

export type FieldKind = 'lead' | 'coordinate' | 'time' | 'product' | 'content' | 'other';

export interface Field {
	kind: FieldKind;
	value: Passage;
	/** "Đồng chủ trì": beside who was named before. */
	joint?: boolean;
}

/** "Cơ quan chủ trì: Sở Nội vụ": a labelled field, null for any other paragraph. */
export function fieldOf(words: Passage): Field | null {
	const colon = words.key.indexOf(':');
	if (colon > 0 && colon <= 110) {
		const kind = labelKind(words.key.slice(0, colon).trim());
		if (kind) return { kind, value: part(words, colon + 1), joint: words.key.startsWith('đồng chủ trì') };
	}
	const bare =
		/^(?:thời gian|thời hạn|tiến độ) (?:thực hiện|hoàn thành|triển khai)(?: là)? (?=sau|trước|trong|từ|quý|năm|tháng|hằng|hàng|thường|theo|chậm|đến)/u.exec(
			words.key
		);
	return bare ? { kind: 'time', value: part(words, bare[0].length) } : null;
}

/** A line with a label of an unmet form, among lines whose labels are known: what it is about, its words tell. */
export function unmetField(words: Passage): Field | null {
	const label = /^\p{Lu}[^:.;,]{2,40}:(?= )/u.exec(words.text)?.[0];
	if (label === undefined) return null;
	const key = words.key.slice(0, label.length);
	const kind = kinds.find(([said]) => said.test(key))?.[1] ?? 'other';
	return { kind, value: part(words, label.length) };
}

const kinds: readonly (readonly [RegExp, FieldKind])[] = [
	[/phối hợp|tham gia|cùng|hỗ trợ/u, 'coordinate'],
	[/chủ trì|trách nhiệm|đầu mối|giao cho/u, 'lead'],
	[/^(?:thời|hạn|kỳ|lịch|tiến độ|mốc|lúc)(?!\p{L})/u, 'time'],
	[/sản phẩm|kết quả|đầu ra/u, 'product']
];

/** All fields of a paragraph that consists of them: "Đơn vị chủ trì: A; đơn vị phối hợp: B; thời gian: Quý II". */
export function fieldsOf(words: Passage): Field[] {
	const first = fieldOf(words);
	if (!first) return [];
	const more = inlineFields(first.value);
	return more ? [{ kind: first.kind, value: trimmed(part(first.value, 0, more.at)) }, ...more.fields] : [first];
}

/**
 * Fields behind a duty in the same paragraph, and the place at which they begin; null where there are none. `rest` is what
 * goes on behind the brackets in which they all stand: "… kế hoạch (sản phẩm: Kế hoạch), ban hành trong tháng 4".
 */
export function inlineFields(words: Passage): { at: number; fields: Field[]; rest: Passage | null } | null {
	const labels = [...words.key.matchAll(inlineLabel)].flatMap((found) => {
		const kind = labelKind(found[1]!.trim());
		return kind && kind !== 'content' ? [{ kind, at: found.index, value: found.index + found[0].length }] : [];
	});
	if (labels.length === 0) return null;
	const bracket =
		words.key[labels[0]!.at] === '('
			? /^\([^()]*\)(?=[,;.]? \p{L}{2}| [-–] )/u.exec(words.key.slice(labels[0]!.at))
			: null;
	if (bracket) {
		const closed = labels[0]!.at + bracket[0].length;
		const inner = inlineFields(part(words, 0, closed));
		return inner && { ...inner, rest: part(words, closed) };
	}
	// "Chủ trì: A; phối hợp: B; hoàn thành quý IV/2026": behind labels a time needs no colon.
	const close = labels.at(-1)!;
	const until = unlabelledTime.exec(words.key.slice(close.value));
	if (until)
		labels.push({ kind: 'time', at: close.value + until.index, value: close.value + until.index + until[1]!.length });
	const fields = labels.map(({ kind, value }, index) => ({
		kind,
		value: trimmed(part(words, value, labels[index + 1]?.at))
	}));
	return { at: labels[0]!.at, fields, rest: null };
}

const inlineLabel =
	/(?:[.;,(]\s*|\s[-–]\s)((?:(?:các )?(?:cơ quan|đơn vị|sở, ngành)|đv|cq|bộ phận|trách nhiệm|đầu mối|thời gian|thời hạn|tiến độ|lộ trình|thời điểm|mốc|sản phẩm|kết quả|phối hợp|chủ trì|thực hiện|phụ trách|phân công|hoàn thành|kinh phí|dự kiến)[^:.;,()]{0,40}):\s*/gu;

const unlabelledTime =
	/([;.,]\s*| [-–] )(?:hoàn thành |xong |thực hiện |trình )?(?:(?:chậm|muộn) nhất (?:là )?)?(?:trong |trước |sau khi |cả |đến |hết |từ |vào |tháng |quý |năm |ngày |\d{1,2}\/)[^;:]*$/u;

/** Without the stop or bracket that closes a value. */
function trimmed(value: Passage): Passage {
	const closing = /[\s.;,]*\)?[\s.;,]*$/u.exec(value.text)!;
	const open = value.text.slice(0, closing.index).includes('(');
	return open ? value : part(value, 0, closing.index);
}

/** What a label or the head of a column says; null when it is neither. Folded text. */
export function labelKind(label: string): FieldKind | null {
	const words = label
		.replace(/^[\s(–-]+/u, '')
		.replace(
			/(?: thực hiện)? (?:các |những )?(?:nhiệm vụ|nội dung|công việc) (?:tại|ở|nêu tại|của) (?:các )?(?:điểm|mục|khoản|phần) .*$/u,
			''
		)
		.replace(/[*\s]+$/u, '')
		.replace(/^đv(?=[ ./])[.]?/u, 'đơn vị')
		.replace(/^cq(?=[ ./])[.]?/u, 'cơ quan');
	if (words.length > 60 || words.length < 2 || /^(?:về|đối với|việc|theo|trong|tại)(?!\p{L})/u.test(words)) return null;
	// "Chủ trì, phối hợp với các Bộ: Xây dựng, Tài chính …": the colon belongs to the list of partners.
	if (
		/phối hợp[^:]* các (?:bộ|sở|ban|ngành|cục|vụ|phòng|tập đoàn|tổng công ty|cơ quan|đơn vị)(?:, ngành)?$/u.test(words)
	)
		return null;
	const body =
		/cơ quan|đơn vị|tổ chức|sở, ngành|sở, ban|ngành|phân công|trách nhiệm|bộ phận|phòng|lãnh đạo|người/u.test(words);
	if (/^(lãnh đạo|người|cán bộ)/u.test(words)) return 'other';
	if (/phối hợp|cùng (thực hiện|tham gia|làm)|tham gia|hỗ trợ|liên quan/u.test(words) && !/chủ trì/u.test(words))
		return body || /^phối hợp( thực hiện| với)?$/u.test(words) ? 'coordinate' : null;
	if (
		/^(?:thời gian|thời hạn|tiến độ|hạn(?: hoàn thành| cuối| chót| xử lý| nộp| trình| báo cáo)?$|hạn hoàn thành|thời điểm|mốc thời gian|(?:mốc|ngày|dự kiến) hoàn thành|hoàn thành|lộ trình(?: thực hiện| hoàn thành)?$|kỳ báo cáo)/u.test(
			words
		)
	)
		return 'time';
	if (
		/^(dự kiến )?(sản phẩm|kết quả|đầu ra|sản phẩm đầu ra)( dự kiến| đầu ra| (?:cần )?đạt(?: được)?| thực hiện| hoàn thành| chính| chủ yếu| cụ thể|,| hoặc|\/|$)/u.test(
			words
		)
	)
		return 'product';
	if (
		/^(cơ quan|đơn vị|tổ chức|phân công|trách nhiệm|bộ phận|phòng|sở)?.{0,12}(chủ trì|đầu mối)/u.test(words) &&
		words.length <= 45
	)
		return 'lead';
	if (
		/^(?:(?:cơ quan|đơn vị|tổ chức|phòng|ban|sở|ngành|bộ phận|cá nhân|trách nhiệm|phân công)(?:, | và |\/| - )?)+( được giao| chịu trách nhiệm| tham mưu)? ?(thực hiện|chịu trách nhiệm|tham mưu|triển khai|phụ trách)/u.test(
			words
		)
	)
		return 'lead';
	if (/^(?:(?:phân công|giao)(?: nhiệm vụ| trách nhiệm)?|thực hiện|phụ trách|(?:chịu )?trách nhiệm)$/u.test(words))
		return 'lead';
	if (/^(?:cơ quan|đơn vị)(?: chủ trì)? (?:soạn thảo|được giao|được phân công|trình)/u.test(words)) return 'lead';
	if (/^(?:hạn chế|tồn tại|nguyên nhân|hiện trạng|thực trạng|ưu điểm|kết quả đạt được|lý do)$/u.test(words))
		return 'other';
	if (/^(kinh phí|nguồn lực|nguồn kinh phí|ghi chú|địa điểm|đối tượng|phương pháp|hình thức|số lượng)/u.test(words))
		return 'other';
	if (/^(?:nội dung( thực hiện| nhiệm vụ| công việc)?|giải pháp|biện pháp)$/u.test(words)) return 'content';
	return null;
}

/** "Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, …" in one cell: each agency list apart; null where the cell has no labels. */
export function labelledAgencies(cell: Passage): { lead: string[]; coordinate: string[] } | null {
	const first = fieldOf(cell);
	if (!first || (first.kind !== 'lead' && first.kind !== 'coordinate')) return null;
	const fields = fieldsOf(cell);
	const of = (kind: FieldKind) =>
		fields.filter((field) => field.kind === kind).flatMap(({ value }) => agenciesOf(value));
	return { lead: of('lead'), coordinate: of('coordinate') };
}

/** "Văn phòng HĐND và UBND xã, phối hợp với các thôn": the partners that the value of a leading agency also names. */
export function partnersOf(field: Passage): string[] {
	const found = partnersAt(field);
	if (!found) return [];
	const closed = field.key.indexOf(')', found.from);
	return readAll(
		part(
			field,
			found.from,
			found.to ?? (field.key.slice(0, found.from).includes('(') && closed > 0 ? closed : undefined)
		)
	);
}

/** "Sở Nội vụ chủ trì; các sở, ban, ngành phối hợp": who leads, up to here, and who takes part, from there. */
const divided =
	/^(.{3,200}?),? (?:chủ trì|thực hiện|làm đầu mối|chịu trách nhiệm(?: chính)?)(?: thực hiện)?\s*[;,.]\s+(?=(.{3,300}?),? (?:cùng )?(?:phối hợp|tham gia)(?: thực hiện| triển khai)?\s*[.;]*$)/u;

/** "Văn phòng Sở chủ trì.": what the agency does with it is no part of its name. */
const alone = /^(.{3,160}?),? (?:chủ trì|thực hiện|làm đầu mối)(?: thực hiện)?\s*[.;]*$/u;

function partnersAt(field: Passage): { at: number; from: number; to?: number } | null {
	const two = divided.exec(field.key);
	if (two) return { at: two[1]!.length, from: two[0].length, to: two[0].length + two[2]!.length };
	const found = /(?:,? chủ trì)?[,;]? (?:và )?\(?phối hợp(?: với| cùng)?:? (?=\p{L})/u.exec(field.key);
	return found && found.index > 3 ? { at: found.index, from: found.index + found[0].length } : null;
}

/** What of a field's value names who leads. */
function leading(field: Passage): Passage {
	return part(field, 0, partnersAt(field)?.at ?? alone.exec(field.key)?.[1]!.length);
}

/** Does the value say more of who leads than names, so that a person should look? */
export function saysMore(field: Passage): boolean {
	const value = leading(field);
	return !isList(part(value, 0, value.key.search(scope)));
}

/** "… theo chức năng, nhiệm vụ được giao": how far they are meant, not who. */
const scope =
	/,? (?:theo (?:chức năng|thẩm quyền|phạm vi|phân công|nhiệm vụ|lĩnh vực)|trong phạm vi|được (?:giao|phân công))(?!\p{L})[^;]*$|$/u;

/** A cell that names one agency a line, without stops: a semicolon where a line of its own begins with the next name. */
export function nameByLine(cell: Passage): Passage {
	const letters = cell.text.split('');
	let from = 0;
	for (const at of cell.lines ?? []) {
		if (letters[at - 1] !== ' ' || !isWhole(part(cell, from, at)) || !begins(part(cell, at))) continue;
		letters[at - 1] = ';';
		from = at;
	}
	const text = letters.join('');
	return { ...cell, text, key: lower(placeTone(text)) };
}

/** A line that is one name or several, and could end there. */
function isWhole(line: Passage): boolean {
	const goesOn = /[,;:–-]$|(?:^| )(?:và|của|các|với|cho|thuộc)$/u.test(line.text);
	return !goesOn && line.text.includes(' ') && agenciesOf(line).every(isNamed);
}

function begins(line: Passage): boolean {
	return /^\p{Lu}/u.test(line.text) && readList(line, 0, true) !== null;
}

/**
 * The agencies of a field. A value may be a list, or sentences that say who does what
 * ("Sở A rà soát …; các sở, ngành tổng hợp …"): then the subjects count.
 */
export function agenciesOf(field: Passage): string[] {
	const value = leading(field);
	const first = readList(value, 0, false);
	const rest = first ? value.text.slice(first.end) : '';
	// Where a guessed name ends at a verb, the verb is rather a word of the name: "Tổ công tác kiểm tra công vụ".
	if (!first?.sure || /^[\s.,;)]*$/u.test(rest) || /^\s*[,;]/u.test(rest)) return readAll(value);
	// "Các đơn vị chủ quản hệ thống thông tin": what kind of them belongs to the name, too.
	if (/^Các /u.test(first.names.at(-1)!) && !predicateAt(value.key, first.end + 1)) return readAll(value);
	const names = [...first.names];
	for (const stop of value.key.matchAll(/[;.]\s+(?:đồng thời,? )?(?=\p{L})/gu)) {
		const list = readList(value, stop.index + stop[0].length, false);
		for (const name of list?.names ?? []) if (!names.includes(name)) names.push(name);
	}
	return names;
}
