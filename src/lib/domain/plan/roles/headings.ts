import { readList } from '../agencies/list.ts';
import { group } from '../agencies/groups.ts';
import { isNamed } from '../agencies/named.ts';
import { shown } from '../agencies/names.ts';
import { unlisted } from '../agencies/unlisted.ts';
import { part, type Passage } from '../passage.ts';
import { modeOf } from '../sections.ts';
import { subject } from './subject.ts';

/** The agencies that a heading consists of: "2. Sở Nội vụ", "3. Đề nghị Ban Dân vận Tỉnh ủy", "6. Đối với UBND cấp xã:". */
export function headedBy(words: Passage): { names: string[]; request: boolean } | null {
	const opening =
		/^(?:(?:kính )?đề nghị|giao|yêu cầu|đối với|(?:trách nhiệm|nhiệm vụ) của|phân công)(?: nhiệm vụ cho| cho)?\s*:?\s*/u.exec(
			words.key
		);
	const from = opening?.[0].length ?? 0;
	const someone = titled.exec(words.text.slice(from));
	if (someone) return { names: [someone[0].replace(/[\s.:;,]+$/u, '')], request: false };
	const list = readList(part(words, 0, from + role.exec(words.key.slice(from))!.index), from, true);
	const all = list && /^[\s.:;,]*$/u.test(words.key.slice(list.end).replace(role, ''));
	if (!all || list.names.join() === 'Thường trực') {
		const post = office.exec(words.text.slice(from));
		return post ? { names: [post[0].replace(/[\s.:;,]+$/u, '')], request: false } : null;
	}
	return { names: list.names, request: /đề nghị/u.test(opening?.[0] ?? '') };
}

/** "Văn phòng Bộ có trách nhiệm:": what the agency is to do, in general, is no part of its name. */
const role =
	/(?:,? (?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện|chủ trì)(?!\p{L})[^.;]{0,40}| (?:là|làm) (?:(?:cơ quan|đơn vị) )?(?:đầu mối|thường trực|chủ trì|tham mưu)(?!\p{L})[^.;]{0,80})?[\s.:;,]*$/u;

/** "Đồng chí Trần Văn Minh - Phó Chủ tịch UBND phường": a person with an office, alone in a heading. */
const titled =
	/^(?:Đồng chí|Đ\/c|Ông|Bà) (?!Chủ tịch|Phó|Bí thư|Giám đốc|Chánh|Trưởng|Thủ trưởng|Tổng|Cục trưởng|Vụ trưởng|Viện trưởng|Thường trực|Ủy viên)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}(?:\s*[,–-] ?[^.:;]{4,90})?[\s.:;,]*$/u;

/** "Đồng chí Phó Chủ tịch Thường trực": a post that names no agency, alone in a heading. */
const office =
	/^(?:Các )?(?:[Đđ]ồng chí|Đ\/c) (?:[Pp]hó )?(?:[Cc]hủ tịch|[Bb]í thư|[Tt]rưởng|[Cc]hánh|[Ủủ]y viên|[Gg]iám đốc|[Cc]hủ nhiệm)(?!\p{L})[^.:;]{0,60}[\s.:;,]*$/u;

/**
 * A heading among headings that name agencies is one too, whatever its form: "Đội ngũ già làng, trưởng bản",
 * "Thường trực Ban Chỉ đạo … về khoa học, công nghệ và chuyển đổi số".
 */
export function headedAmong(words: Passage): { names: string[]; request: boolean } | null {
	const name = words.text.replace(/[\s.:;,]+$/u, '');
	const several = /^các /iu.test(name) && group(name, words.key, 0, true) !== null;
	if (name.length > 180 || modeOf(words.key, false) || !(isNamed(name) || several || unlisted(words, 0))) return null;
	return {
		names: name.split(/, (?=\p{Lu}|các )| và (?=\p{Lu}\p{L}* \p{Lu}|các )/u).map((each) => shown(each)),
		request: false
	};
}

/** "Các sở, ban, ngành; UBND các xã, phường tập trung thực hiện:": names whose duties follow, and no more. */
export function calls(words: Passage): boolean {
	if (!/:$/u.test(words.text) || words.text.length > 260) return false;
	const list = readList(words, 0, false);
	return (
		list !== null &&
		(/^,? (?:(?:chủ trì|phối hợp|cùng)(?!\p{L}))[^.;:]{3,160}(?:phối hợp|cùng|với)[^.;:]{3,160}:$/u.test(
			words.key.slice(list.end)
		) ||
			/^,?(?: (?:tập trung|khẩn trương|nghiêm túc|tiếp tục|chủ động|phối hợp|có trách nhiệm|tổ chức|thực hiện|triển khai|tốt|ngay))+(?: (?:các|những|một số) (?:nội dung|nhiệm vụ|công việc))?\s*:$/u.test(
				words.key.slice(list.end)
			))
	);
}

/** The addressees of a sentence that announces duties: "yêu cầu Giám đốc các sở, …; Chủ tịch UBND … thực hiện một số nhiệm vụ sau". */
export function addressed(words: Passage): string[] {
	const orders = [...words.key.matchAll(/(?:yêu cầu|đề nghị|giao|chỉ đạo)\s*:?\s+/gu)];
	for (const order of orders.reverse()) {
		const list = readList(words, order.index + order[0].length, false);
		if (list) return list.names;
	}
	return subject(words)?.list.names ?? [];
}
