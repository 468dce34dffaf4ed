import { fold } from '../text.ts';
import { verbAt } from './verbs.ts';

/** Longest title on a card. */
export const LONGEST = 110;

/** A short title for a card: the duty's first thought, without who does it with whom and what it rests on. */
export function titleOf(text: string, duty: number): string {
	const words = begun(text.slice(duty, duty + 1500).replace(/^[\s,;:]+/u, '') || text);
	const action = words
		.replace(
			/^(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm(?= (?:tham mưu|theo dõi|đôn đốc|thẩm định|tổ chức|xây dựng|hướng dẫn)))\s+/iu,
			''
		)
		.replace(/^là cơ quan (?:đầu mối|thường trực),?\s+/iu, '')
		.replace(basis, '')
		.replace(/^chủ trì,?\s+(?=\p{Ll})/iu, '');
	const plain = withoutRoles(action);
	const thought =
		/^.{24,}?(?=[.;:]\s|\s(?:nhằm|(?<!(?:triệt|không|tránh|nếu) )để|trên cơ sở|theo hướng|góp phần|trong đó)\s|[.;:]$)/u.exec(
			plain
		)?.[0] ?? plain;
	const short = thought.length <= LONGEST ? thought : cut(thought);
	const title = short.replace(/[\s,;:./]+$/u, '');
	return title.charAt(0).toUpperCase() + title.slice(1);
}

/** "Theo chức năng, nhiệm vụ được giao, công bố …": what the duty rests on says nothing on a card. */
const basis =
	/^(?:theo|trong phạm vi|căn cứ|trên cơ sở|tùy)(?! dõi)[^.;:]{3,140}?(?:được giao|được phân công|quản lý|thẩm quyền|thực tế|này|nhiệm vụ|chức năng),\s+(?=\p{Ll}(?!hiệm vụ).{20})/iu;

/** Who does it until when, in brackets behind the duty, stands on the card already. */
function withoutRoles(text: string): string {
	const at = text.lastIndexOf('(');
	const inner = at < 24 ? null : /^\(([^()]*)\)?[.;,\s]*$/u.exec(text.slice(at));
	return inner && /chủ trì|thực hiện|phối hợp|tham mưu|hoàn thành|;/u.test(inner[1]!)
		? text.slice(0, at).trimEnd()
		: text;
}

/** Where partners are left over at the beginning ("và các sở, ngành liên quan rà soát …"), the first verb behind them. */
function begun(text: string): string {
	if (!/^(?:và|cùng|với|các|Sở|Bộ|UBND|Ủy ban|Công an|Văn phòng|Ủy,)(?!\p{L})/u.test(text)) return text;
	const key = fold(text);
	if (key.length !== text.length) return text;
	for (const gap of key.slice(0, 240).matchAll(/(?<=[\s,])(?=\p{Ll})/gu)) {
		if (/[.;:]/.test(key.slice(0, gap.index))) break;
		if (
			text[gap.index] === key[gap.index] &&
			verbAt(key, gap.index) &&
			!/(?:và|hoặc|của|về) $/u.test(key.slice(0, gap.index))
		)
			return text.slice(gap.index);
	}
	return text;
}

/** At a comma behind which another action begins; else between two words, which an ellipsis shows. */
function cut(text: string): string {
	const key = fold(text);
	const commas = [...text.slice(0, LONGEST).matchAll(/, /gu)].map((comma) => comma.index).filter((at) => at > 60);
	const comma = commas.reverse().find((at) => verbAt(key, at + 2) > 0);
	return comma
		? text.slice(0, comma)
		: `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1)).replace(/[\s,;]+$/u, '')}…`;
}
