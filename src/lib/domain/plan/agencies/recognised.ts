import { everyPlace, type Element } from './groups.ts';
import { named } from './named.ts';
import { begins, known, LONGEST_NAME, shown, type Words } from './names.ts';

/** The longest name of the unit list that begins here, with the place behind it ("Công an tỉnh Quảng Trị"). */
export function knownAt(words: Words, from: number): Element | null {
	if (!/^\p{Lu}|^(công an|thanh tra|kho bạc|bảo hiểm|cục|đài|văn phòng)/u.test(words.text.slice(from, from + 12)))
		return null;
	const press = broadcaster.exec(words.text.slice(from, from + 90));
	if (press) return { names: [shown(press[0])], end: from + press[0].length, group: false, generic: false };
	if (!begins(words.key.slice(from, from + 16))) return null;
	for (const end of wordEnds(words.text, from)) {
		if (!known(words.text.slice(from, end))) continue;
		const longer = goesOn(words, from, end) ? named(words, from, false) : null;
		if (longer && longer.end > end) return longer;
		const spread = everyPlace(words.key, end);
		const more = /^ (?:Sở|Bộ|Ban|UBND|Cục) /.test(words.text.slice(end, end + 6))
			? 0
			: spread > end
				? spread - end
				: placeAfter.exec(words.text.slice(end, end + 60))![0].length;
		const last = end + more + zonesAt(words, from, end + more);
		return { names: [shown(words.text.slice(from, last))], end: last, group: false, generic: false };
	}
	return null;
}

/** "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi" is one board: how long its second half is. */
function zonesAt({ text }: Words, from: number, end: number): number {
	if (!/^Ban [Qq]uản lý /u.test(text.slice(from, from + 12))) return 0;
	const zones =
		/^ và các [Kk]hu (?:công nghiệp|kinh tế|chế xuất|công nghệ cao)(?: (?:tỉnh|thành phố))?(?: \p{Lu}\p{Ll}+){0,3}/u.exec(
			text.slice(end, end + 70)
		);
	return zones?.[0].length ?? 0;
}

/** Newspaper and station of a province, one office since 2025: "Báo và Đài Phát thanh - Truyền hình tỉnh". */
const broadcaster =
	/^Báo và (?:[Đđ]ài )?[Pp]hát thanh(?:,| và| [-–]) [Tt]ruyền hình(?: (?:tỉnh|Tỉnh|thành phố|Thành phố))?(?: (?!Sở|Báo|Đài|Các|Công|Ban|Hội|Trung|Văn|Thanh tra|Ủy|Mặt|Tỉnh|Phòng|Trường|Cục|Chi|Viện|Kho|Bảo|Ngân|Đoàn|Liên)\p{Lu}\p{Ll}+){0,3}/u;

/** "Trung tâm Chuyển đổi số và Thống kê nông nghiệp": a field of work behind "và", where a list would set a name. */
function goesOn(words: Words, from: number, end: number): boolean {
	const behind = /^ và (?=\p{Lu}\p{Ll})/u.exec(words.text.slice(end, end + 6));
	return (
		behind !== null &&
		/^(?:trung tâm|viện|cục|chi cục|vụ) /u.test(words.key.slice(from, from + 10)) &&
		named(words, end + behind[0].length, false) === null &&
		knownAt(words, end + behind[0].length) === null
	);
}

const placeAfter =
	/^(?: [-–] Chi nhánh(?: \p{Lu}\p{L}*)+)?(?: [Cc]hi nhánh(?= [Kk]hu vực| tỉnh| thành phố| \p{Lu}))?(?: [Kk]hu vực(?= (?:[IVX]+|\d{1,2})(?![\p{L}\d])))?(?: (?:[IVX]+|\d{1,2})(?![\p{L}\d]))?(?: (?:tỉnh|Tỉnh|thành phố|Thành phố|cấp huyện|cấp xã|cấp tỉnh|cùng cấp|địa phương|Việt Nam|huyện|TP)(?![\p{L}]))?(?:(?: \p{Lu}\p{Ll}+){2,3}(?=\s*(?:[,;.:()]|$)| \p{Ll}))?/u;

/** Ends of the next words, the furthest first. */
function wordEnds(text: string, from: number): number[] {
	const ends: number[] = [];
	const word = /[\p{L}\p{N}&.]*[\p{L}\p{N}&]/gu;
	word.lastIndex = from;
	for (let found = word.exec(text); found && ends.length < LONGEST_NAME; found = word.exec(text)) {
		if (/[:;()“”]/.test(text.slice(ends.at(-1) ?? from, found.index))) break;
		ends.unshift(found.index + found[0].length);
	}
	return ends;
}

/** "Sở Nội vụ, Tài chính": the second name lacks its head; only names of the unit list are taken. */
export function elliptic(words: Words, from: number, head: string): Element | null {
	if (!/^\p{Lu}/u.test(words.text[from] ?? '')) return null;
	for (const end of wordEnds(words.text, from)) {
		const agency = known(`${head} ${words.text.slice(from, end)}`);
		if (agency) return { names: [agency.name], end, group: false, generic: false };
	}
	return null;
}
