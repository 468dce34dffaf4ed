import { readList } from '../agencies/list.ts';
import { part, type Passage } from '../passage.ts';
import type { Named } from './subject.ts';

/**
 * "… (Vụ Pháp chế chủ trì; hoàn thành trong quý III)", "… (Sở Tư pháp; tháng 9)": the leading agency in brackets
 * behind the duty. A bare name counts where a time follows it or where nobody else leads.
 */
export function bracketed(words: Passage, headed: boolean): Named | null {
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
