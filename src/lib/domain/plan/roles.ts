import { readList, type AgencyList } from './agencies/list.ts';
import { nameKey } from '../units.ts';
import { part, passageOf, type Passage } from './passage.ts';
import { predicateAt, verbAt } from './verbs.ts';

export interface Roles {
	lead: string[];
	coordinate: string[];
	/** "Đề nghị …": the tone of a request to somebody who takes no orders. */
	request: boolean;
	/** The sentence names its own subject. */
	own: boolean;
	/** Where the duty's own words begin, behind the assignment. */
	duty: number;
	why: string[];
}

/** Who leads and who takes part, read from one duty; `inherited` are the agencies of its heading (`headed`) or preamble. */
export function rolesOf(words: Passage, inherited: string[], headed = false): Roles {
	const named = assigned(words) ?? concerned(words) ?? subject(words) ?? bracketed(words, headed) ?? ordered(words);
	const refersBack = named !== null && named.list.generic && inherited.length > 0;
	const from = named?.list.end ?? 0;
	const own = named && !refersBack ? named.list.names.map((name) => asNamedBefore(name, inherited)) : null;
	const lead = own ? [...new Set([...own, ...laterSubjects(words, from, inherited)])] : inherited;
	const together = coordinated(words, from);
	if (named?.rule === 'bracket') together.names.push(...helping(words));
	else if (named) together.names.push(...beside(words, named.list.end));
	const partners = together.names.filter((name) => !lead.includes(name));
	return {
		lead,
		coordinate: partners,
		request: named?.rule === 'request',
		own: named !== null && !refersBack,
		duty:
			refersBack || named?.rule === 'order' || named?.rule === 'topic' ? together.end : Math.max(from, together.end),
		why: [...(named && !refersBack ? [named.rule] : []), ...(partners.length > 0 ? ['coordination'] : [])]
	};
}

/** The agencies that a heading consists of: "2. Sở Nội vụ", "3. Đề nghị Ban Dân vận Tỉnh ủy", "6. Đối với UBND cấp xã:". */
export function headedBy(words: Passage): { names: string[]; request: boolean } | null {
	const opening =
		/^(?:(?:kính )?đề nghị|giao|yêu cầu|đối với|trách nhiệm của|phân công)(?: nhiệm vụ cho| cho)?\s*:?\s*/u.exec(
			words.key
		);
	const from = opening?.[0].length ?? 0;
	const someone = titled.exec(words.text.slice(from));
	if (someone) return { names: [someone[0].replace(/[\s.:;,]+$/u, '')], request: false };
	const list = readList(words, from, true);
	if (
		!list ||
		!/^[\s.:;,]*(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện|chủ trì)[^.;]{0,40})?[\s.:;,]*$/u.test(
			words.key.slice(list.end)
		)
	)
		return null;
	return { names: list.names, request: /đề nghị/u.test(opening?.[0] ?? '') };
}

/** "Đồng chí Trần Văn Minh - Phó Chủ tịch UBND phường": a person with an office, alone in a heading. */
const titled = /^(?:Đồng chí|Đ\/c|Ông|Bà) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}(?:\s*[,–-] ?[^.:;]{4,90})?[\s.:;,]*$/u;

/** The addressees of a sentence that announces duties: "yêu cầu Giám đốc các sở, …; Chủ tịch UBND … thực hiện một số nhiệm vụ sau". */
export function addressed(words: Passage): string[] {
	const orders = [...words.key.matchAll(/(?:yêu cầu|đề nghị|giao|chỉ đạo)\s*:?\s+/gu)];
	for (const order of orders.reverse()) {
		const list = readList(words, order.index + order[0].length, false);
		if (list) return list.names;
	}
	return subject(words)?.list.names ?? [];
}

interface Named {
	list: AgencyList;
	rule: string;
}

/** "Giao X …", "Đề nghị X …", "UBND tỉnh yêu cầu X …". */
function assigned(words: Passage): Named | null {
	const order =
		/^(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố) )?((?:kính )?đề nghị|giao nhiệm vụ cho|giao cho|giao|yêu cầu|phân công|thống nhất giao|đồng ý giao|ủy quyền cho|ủy quyền)\s*:?\s+/u.exec(
			words.key
		);
	if (!order) return null;
	const list = readList(words, order[0].length, false);
	return list && { list, rule: /đề nghị/u.test(order[1]!) ? 'request' : 'assignment' };
}

/** "Đối với Văn phòng UBND tỉnh: đề nghị …": whom the point is for stands before the colon. */
function concerned(words: Passage): Named | null {
	const opening = /^(?:đối với|trách nhiệm của|về phía) /u.exec(words.key);
	const list = opening && readList(words, opening[0].length, false);
	const colon = list && /^\s*:\s+(?=\p{L})/u.exec(words.key.slice(list.end));
	if (!colon || list.generic) return null;
	return { list: { ...list, end: list.end + colon[0].length }, rule: 'subject' };
}

/** "Về kiến nghị của …: giao Sở Tài chính chủ trì …": the order stands behind what it is about. */
function ordered(words: Passage): Named | null {
	for (const order of words.key.matchAll(/[:;.,] (?:đồng thời,? )?giao (?:nhiệm vụ )?(?:cho )?(?=\p{L})/gu)) {
		const list = readList(words, order.index + order[0].length, false);
		if (list) return { list, rule: order[0].startsWith(':') || agreed.test(words.key) ? 'assignment' : 'order' };
	}
	return null;
}

/** "(Sở A chủ trì; Sở B phối hợp)": the partners in brackets behind the duty. */
function helping(words: Passage): string[] {
	const bracket = /[;,] ([^();]{4,120}?) (?:cùng )?phối hợp(?: thực hiện)?[^()]{0,40}\)[.;,\s]*$/u.exec(words.key);
	return bracket
		? (readList(part(words, bracket.index + 2, bracket.index + 2 + bracket[1]!.length), 0, true)?.names ?? [])
		: [];
}

/** "Khảo sát …: Ban Pháp chế chủ trì, Sở Tài chính phối hợp.": the partners behind the one who leads. */
function beside(words: Passage, from: number): string[] {
	const tail = /^,? chủ trì[,;] ([^.;:]{4,160}?) (?:cùng )?phối hợp(?: thực hiện)?[.;]*$/u.exec(
		words.key.slice(from).replace(/^ ?/u, ' ')
	);
	if (!tail) return [];
	const at = words.key.indexOf(tail[1]!, from);
	return readList(part(words, at, at + tail[1]!.length), 0, true)?.names ?? [];
}

/** "Đồng ý với đề xuất của …. Giao Sở Tư pháp hoàn thiện …": what is agreed to is no part of the order. */
const agreed = /^(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất|ghi nhận|đánh giá cao|về|đối với)(?!\p{L})/u;

/**
 * "… (Vụ Pháp chế chủ trì; hoàn thành trong quý III)", "… (Sở Tư pháp; tháng 9)": the leading agency in brackets
 * behind the duty. A bare name counts where a time follows it or where nobody else leads.
 */
function bracketed(words: Passage, headed: boolean): Named | null {
	const bracket = /\(([^()]{4,200})\)[.;,\s]*$/u.exec(words.key);
	if (!bracket) return null;
	const inner = part(words, bracket.index + 1, bracket.index + 1 + bracket[1]!.length);
	const role = /^(.{4,120}?)\s+(?:chủ trì|thực hiện|tham mưu|phụ trách|làm đầu mối)(?!\p{L})/u.exec(inner.key);
	const list = readList(role ? part(inner, 0, role[1]!.length) : inner, 0, true);
	if (!list) return null;
	const rest = inner.key.slice(list.end);
	const bare = timely.test(rest) || (rest === '' && !headed && !ownedBy.test(words.text.slice(0, bracket.index)));
	return role || bare ? { list: { ...list, end: 0 }, rule: 'bracket' } : null;
}

/** "Trung tâm Dịch vụ việc làm (Sở Nội vụ)", "của chi nhánh (…)": the brackets belong to a name. */
const ownedBy =
	/(?:(?:Trung tâm|Ban|Chi cục|Phòng|Viện|Trường|Cục|Công ty|Quỹ|Hội)[^.,;]{0,60}|\s(?:của|tại|qua|với|do))\s*$/u;

const timely =
	/^\s*[;,:–-]\s*(?:hoàn thành|xong|thời (?:gian|hạn)|trong|trước|đến|chậm nhất|quý|tháng|ngày|năm|hằng|hàng|thường xuyên|\d)/u;

/**
 * The clauses of a point that name different agencies ("Sở A hoàn thành …; Sở B hoàn thành …") are duties of their
 * own. Clauses of agencies that the heading already names stay together.
 */
export function byOwnSubject(words: Passage, inherited: string[]): Passage[] {
	const first = assigned(words)?.list ?? subject(words)?.list;
	if (!first) return [words];
	const named = new Set([...first.names, ...inherited].map(nameKey));
	for (const stop of words.key.slice(first.end).matchAll(/[;.] (?:(?:giao|đề nghị|yêu cầu) )?(?=\p{L})/gu)) {
		const at = first.end + stop.index + stop[0].length;
		const list = / (?:giao|đề nghị|yêu cầu) $/u.test(stop[0]) ? readList(words, at, false) : subjectAt(words, at);
		if (!list || list.generic || list.names.every((name) => named.has(nameKey(asNamedBefore(name, inherited)))))
			continue;
		const cut = first.end + stop.index + 1;
		if (cut < 40 || words.text.length - cut < 40) continue;
		return [part(words, 0, cut), ...byOwnSubject(part(words, cut), inherited)];
	}
	return [words];
}

/** The subject of the sentence, at its beginning or behind what goes before it ("Căn cứ …, các sở …", "Hằng năm, …"). */
function subject(words: Passage): Named | null {
	const first = subjectAt(words, 0);
	if (first) return { list: first, rule: 'subject' };
	const single = beforeColon(words);
	if (single) return { list: single, rule: 'subject' };
	const topic = /^[^.;:]{6,120}: (?=\p{L})/u.exec(words.key);
	const behind = topic && subjectAt(words, topic[0].length);
	if (behind) return { list: behind, rule: /^(?:đối với|về|riêng) /u.test(words.key) ? 'subject' : 'topic' };
	if (
		!/^(căn cứ|trên cơ sở|đối với|hàng|hằng|định kỳ|trước|trong|từ|sau|để|theo(?! dõi)|ngoài|khi|đến|chậm nhất|tại|ngay|thực hiện (?:quyết định|nghị quyết|nghị định|chỉ thị|kế hoạch|chương trình|luật|công văn|công điện|thông tư|thông báo|ý kiến|đề án)|quý|tháng|năm|riêng|trường hợp|trên|với)(?![\p{L}])/u.test(
			words.key
		)
	)
		return null;
	const sentence = words.key.slice(0, 320).split(/\. (?=\p{L})/u)[0]!;
	const stops =
		/[,)] (?:thì |giao |đề nghị |yêu cầu )?(?=\p{L})|(?<!(?<!\p{L})(?:do|của|với|cho|từ|tại|giữa|và|thuộc|là|về|trong|bởi|để)) (?=các (?:sở|cơ quan|đơn vị|bộ|ban|địa phương))/gu;
	for (const stop of sentence.matchAll(stops)) {
		const list = subjectAt(words, stop.index + stop[0].length);
		if (list) return { list, rule: 'subject' };
	}
	return null;
}

/** "Trung tâm Văn hóa, Thể thao và Du lịch huyện: tăng …": one name with commas inside, up to the colon. */
function beforeColon(words: Passage): AgencyList | null {
	const name = /^(\p{Lu}[^:;.()]{6,90}):\s+(?=\p{L})/u.exec(words.text);
	if (!name || predicateAt(words.key, 0) || !readList(words, 0, false)) return null;
	const [, ...others] = name[1]!.split(/,\s+|\s+và\s+/u);
	const inside =
		others.length > 1 && others.every((other) => /^\p{Lu}/u.test(other) && !readList(passageOf(other), 0, true));
	return inside ? { names: [name[1]!], end: name[0].length, generic: false, sure: true } : null;
}

function subjectAt(words: Passage, from: number): AgencyList | null {
	const list = readList(words, from, false);
	if (!list) return null;
	// "Các doanh nghiệp bưu chính công ích có trách nhiệm …": what kind of them belongs to the name.
	const kind = /^( [\p{Ll} ]{3,50}?) (?=(?:có|chịu) trách nhiệm|có nhiệm vụ|có văn bản|phải (?!l)|cần (?!t))/u.exec(
		words.text.slice(list.end)
	);
	if (kind && /^Các /u.test(list.names.at(-1)!) && !predicateAt(words.key, list.end + 1)) {
		const names = [...list.names.slice(0, -1), list.names.at(-1)! + kind[1]!];
		return { ...list, names, end: list.end + kind[1]!.length, generic: false };
	}
	// "Giám đốc Sở Nội vụ - Phó Trưởng ban: …"
	const colon = /^(?: [-–] (?:phó |tổ |ủy viên|trưởng|thường trực|chủ tịch)[^:;.,]{0,60})?:\s+(?=\p{L})/u.exec(
		words.key.slice(list.end)
	);
	if (colon) return { ...list, end: list.end + colon[0].length };
	const behind = /^\s*,?\s*/u.exec(words.key.slice(list.end))![0].length;
	if (behind > 0 && predicateAt(words.key, list.end + behind)) return list;
	if (
		(from === 0 || words.key.slice(from - 2, from) === ': ') &&
		list.sure &&
		/^ (?!của|thuộc|trực thuộc|trên|ở|và|cùng|về|như|nơi|có liên quan)\p{Ll}/u.test(words.text.slice(list.end))
	)
		return list;
	const relative = /^ (?:được (?:phân công|giao)|là|thuộc|có)[^.;]{0,140}? (?=có trách nhiệm|chịu trách nhiệm)/u.exec(
		words.key.slice(list.end)
	);
	return relative ? { ...list, end: list.end + relative[0].length } : null;
}

/**
 * "Chủ trì, phối hợp với A, B …": only at the head of a clause, where the duty's own agency is the one who does it.
 * `end` is the place behind the partners where the duty begins with them.
 */
function coordinated(words: Passage, from: number): { names: string[]; end: number } {
	const names: string[] = [];
	let end = 0;
	const own = words.key.slice(from).replace(/^[\s,]+/u, '');
	const skipped = words.key.length - own.length;
	for (const found of own.matchAll(together)) {
		const list = readList(words, skipped + found.index + found[0].length, false);
		if (!list) continue;
		for (const name of list.names) if (!names.includes(name)) names.push(name);
		const acts = verbAt(words.key, list.end + 1) > 0;
		if (found.index === 0 && (/chủ trì/u.test(found[0]) || acts)) end = list.end;
	}
	return { names, end };
}

const together =
	/(?:^(?:(?:theo(?! dõi)|căn cứ|trên cơ sở|trong phạm vi) [^.;]{3,120}, )?|[;.] |chủ trì,? (?:và )?)(?:đồng thời,? )?(?:(?:chủ động|tích cực|thường xuyên|có trách nhiệm|chịu trách nhiệm) )*phối hợp(?: chặt chẽ)?(?:,? cùng)?(?: với)?:? +|(?<!\p{L})chủ trì,? cùng(?: với)? +/gu;

/** "Các huyện, thị xã, thành phố Huế" or "UBND cấp huyện" under "UBND các huyện, thị xã, thành phố Huế": the name given before. */
function asNamedBefore(name: string, inherited: string[]): string {
	const bare = (words: string) =>
		words
			.toLowerCase()
			.replace(/^ubnd /u, '')
			.replace(/^các /u, '');
	const level = /^UBND cấp (huyện|xã)$/u.exec(name)?.[1];
	const same = inherited.find((before) => bare(before) === bare(name));
	return same ?? inherited.find((before) => level !== undefined && levelOf(before) === level) ?? name;
}

function levelOf(name: string): string | null {
	if (!/^UBND /u.test(name)) return null;
	return /huyện|quận|thị xã/u.test(name) ? 'huyện' : /xã|phường/u.test(name) ? 'xã' : null;
}

/** Later clauses with subjects of their own, where the heading names them too: the duty is of all of them. */
function laterSubjects(words: Passage, from: number, inherited: string[]): string[] {
	const known = new Set(inherited.map(nameKey));
	return [...words.key.slice(from).matchAll(/; (?=\p{L})/gu)].flatMap((stop) => {
		const later = subjectAt(words, from + stop.index + stop[0].length);
		const names = (later?.names ?? []).map((name) => asNamedBefore(name, inherited));
		return names.every((name) => known.has(nameKey(name))) ? names : [];
	});
}
