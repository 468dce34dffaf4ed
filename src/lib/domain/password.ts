import { Refusal } from './refusal.ts';
import { bare } from './text.ts';

/** What the installation asks of a password; the names are those of its settings. */
export interface PasswordRules {
	/** Fewest characters, as a person counts them. */
	passwordLength: number;
	/** How many of small letters, capitals, digits and other characters it must mix (1: any). */
	passwordKinds: number;
}

export interface PasswordSurroundings {
	/** What is near at hand to guess: names of the product, the province and the person, the local part of the e-mail. */
	words: string[];
	/** Is this text, bare and without blanks, one of the passwords that everybody tries first? */
	isCommon: (text: string) => boolean;
}

export const LONGEST_PASSWORD = 200;
/** So many characters must remain when what is easy to guess is taken away. */
const OWN_CHARACTERS = 8;
/** Shorter ones stand in too many honest words. */
const SHORTEST_WORD = 3;

const keyboards = [
	'01234567890123456789',
	'98765432109876543210',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiopasdfghjklzxcvbnm'
];

/**
 * The first rule that a password breaks, as a Refusal 422 to throw; nothing when it keeps them all. password.too_short
 * (minimum, length) · password.too_long (maximum) · password.kinds (needed, kinds) · password.common · password.own_words (word)
 */
export function fault(
	password: string,
	rules: PasswordRules,
	{ words, isCommon }: PasswordSurroundings
): Refusal | null {
	const length = lengthOf(password);
	if (length < rules.passwordLength)
		return new Refusal(422, 'password.too_short', { minimum: rules.passwordLength, length });
	if (length > LONGEST_PASSWORD) return new Refusal(422, 'password.too_long', { maximum: LONGEST_PASSWORD });
	const kinds = kindsOf(password);
	if (kinds < rules.passwordKinds) return new Refusal(422, 'password.kinds', { needed: rules.passwordKinds, kinds });

	const text = compact(password);
	if (isPredictable(text, isCommon)) return new Refusal(422, 'password.common');
	const word = tellingWord(text, words);
	return word === undefined ? null : new Refusal(422, 'password.own_words', { word });
}

/** The same letter counts once, composed or not. */
export function lengthOf(password: string): number {
	return [...password.normalize('NFC')].length;
}

/** Bare (no case, no marks) and without blanks: how guessing programs try words. */
export function compact(text: string): string {
	return bare(text).replace(/\s+/g, '');
}

/** The words of a person that a password must not be made of. */
export function wordsOf(person: { name: string; email: string }): string[] {
	const local = person.email.split('@')[0] ?? '';
	return [person.name, local, ...local.split(/[._-]/)];
}

function kindsOf(password: string): number {
	const composed = password.normalize('NFC');
	return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(composed)).length;
}

/** A common password, also with a short beginning or end; a repetition; a row of the keyboard. */
function isPredictable(text: string, isCommon: (text: string) => boolean): boolean {
	const letters = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
	const hasCommonCore = isCommon(letters) && text.length - letters.length < OWN_CHARACTERS;
	return isCommon(text) || hasCommonCore || isRepetition(text, isCommon) || isRow(text);
}

/** "abcabcabcabc", and a common word twice. */
function isRepetition(text: string, isCommon: (text: string) => boolean): boolean {
	const [, part = text] = /^(.+?)\1+$/.exec(text) ?? [];
	return part !== text && (part.length < OWN_CHARACTERS || isCommon(part));
}

function isRow(text: string): boolean {
	return keyboards.some((row) => row.includes(text) || row.split('').toReversed().join('').includes(text));
}

/** The word without which too little remains. */
function tellingWord(text: string, words: string[]): string | undefined {
	const known = words.filter((word) => compact(word).length >= SHORTEST_WORD);
	const longestFirst = known.toSorted((a, b) => compact(b).length - compact(a).length);
	let rest = text;
	const found = longestFirst.filter((word) => {
		const shorter = rest.replaceAll(compact(word), '');
		const stood = shorter !== rest;
		rest = shorter;
		return stood;
	});
	const isOwn = rest.length >= OWN_CHARACTERS && !isRow(rest);
	return isOwn ? undefined : found[0];
}
