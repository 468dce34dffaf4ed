import { readList } from '../agencies/list.ts';
import type { Passage } from '../passage.ts';
import type { Named } from './subject.ts';

/** "Giao X …", "Đề nghị X …", "UBND tỉnh yêu cầu X …". */
export function assigned(words: Passage): Named | null {
	const order =
		/^(?:(?:đồng thời|ngoài ra),? |(?:về|công tác|lĩnh vực) [^.;:]{3,120}: )?(?:(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)|(?:ban |thường trực )?(?:thường vụ |chấp hành )?(?:đảng bộ )?(?:tỉnh ủy|thành ủy|huyện ủy|đảng ủy)|(?:thường trực )?(?:hđnd|hội đồng nhân dân)|chính phủ|thủ tướng(?: chính phủ)?|bộ trưởng|lãnh đạo bộ|bộ (?:\p{L}|, |&|-| ){2,50}?(?= (?:yêu cầu|đề nghị) (?:các|ubnd|ủy ban nhân dân) ))(?: (?:tỉnh|thành phố|xã|phường))?(?: (?=giao|đề nghị|yêu cầu|phân công|ủy quyền)))?((?:kính )?đề nghị|giao nhiệm vụ cho|giao nhiệm vụ|giao cho|giao|yêu cầu|phân công|thống nhất giao|đồng ý giao|ủy quyền cho|ủy quyền)\s*:?\s+/u.exec(
			words.key
		);
	if (!order) return null;
	const list = readList(words, order[0].length, false, true);
	return list && { list, rule: /đề nghị/u.test(order[1]!) ? 'request' : 'assignment' };
}

/** "Đối với Văn phòng UBND tỉnh: đề nghị …": whom the point is for stands before the colon. */
export function concerned(words: Passage): Named | null {
	const opening = /^(?:đối với|trách nhiệm của|về phía) /u.exec(words.key);
	const list = opening && readList(words, opening[0].length, false);
	const colon = list && /^\s*:\s+(?=\p{L})/u.exec(words.key.slice(list.end));
	if (!colon || list.generic) return null;
	return { list: { ...list, end: list.end + colon[0].length }, rule: 'subject' };
}

/** "Về kiến nghị của …: giao Sở Tài chính chủ trì …": the order stands behind what it is about. */
export function ordered(words: Passage): Named | null {
	for (const order of words.key.matchAll(behindTopic)) {
		const list = readList(words, order.index + order[0].length, false);
		if (list) return { list, rule: order[0].startsWith(':') || agreed.test(words.key) ? 'assignment' : 'order' };
	}
	return null;
}

const organ =
	'(?:(?:thường trực )?(?:hđnd|hội đồng nhân dân)|(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)|chính phủ|thủ tướng(?: chính phủ)?)(?: (?:tỉnh|thành phố|xã|phường|huyện))?';
const behindTopic = new RegExp(
	`[:;.,] (?:đồng thời,? )?(?:(?:${organ} )?giao (?:nhiệm vụ )?(?:cho )?|${organ} (?:yêu cầu|đề nghị) )(?=\\p{L})`,
	'gu'
);

/** "Đồng ý với đề xuất của …. Giao Sở Tư pháp hoàn thiện …": what is agreed to is no part of the order. */
const agreed = /^(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất|ghi nhận|đánh giá cao|về|đối với)(?!\p{L})/u;
