import { readList, type AgencyList } from '../agencies/list.ts';
import { part, type Passage } from '../passage.ts';
import type { Named } from './subject.ts';

/**
 * "… (Vụ Pháp chế chủ trì; hoàn thành trong quý III)", "… (Sở Tư pháp; Sở Tài chính phối hợp; tháng 9)": who does
 * the duty stands in brackets behind it. A bare name counts where a time or partners follow it, or where nobody else leads.
 */
export function bracketed(words: Passage, headed: boolean): Named | null {
	const [opens, ...more] = segments(words);
	if (!opens) return null;
	// "(Giao Công an tỉnh tham mưu)".
	const first = part(opens, /^giao (?:cho )?/u.exec(opens.key)?.[0].length ?? 0);
	const role = /^(.{4,120}?)\s+(?:chủ trì|thực hiện|tham mưu|phụ trách|làm đầu mối)(?!\p{L})/u.exec(first.key);
	const list = readList(role ? part(first, 0, role[1]!.length) : first, 0, true);
	if (!list) return null;
	const rest = first.key.slice(list.end);
	const others = role ? more : more.slice(beside(more, list.names));
	const assigned =
		timely.test(rest) || (rest === '' && others.some((other) => timed.test(other.key) || helpers(other)));
	const alone = rest === '' && others.length === 0 && !headed && !ownedBy.test(words.text.slice(0, opening(words)));
	return role || assigned || alone ? { list: { ...list, end: 0 }, rule: 'bracket' } : null;
}

/** "(Phòng Tư pháp; UBND các xã)": further names lead too, until something else is said. Adds them, and returns how many segments they took. */
function beside(segments: Passage[], names: string[]): number {
	const until = segments.findIndex((segment) => {
		const list = helpers(segment) ? null : readList(segment, 0, true);
		if (list?.end !== segment.text.length) return true;
		names.push(...list.names.filter((name) => !names.includes(name)));
		return false;
	});
	return until < 0 ? segments.length : until;
}

/** The partners that the brackets behind the duty name: "(Sở A chủ trì; Sở B phối hợp)", "(Sở A chủ trì, phối hợp với Sở B)". */
export function helping(words: Passage): string[] {
	const names = segments(words).flatMap((segment) => helpers(segment)?.names ?? []);
	return [...new Set(names)];
}

/** "Sở B phối hợp", "Sở A chủ trì, Sở B phối hợp". */
function helpers(segment: Passage): AgencyList | null {
	const found =
		/^(?:.{4,120}? (?:chủ trì|thực hiện), )?([^();]{4,160}?)(?:,? (?:tổng hợp|tham gia),)? (?:cùng )?phối hợp(?: thực hiện)?(?=[,.]|$)/u.exec(
			segment.key
		);
	if (!found) return null;
	const at = segment.key.indexOf(found[1]!, found[0].length - found[0].trimStart().length);
	const list = readList(part(segment, at, at + found[1]!.length), 0, true);
	return list && /^[\s,]*$/u.test(found[1]!.slice(list.end)) ? list : null;
}

/** What stands between the semicolons of the last brackets, where these end the duty; a label behind may have cut them open. */
function segments(words: Passage): Passage[] {
	const from = opening(words);
	if (from < 0) return [];
	const inner = part(words, from + 1, words.key.lastIndexOf(')') > from ? words.key.lastIndexOf(')') : undefined);
	const stops = [...inner.key.matchAll(/;/gu)].map(({ index }) => index);
	return [-1, ...stops].map((stop, at) => part(inner, stop + 1, stops[at]));
}

/** The place of the bracket that opens the last words of the duty, -1 where there is none. */
function opening(words: Passage): number {
	return /\([^()]{4,300}\)?[.;,\s]*$/u.exec(words.key)?.index ?? -1;
}

/** "Trung tâm Dịch vụ việc làm (Sở Nội vụ)", "của chi nhánh (…)": the brackets belong to a name. */
const ownedBy =
	/(?:(?:Trung tâm|Ban|Chi cục|Phòng|Viện|Trường|Cục|Công ty|Quỹ|Hội)[^.,;]{0,60}|\s(?:của|tại|qua|với|do))\s*$/u;

const times =
	'(?:hoàn thành|xong|thực hiện|trình|thời (?:gian|hạn)|trong|trước|sau|từ|đến|chậm nhất|quý|tháng|ngày|cả năm|năm|cuối|đầu|định kỳ|hằng|hàng|mỗi|thường xuyên|theo|ngay|\\d)';
const timed = new RegExp(`^${times}`, 'u');
const timely = new RegExp(`^\\s*[,:–-]\\s*${times}`, 'u');
