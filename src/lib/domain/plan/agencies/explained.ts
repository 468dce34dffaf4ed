import { isNamed } from './named.ts';

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
	for (const [, before, short] of text.matchAll(inBrackets)) {
		// The nearest beginning of a name that fits is where the name begins.
		const starts = [...before!.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(({ index }) => before!.slice(index)).reverse();
		const long = starts.find((each) => isNamed(each) && fits(short!, each));
		if (long) add(short!, long);
	}
	return found;
}

const short = '(?:\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ )?)?[\\p{Lu}&-]{2,10}';
const listed = new RegExp(
	`(?<![\\p{L}\\d])(${short}) ?[:=] ?(\\p{Lu}\\p{Ll}[^:;.()]{3,90}?)(?=\\s*(?:[;.]|$)|\\n\\s*(?:[-+*•\\n]|${short} ?[:=]))`,
	'gu'
);
const inBrackets = new RegExp(
	`([^.;:()]{6,120}) \\((?:(?:sau|dưới) đây )?(?:(?:được )?(?:gọi|viết) )?(?:chung )?(?:tắt )?(?:là )?:? ?["“]?(${short})["”]?\\)`,
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
