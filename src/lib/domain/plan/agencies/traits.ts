import { predicateAt, verbAt } from '../verbs.ts';
import type { Element } from './groups.ts';
import type { Words } from './names.ts';

/** "UBND các xã, phường có dự án đi qua": what these of them have, up to a stop or to what they are to do. */
export function withTrait({ text, key }: Words, found: Element | null): Element | null {
	const has = found?.group ? trait.exec(key.slice(found.end, found.end + 60)) : null;
	if (!found || !has) return found;
	let end = found.end + has[0].length;
	for (let count = 0; count < 7; count += 1) {
		const word = /^ ?[\p{Ll}\d]+/u.exec(text.slice(end, end + 16));
		if (!word) return found;
		end += word[0].length;
		const stops = /^\s*(?:[,;:.)]|$)/u.test(text.slice(end, end + 3));
		if (stops || verbAt(key, end + 1) || acting.test(key.slice(end))) {
			const names = [...found.names.slice(0, -1), found.names.at(-1)! + text.slice(found.end, end)];
			return { ...found, names, end };
		}
	}
	return found;
}

const acting = /^ (?:có trách nhiệm|có nhiệm vụ|chịu|phải|cần)(?!\p{L})/u;

/** "có trách nhiệm", "có kế hoạch" begin what they do. */
const trait =
	/^ (?:nơi )?có (?!trách nhiệm|thể(?!\p{L})|ý kiến|văn bản|kế hoạch|biện pháp|giải pháp|phương án|báo cáo|nhiệm vụ|hình thức|chính sách|liên quan|các |những )(?=\p{Ll})/u;

/** "Các đơn vị chủ quản hệ thống thông tin": where nothing but agencies is expected, what kind they are is of their name. */
export function ofKind({ text, key }: Words, found: Element | null, whole: boolean): Element | null {
	if (!whole || !found || predicateAt(key, found.end + 1)) return found;
	const kind = /^ (?!và |cùng |hoặc |của )(?:(?! và )[\p{Ll} ]){3,60}(?=\s*(?:[,;.(/]|và |$))/u.exec(
		text.slice(found.end)
	);
	if (!kind) return found;
	const name = (found.names.at(-1)! + kind[0]).trimEnd();
	return { ...found, names: [...found.names.slice(0, -1), name], end: found.end + kind[0].length, generic: false };
}
