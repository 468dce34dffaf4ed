import { readList, type AgencyList } from '../agencies/list.ts';
import { passageOf, type Passage } from '../passage.ts';
import { predicateAt, verbAt } from '../verbs.ts';

export interface Named {
	list: AgencyList;
	rule: string;
}

/** The subject of the sentence, at its beginning or behind what goes before it ("Căn cứ …, các sở …", "Hằng năm, …"). */
export function subject(words: Passage): Named | null {
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
	// "Hằng tháng cung cấp danh sách …": the verb is there already, and who acts was said above.
	const rhythm =
		/^(?:(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ(?: (?:hằng|hàng) (?:tuần|tháng|quý|năm))?) /u.exec(
			words.key
		);
	if (rhythm && verbAt(words.key, rhythm[0].length)) return null;
	const behindRhythm = rhythm && subjectAt(words, rhythm[0].length);
	if (behindRhythm) return { list: behindRhythm, rule: 'subject' };
	const sentence = words.key.slice(0, 320).split(/\. (?=\p{L})/u)[0]!;
	const stops =
		/[,)] (?:thì |giao |đề nghị |yêu cầu )?(?=\p{L})|(?<!(?<!\p{L})(?:do|của|với|cho|từ|tại|giữa|và|thuộc|là|về|trong|bởi|để)) (?=các (?:sở|cơ quan|đơn vị|bộ|ban|địa phương))/gu;
	for (const stop of sentence.matchAll(stops)) {
		const list = subjectAt(words, stop.index + stop[0].length);
		if (list) return told(words, list) ?? { list, rule: 'subject' };
	}
	return null;
}

/** "Đối với 04 dự án …, Hội đồng nhân dân tỉnh yêu cầu Ủy ban nhân dân tỉnh …": whom an organ that only speaks tells to act. */
function told(words: Passage, { names, end }: AgencyList): Named | null {
	const order = /^ (?:yêu cầu|đề nghị|giao(?: nhiệm vụ)?(?: cho)?) /u.exec(words.key.slice(end));
	if (!order || !names.every((name) => /^(?:Hội đồng nhân dân|HĐND|Chính phủ|Thủ tướng)/u.test(name))) return null;
	const list = readList(words, end + order[0].length, false);
	return list && { list, rule: 'assignment' };
}

export function subjectAt(words: Passage, from: number): AgencyList | null {
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
	// "Các cơ quan chủ trì chỉ số thành phần xây dựng …": what they are in charge of tells which.
	const charge =
		/^ (?:(?:chủ trì|quản lý|phụ trách|vận hành) |có (?=nhiệm vụ (?:quá|chậm|chưa)|tỷ lệ|chỉ số|hồ sơ|điểm |tên ))/u.exec(
			words.key.slice(list.end)
		);
	const acts = charge && /^Các /u.test(list.names.at(-1)!) ? objectEnd(words, list.end + charge[0].length) : 0;
	if (acts > 0) {
		const names = [...list.names.slice(0, -1), list.names.at(-1)! + words.text.slice(list.end, acts)];
		return { ...list, names, end: acts, generic: false };
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

/** Where the object of what somebody is in charge of ends and the verb of the sentence begins; 0 where no verb follows. */
function objectEnd({ key, text }: Passage, from: number): number {
	if (verbAt(key, from)) return 0;
	let at = from;
	for (let count = 0; count < 6; count += 1) {
		const word = /^\p{Ll}+ /u.exec(text.slice(at, at + 20));
		if (!word || /^(?:việc|chặt|tốt|nghiêm|đúng|hiệu|các|toàn|công|về) /u.test(word[0])) return 0;
		at += word[0].length;
		const named = key.startsWith('thông tin', at) && /(?:hệ thống|công nghệ) $/u.test(key.slice(from, at));
		if (count > 0 && !named && verbAt(key, at)) return at - 1;
	}
	return 0;
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

/** "Cảng vụ Hàng hải Cửa Lục rút ngắn …": a subject of an unmet form, where a verb follows it. */
export function unmet(words: Passage): Named | null {
	const list = readList(words, 0, false, true);
	const behind = list && (/^[\s,:]+/u.exec(words.key.slice(list.end))?.[0].length ?? 0);
	if (!list || !behind) return null;
	const acts =
		verbAt(words.key, list.end + behind) > 0 ||
		/^(?:có trách nhiệm|chịu|phải)(?!\p{L})/u.test(words.key.slice(list.end + behind));
	return acts ? { list, rule: 'unmet' } : null;
}
