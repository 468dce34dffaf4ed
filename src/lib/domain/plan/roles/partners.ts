import { readList } from '../agencies/list.ts';
import { part, type Passage } from '../passage.ts';
import { verbAt } from '../verbs.ts';

/**
 * "Chủ trì, phối hợp với A, B …": only at the head of a clause, where the duty's own agency is the one who does it.
 * `end` is the place behind the partners where the duty begins with them.
 */
export function coordinated(words: Passage, from: number): { names: string[]; end: number } {
	const names: string[] = [];
	let end = 0;
	const own = words.key.slice(from).replace(/^[\s,]+/u, '');
	const skipped = words.key.length - own.length;
	for (const found of own.matchAll(together)) {
		const list = readList(words, skipped + found.index + found[0].length, false);
		// "…, phối hợp với các cơ quan, đơn vị …" in mid-sentence is how one works, with nobody in particular.
		const aside = found[0].startsWith(',');
		if (!list || (aside && (list.generic || orders.test(own.slice(0, found.index))))) continue;
		for (const name of list.names) if (!names.includes(name)) names.push(name);
		const acts = verbAt(words.key, list.end + 1) > 0;
		if (found.index === 0 && (/chủ trì/u.test(found[0]) || acts)) end = list.end;
	}
	return { names, end };
}

/** "chỉ đạo các bệnh viện …, phối hợp với Công an tỉnh": whoever was ordered works together, not who orders. */
const orders = /(?<!\p{L})(?:chỉ đạo|đôn đốc|yêu cầu|đề nghị|vận động) [^.;:]*$/u;

const together =
	/(?:^(?:(?:theo(?! dõi)|căn cứ|trên cơ sở|trong phạm vi) [^.;]{3,120}, )?|[;.,] |chủ trì,? (?:và )?)(?:đồng thời,? )?(?:(?:chủ động|tích cực|thường xuyên|tiếp tục|tăng cường|khẩn trương|kịp thời|cần|có trách nhiệm|chịu trách nhiệm) )*(?:có sự )?phối hợp(?:,? (?:chặt chẽ|thường xuyên|kịp thời|hiệu quả|quyết liệt|nhịp nhàng|đồng bộ|tích cực))*(?:,? cùng)?(?: với| của)?:? +|(?<!\p{L})chủ trì,? cùng(?: với)? +/gu;

/** "Khảo sát …: Ban Pháp chế chủ trì, Sở Tài chính phối hợp.": the partners behind the one who leads. */
export function beside(words: Passage, from: number): string[] {
	const tail =
		/^,? chủ trì[,;] ([^.;:]{4,160}?) (?:cùng )?phối hợp(?: thực hiện)?(?! (?:với|cùng|chặt))(?=[.;, ]|$)/u.exec(
			words.key.slice(from).replace(/^ ?/u, ' ')
		);
	if (!tail) return [];
	const at = words.key.indexOf(tail[1]!, from);
	return readList(part(words, at, at + tail[1]!.length), 0, true)?.names ?? [];
}
