/**
 * Folding of Vietnamese text for comparison. Two spellings of one word must meet: NFD and NFC, hoà and hòa,
 * upper and lower case. Every function but `bare` and `words` keeps the length of composed text, so that
 * offsets found in the folded text hold in the original.
 */

/** The tone mark moves to the first vowel of an open oa, oe, uy: hoà → hòa, uỷ → ủy; quý and hoàn stay. */
export function placeTone(text: string): string {
	return text.replace(/(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (pair) => movedTones.get(pair) ?? pair);
}

/** Lower case without a change of length (a few letters outside Vietnamese grow when lowered; they stay). */
export function lower(text: string): string {
	const lowered = text.toLowerCase();
	if (lowered.length === text.length) return lowered;
	return Array.from(text, (letter) => {
		const small = letter.toLowerCase();
		return small.length === letter.length ? small : letter;
	}).join('');
}

/** The form in which two texts are compared: composed, tone placed, lower case. Diacritics stay. */
export function fold(text: string): string {
	return lower(placeTone(text.normalize('NFC')));
}

/** Without any mark: for search indexes. FTS5 folds everything but đ, so đ becomes d here. */
export function bare(text: string): string {
	return fold(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC');
}

/** White space folded to single blanks, ends trimmed. */
export function squeeze(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Folded words and numbers in order. */
export function words(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the smaller set of words that also stands in the larger one, 0 … 1. */
export function containment(a: string[], b: string[]): number {
	const [small, large] = [new Set(a), new Set(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
	if (small.size === 0) return 0;
	return [...small].filter((word) => large.has(word)).length / small.size;
}

/**
 * A heading set in capitals as a sentence: "CẢI CÁCH TTHC NĂM 2026" → "Cải cách TTHC năm 2026". Abbreviations stay: those
 * given (of units), those of administrative language, and whatever cannot be a Vietnamese word because it has no vowel.
 * Text with more than a few small letters (those of "QĐ-TTg") is left as it is.
 */
export function sentenceCase(text: string, abbreviations: Iterable<string> = []): string {
	const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
	if (count(/\p{Ll}/gu) * 8 >= count(/\p{Lu}/gu)) return text;
	const kept = new Set([...officialAbbreviations, ...abbreviations]);
	const small = text.replace(/\p{L}[\p{L}\p{M}\p{N}]*/gu, (word) => (isAbbreviation(word, kept) ? word : lower(word)));
	return capitalize(small);
}

/** The first letter large, wherever quotes or numbers before it end. */
function capitalize(text: string): string {
	return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** For the middle of a sentence: the first letter small, unless the word is an abbreviation ("TTHC", "UBND"). */
export function uncapitalize(text: string): string {
	return text.replace(/^\p{Lu}(?=\p{Ll})/u, lower);
}

/** Abbreviations with vowels, which look like words, and the Roman numbers that are no Vietnamese syllable. */
const officialAbbreviations = [
	'UBND',
	'HĐND',
	'CCHC',
	'TTHC',
	'KT',
	'XH',
	'CNTT',
	'ATTT',
	'DVC',
	'DVCTT',
	'AI',
	'IOC'
].concat(
	['PAPI', 'SIPAS', 'PAR', 'INDEX', 'PCI', 'DTI', 'ISO', 'VNEID', 'UBMTTQ', 'FDI', 'ODA'],
	['II', 'III', 'IV', 'VII', 'VIII', 'IX']
);

function isAbbreviation(word: string, kept: Set<string>): boolean {
	if (kept.has(word) || /[\p{Ll}\p{N}]/u.test(word)) return true;
	const letters = word.normalize('NFD').replace(/\P{L}/gu, '');
	return letters.length > 1 && !/[AEIOUY]/.test(letters);
}

const movedTones = toneTable();

function toneTable(): Map<string, string> {
	const rows: [string, string, string][] = [
		['o', 'òóỏõọ', 'a'],
		['o', 'òóỏõọ', 'e'],
		['u', 'ùúủũụ', 'y']
	];
	const table = new Map<string, string>();
	for (const [first, toned, second] of rows) {
		[...toned].forEach((vowel, tone) => {
			const late = first + (second + '\u0300\u0301\u0309\u0303\u0323'[tone]).normalize('NFC');
			const early = vowel + second;
			table.set(late, early);
			table.set(late.toUpperCase(), early.toUpperCase());
			table.set(first.toUpperCase() + late.slice(1), vowel.toUpperCase() + second);
			table.set(first + late.slice(1).toUpperCase(), vowel + second.toUpperCase());
		});
	}
	return table;
}
