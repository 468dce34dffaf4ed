/** How deep a marker usually stands in an official document: smaller is further out. */
export const RANK = {
	title: 1,
	part: 1,
	letter: 2,
	roman: 3,
	article: 3,
	heading: 3.5,
	number: 4,
	ordinal: 4,
	second: 5,
	third: 6,
	point: 7,
	paren: 8,
	star: 8.5,
	bullet: 9,
	plus: 10,
	plain: 11
} as const;

export type MarkerKind = keyof typeof RANK;

export interface Marker {
	kind: MarkerKind;
	/** The marker as written, e.g. "2.1.", "đ)", "-". */
	label: string;
	/** How many letters of the text it takes, the blank behind it included. */
	length: number;
}

/**
 * The numbering at the beginning of a paragraph: Phần II, A., IV., 2., 2.1., a), (3), -, +, "Một là,", Điều 5. Party documents
 * set a dash for the stop ("I- MỤC TIÊU", "2.1- Rà soát"), older ones a stroke ("1/ Mục tiêu").
 * Decree 30/2020/NĐ-CP, Appendix I fixes the order phần, chương, mục, điều, khoản, điểm; plans add bullets.
 */
export function markerOf(text: string): Marker | null {
	for (const [kind, pattern] of patterns) {
		const found = pattern.exec(text);
		if (!found) continue;
		if (kind === 'number') return numbered(found);
		return { kind, label: found[1]!.trim(), length: found[0].length };
	}
	return null;
}

/** Would this line, wrapped or not, begin a paragraph of its own? `open` says that the line before it ends mid-sentence. */
export function startsParagraph(line: string, open: boolean): boolean {
	const marker = markerOf(line);
	if (marker) {
		const rest = line.slice(marker.length);
		if (!open || marker.kind === 'part' || marker.kind === 'ordinal' || marker.kind === 'article') return true;
		return rest === '' ? marker.kind !== 'bullet' : /^[\p{Lu}\p{N}“"(*[≥]/u.test(rest);
	}
	return labelled.test(line) && (!open || /^\p{Lu}/u.test(line));
}

/** "- Cơ quan chủ trì:" alone on a line: its value stands on the next one. */
export function isBareLabel(line: string): boolean {
	const words = line.slice(markerOf(line)?.length ?? 0);
	return words.length <= 60 && /:$/.test(words) && labelled.test(words);
}

/** "Cơ quan chủ trì: …", "Thời gian thực hiện: …", "Nơi nhận:" begin a line of their own. */
const labelled =
	/^(cơ quan|đơn vị|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|kinh phí|nơi nhận|nội dung|phân công|trách nhiệm)[^:.;]{0,45}:/iu;

const roman = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})';
const ordinals =
	'Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười|Thứ nhất|Thứ hai|Thứ ba|Thứ tư|Thứ năm|Thứ sáu|Thứ bảy|Thứ tám';

const patterns: [MarkerKind, RegExp][] = [
	[
		'part',
		new RegExp(
			`^((?:Phần|PHẦN|Chương|CHƯƠNG)\\s+(?:thứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|${roman}|\\d{1,2})\\b)(?:\\s*[.:–-]\\s*|\\s*$|\\s+)`,
			'u'
		)
	],
	['article', /^(Điều\s+\d{1,3})(?:\s*[.:]\s*)/u],
	['ordinal', new RegExp(`^((?:${ordinals}) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám))(?:\\s*[,:]\\s*|\\s+)`, 'u')],
	[
		'roman',
		new RegExp(
			`^(${roman}(?:[.)](?!\\d)|/(?=\\s+[\\p{Lu}\\d])|\\s?[-–](?=\\s*\\p{Lu}{2}|\\s*\\p{Lu}\\p{Ll}*\\s)))\\s*`,
			'u'
		)
	],
	['letter', /^([A-HĐ](?:[.)](?=\s)|\s?[-–](?=\s*\p{Lu}{2})))\s*/u],
	[
		'number',
		/^((?:\d{1,3})(?:\.\d{1,2}){0,3})([.)]|\s*[.)]|(?<=\.\d{1,2})(?=\s)|\/(?=\s+[\p{Lu}\d])|\s?[-–](?=\s?\p{Lu}\p{Ll}|\s\p{Lu}+\s|\s\d{1,3}(?:,\d+)?\s?%))(?![\d/%])\s*/u
	],
	['paren', /^(\((?:\d{1,2}|x{0,2}(?:ix|iv|v?i{1,3}|v|x))\))\s*/u],
	['point', /^([a-zđ]{1,2}(?:[).]|\/(?=\s+[\p{Lu}\d]))|[a-zđ]\d[).])\s+/u],
	['bullet', /^([-–—•●▪◦→])\s*(?=\S|$)/u],
	['plus', /^([+])\s*(?=\S|$)/u],
	['star', /^(\*)\s+(?=\S)/u]
];

function numbered(found: RegExpExecArray): Marker {
	const depth = found[1]!.split('.').length;
	const closing = found[2]!.trim();
	const kind = depth >= 3 ? 'third' : depth === 2 ? 'second' : closing === ')' ? 'point' : 'number';
	return { kind, label: found[1]! + closing, length: found[0].length };
}
