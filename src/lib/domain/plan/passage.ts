import { lower, placeTone } from '../text.ts';
import { markAt } from './markup.ts';

/**
 * A stretch of the source with white space folded and markup (asterisks, pipes) dropped, that still knows where
 * each of its letters stands in the source. Rules read `text` (as written) or `key` (lower case, tone placed);
 * both have the same length, so a place found in one holds in the other.
 */
export interface Passage {
	text: string;
	key: string;
	/** Offset in the source of every letter, and of the end behind the last one. */
	origin: number[];
	/** Of a cell: letters with which a new line of the file begins. */
	lines?: number[];
	/** Short names that the document itself explains, and what they stand for. */
	called?: ReadonlyMap<string, string> | undefined;
}

export interface Span {
	start: number;
	end: number;
}

/** Folds source[start, end), leaving out `holes` (footnotes that a page break put into a sentence). */
export function passage(source: string, start: number, end: number, holes: Span[] = []): Passage {
	const letters: string[] = [];
	const origin: number[] = [];
	let last = start;
	let gap = false;
	for (let at = start; at < end; at += 1) {
		const hole = holes.length > 0 && holes.find((span) => at >= span.start && at < span.end);
		if (hole) {
			at = hole.end - 1;
			gap = true;
			continue;
		}
		const letter = source[at]!;
		// A tone without its vowel, which a mark stood between, is no letter either.
		if (dropped(letter) || combining(letter.charCodeAt(0))) continue;
		const mark = markAt(source, at);
		if (mark.length > 0) {
			gap ||= mark.blank;
			at += mark.length - 1;
			continue;
		}
		if (blank(letter)) {
			gap = true;
			continue;
		}
		if ((gap && letters.length > 0) || (!gap && runsOn(letters, letter))) {
			letters.push(' ');
			origin.push(last);
		}
		// "các phòng , đơn vị :": the blank before a stop is the typist's.
		if ((gap || letters.at(-1) === ' ') && /[,;:]/.test(letter) && letters.length > 1 && letters.at(-1) === ' ') {
			letters.pop();
			origin.pop();
		}
		gap = false;
		let cluster = letter;
		while (at + 1 < end && combining(source.charCodeAt(at + 1))) cluster += source[(at += 1)];
		for (const unit of cluster.length > 1 ? cluster.normalize('NFC').split('') : [cluster]) {
			letters.push(unit);
			origin.push(at - cluster.length + 1);
		}
		last = at + 1;
	}
	origin.push(last);
	let text = letters.join('');
	for (let before = 0; before !== letters.length && broken.test(text); text = letters.join('')) {
		before = letters.length;
		mend(letters, origin);
	}
	return { text, key: lower(placeTone(text)), origin };
}

/**
 * Scanned texts hold blanks inside a syllable: "K ế hoạch", "h ế t năm". A vowel that is no word of its own belongs to the
 * letters before it, if these are no syllable yet, and to a final consonant that stands alone behind it.
 */
function mend(letters: string[], origin: number[]) {
	for (let at = letters.length - 1; at > 0; at -= 1) {
		if (letters[at - 1] !== ' ') continue;
		if (/^[aeiouyăâđêôơư]/iu.test(letters[at]!.normalize('NFD')) && cluster.test(before(at))) drop(at - 1);
		if (!loneVowel.test(letters[at]!)) continue;
		const behind = letters.slice(at + 1, at + 5).join('');
		if (/^\p{L}/u.test(behind)) continue;
		if (coda.test(behind)) drop(at + 1);
		if (letters[at - 1] === ' ' && onset.test(before(at))) drop(at - 1);
	}
	// What was set apart from the stop before it, "trì.Kế", is seen now.
	for (let at = letters.length - 1; at > 0; at -= 1) {
		if (letters[at - 1] !== '.' || !runsOn(letters.slice(0, at), letters[at]!)) continue;
		letters.splice(at, 0, ' ');
		origin.splice(at, 0, origin[at]!);
	}
	function before(at: number): string {
		return letters.slice(Math.max(0, at - 5), at - 1).join('');
	}
	function drop(blank: number) {
		letters.splice(blank, 1);
		origin.splice(blank, 1);
	}
}

const vowels = 'ếềểễệấầẩẫậắằẳẵặốồỗộớờởỡợứừữựíìỉĩịúùũụâêơư';
const loneVowel = new RegExp(`^[${vowels}]$`, 'iu');
/** Consonants that stand alone in no text: "Mặt tr ận". */
const cluster = /(?:^|[^\p{L}])(?:ch|gh|kh|ngh?|nh|ph|th|tr)$/u;
const broken = new RegExp(
	` (?:(?<=\\p{L} )[${vowels}](?!\\p{L})|(?<=(?<!\\p{L})(?:ch|gh|kh|ngh?|nh|ph|th|tr) )[aeiouyăâêôơưà-ỹ])`,
	'iu'
);
const coda = /^ (?:ch?|m|ng?|nh|p|t|i|u|y)(?!\p{L})/iu;
const onset = /(?:^|[^\p{L}])(?:[bcdđghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)[iuyoư]{0,2}$/iu;

/** The part [from, to) of a passage, blanks at its ends left out. */
export function part(whole: Passage, from: number, to = whole.text.length): Passage {
	let end = Math.min(to, whole.text.length);
	let first = Math.min(Math.max(0, from), end);
	while (first < end && whole.text[first] === ' ') first += 1;
	while (end > first && whole.text[end - 1] === ' ') end -= 1;
	const origin = whole.origin.slice(first, end);
	origin.push(sourceEnd(whole, first, end));
	return { text: whole.text.slice(first, end), key: whole.key.slice(first, end), origin, called: whole.called };
}

/** Two passages as one, a blank between them: words that a page break or a line of its own kept apart. */
export function joined(first: Passage, second: Passage): Passage {
	const blank = /^[,;.]/.test(second.text) ? '' : ' ';
	return {
		text: first.text + blank + second.text,
		key: first.key + blank + second.key,
		origin: [...(blank ? first.origin : first.origin.slice(0, -1)), ...second.origin],
		called: first.called
	};
}

/** Where [from, to) of the passage stands in the source. */
export function place(whole: Passage, from = 0, to = whole.text.length): Span {
	return { start: whole.origin[from]!, end: sourceEnd(whole, from, to) };
}

/** A passage for words that stand alone (a cell, a test): offsets count from its own start. */
export function passageOf(text: string): Passage {
	return passage(text, 0, text.length);
}

function sourceEnd(whole: Passage, from: number, to: number): number {
	if (to <= from) return whole.origin[from]!;
	const last = whole.origin[to - 1]!;
	const next = whole.origin[to]!;
	return next > last ? next : last + 1;
}

function dropped(letter: string): boolean {
	return letter === '*' || letter === '|' || letter === '\u00ad' || letter === '\u200b' || letter === '\ufeff';
}

function blank(letter: string): boolean {
	return letter <= ' ' || (letter >= '\u0085' && /[\s\u0085]/.test(letter));
}

/** "sở,ban,ngành", "thực hiện:Sở Nội vụ": the blank behind a stop was lost; digits ("3,5") and addresses keep theirs. */
function runsOn(letters: string[], letter: string): boolean {
	const stop = letters.at(-1);
	if (stop === ',' || stop === ';' || stop === ':')
		return isLetter.test(letter) && /[\p{L})]/u.test(letters.at(-2) ?? '');
	return stop === '.' && /\p{Lu}/u.test(letter) && /\p{Ll}{2}/u.test(letters.slice(-3, -1).join(''));
}

const isLetter = /\p{L}/u;

function combining(code: number): boolean {
	return code >= 0x300 && code <= 0x36f;
}
