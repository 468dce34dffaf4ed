import { capitals } from './outline.ts';
import type { Passage } from './passage.ts';
import { typeOfTitle } from './types.ts';

/** The type and title that a document gives itself, in capitals above its text. */
export function titleOf(head: Passage[]): { type: string | null; title: string } | null {
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
export function aboutOf(head: Passage[]): string | null {
	for (const { text } of head) {
		const about =
			text.length < 400
				? /(?:^|\s)(?:V\/v|Về việc):?\s+(.{8,}?)(?=\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*,\s*ngày|$)/u.exec(text)
				: null;
		if (about) return about[1]!;
	}
	return null;
}

/** A list that came without the document that it belongs to. */
export function isAnnex(head: Passage[]): boolean {
	return /^(?:PHỤ LỤC|BIỂU|DANH MỤC|BẢNG)(?!\p{L})/u.test(head[0]?.text ?? '');
}

/** A copy that lost the word for its kind: the first line in capitals that is no letterhead. */
export function shouted(head: Passage[]): string | null {
	const letterhead =
		/^(CỘNG H|ĐẢNG CỘNG|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|BỘ |SỞ |VĂN PHÒNG|TỈNH|THÀNH|XÃ |PHƯỜNG|CHỦ|BAN |Số)/u;
	return head.find(({ text }) => text.length >= 20 && capitals(text) && !letterhead.test(text))?.text ?? null;
}

/** The lines under the type, up to the issuer, the legal bases or the first section. */
function following(head: Passage[], at: number): string {
	const lines: string[] = [];
	for (const { text } of head
		.slice(at)
		.filter((line) => /\p{L}/u.test(line.text))
		.slice(0, 3)) {
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
