/** What texts of the time before Unicode were written with; both are common in annexes that are copied on. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Letters of the fonts .VnTime: the character that a modern program shows → the letter that was meant. One for one. */
const tcvn3 = pairs(
	'¡¢§£¤¥¦¨©®ª«¬­¸µ¶·¹¾»¼½ÆÊÇÈÉËÐÌÎÏÑÕÒÓÔÖÝ×ØÜÞãßáâäèåæçéíêëìîóïñòôøõö÷ùýúûüþ',
	'ĂÂĐÊÔƠƯăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'
);

/** Fonts VNI-Times: a vowel and behind it the character for its marks. */
const vniMarks: Record<string, string> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323'
};

/** Letters that stand alone there; ơ and ư take marks themselves. */
const vniLetters = pairs('ñÑôÔöÖìÌíÍæÆóÓòÒîÎ', 'đĐơƠưƯìÌíÍỉỈĩĨịỊỵỴ');

/** What hardly any official text goes without. */
const frequent = new Set(
	'của và các nhân dân ủy việc thực hiện quyết định tỉnh hành chính cơ quan nhiệm vụ trong được người tháng kế hoạch điều công sở về với để đơn vị phối hợp trước'.split(
		' '
	)
);

/** The encoding of a text whose letters are shown wrong, by which reading of it gives Vietnamese words; null for any other. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
	const sample = text.slice(0, 20_000);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	const count = (kind: RegExp) => sample.match(kind)?.length ?? 0;
	// Modern text is full of letters that neither of the two has.
	if (letters < 40 || count(/[ăđơưạ-ỹ]/giu) * 100 > letters || count(/[\u00a1-\u00ff]/g) * 25 < letters) return null;
	const [best] = (['TCVN3', 'VNI'] as const)
		.map((encoding) => ({ encoding, share: shareOfWords(modern(sample, encoding)) }))
		.sort((a, b) => b.share - a.share);
	return best!.share >= 0.08 && best!.share > shareOfWords(sample) * 2 ? best!.encoding : null;
}

/** The text in Unicode, composed. */
export function modern(text: string, encoding: LegacyEncoding): string {
	if (encoding === 'TCVN3') return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3.get(letter) ?? letter);
	return text
		.replace(/([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])/gu, (_pair, vowel: string, mark: string) => {
			const marks = vniMarks[mark.toLowerCase()]!;
			return `${vniLetters.get(vowel) ?? vowel}${marks}`.normalize('NFC');
		})
		.replace(/[ñÑôÔöÖìÌíÍæÆóÓòÒîÎ]/gu, (letter) => vniLetters.get(letter) ?? letter);
}

function shareOfWords(text: string): number {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	return words.filter((word) => frequent.has(word)).length / Math.max(words.length, 1);
}

function pairs(from: string, to: string): Map<string, string> {
	const letters = [...to];
	return new Map([...from].map((letter, at) => [letter, letters[at]!]));
}
