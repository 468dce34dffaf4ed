import { isNamed } from './named.ts';
import { known } from './names.ts';

/**
 * Short names that a document explains, with what they stand for: "VPB: Văn phòng Bộ; Vụ PC: Vụ Pháp chế", "Trung tâm
 * Phục vụ hành chính công (sau đây viết tắt là Trung tâm PVHCC)". An explanation must fit letter by letter.
 */
export function explained(source: string): ReadonlyMap<string, string> {
	const text = source
		.normalize('NFC')
		.replace(/[*_|]/gu, ' ')
		.replace(/[^\S\n]+/gu, ' ');
	const found = new Map<string, string>();
	const add = (short: string, long: string) => {
		const name = long.replace(/\s+/gu, ' ').trim();
		if (name !== short && isNamed(name) && fits(short, name)) found.set(short, name);
	};
	for (const [, short, long] of text.matchAll(listed)) add(short!, long!);
	for (const { 1: short, index } of text.matchAll(inBrackets)) {
		const before = /[^.;:()]*$/u.exec(text.slice(Math.max(0, index - LONGEST_EXPLAINED), index))![0];
		// The nearest beginning of a name that fits is where the name begins.
		const starts = [...before.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(({ index }) => before.slice(index)).reverse();
		const long = starts.find((each) => isNamed(each) && fits(short!, each));
		if (long) add(short!, long);
	}
	for (const [short, head] of text.matchAll(abbreviated)) {
		if (found.has(short) || known(short)) continue;
		const long = spelled(text, head!, short.slice(head!.length + 1));
		if (long) found.set(short, long);
	}
	return found;
}

/** "Cục CĐS" in a text that speaks of "Cục Chuyển đổi số", too: the name whose words begin with these letters. */
function spelled(text: string, head: string, letters: string): string | null {
	const words = [...letters.replace(/&/gu, '')].map((letter) => `${letter}\\p{L}+`).join('(?:,? (?:và |- |– )?)');
	const name = new RegExp(`(?<!\\p{L})${head} (?=\\p{Lu}\\p{Ll})(?:${words})(?!\\p{L})`, 'iu').exec(text)?.[0];
	return name && name.startsWith(head) && isNamed(name) ? name : null;
}

const abbreviated =
	/(?<!\p{L})(Cục|Chi cục|Vụ|Sở|Bộ|Ban|Phòng|Trung tâm|Viện|Tổng cục|Văn phòng|Hội|Trường) \p{Lu}[\p{Lu}&]{1,7}(?!\p{L})/gu;

const short = '(?:\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ )?)?[\\p{Lu}&-]{2,10}';
const listed = new RegExp(
	`(?<![\\p{L}\\d])(${short}) ?[:=] ?(\\p{Lu}\\p{Ll}[^:;.()]{3,90}?)(?=\\s*(?:[;.]|$)|\\n\\s*(?:[-+*•\\n]|${short} ?[:=]))`,
	'gu'
);
/** Letters of the longest name before its short form. */
const LONGEST_EXPLAINED = 120;
const inBrackets = new RegExp(
	` \\((?:(?:sau|dưới) đây )?(?:(?:được )?(?:gọi|viết) )?(?:chung )?(?:tắt )?(?:là )?:? ?["“]?(${short})["”]?\\)`,
	'gu'
);

/** Do the capitals of the short name stand, in their order, at the beginnings of the words of the long one? */
function fits(short: string, long: string): boolean {
	const initials = [...long.matchAll(/(?<!\p{L})\p{L}/gu)].map(([letter]) => letter.toUpperCase());
	const letters = short.match(/\p{Lu}/gu) ?? [];
	let at = 0;
	return (
		letters[0] === initials[0] &&
		letters.every((letter) => {
			const next = initials.indexOf(letter, at);
			at = next + 1;
			return next >= 0;
		})
	);
}
