import { readList } from '../agencies/list.ts';
import type { Passage } from '../passage.ts';

/** Duties that a sentence gives to an agency by their numbers, as "5" or "2.1". */
export interface Assignment {
	role: 'lead' | 'coordinate';
	names: string[];
	numbers: string[];
}

/** All duties of a section, given to an agency by the section's number: "III.2" is ["III", "2"]. */
export interface SectionAssignment {
	role: Assignment['role'];
	names: string[];
	path: string[];
}

/**
 * "Sở Công Thương: chủ trì thực hiện các nhiệm vụ tại mục III.3, khoản 2 Mục IV": who does what stands in other sections.
 * `heading` are the agencies of the heading, where the sentence names none. Empty where the words say more than that.
 */
export function bySection(words: Passage, heading: string[]): SectionAssignment[] {
	const found = sectionReference.exec(words.key);
	if (!found) return [];
	const own = readList(words, polite.exec(words.key)![0].length, false)?.names;
	const names = own ?? heading;
	if (names.length === 0) return [];
	return found[2]!
		.split(/(?:,| và|;) (?:(?:tại|ở) )?(?:(?:các )?(?:mục|khoản|phần|điểm) )?(?=[\divx])/u)
		.map((path) => ({ role: roleOf(found[1]!), names, path: pathOf(path) }));
}

const section = '(?:phần|mục|khoản|điểm|tiết) [\\da-zđ]+(?:[.][\\da-zđ]+)*\\.?';
const sectionReference = new RegExp(
	`(chủ trì|phối hợp|thực hiện|phụ trách|tham gia)[^.;:\\d]{0,60}?(?:nhiệm vụ|nội dung|công việc|giải pháp|chỉ tiêu)[^.;:\\d]{0,40}? (?:tại|ở|thuộc|trong|nêu tại|của) (?:các )?(${section}(?:,? ${section}|(?:,| và|;) (?:(?:tại|ở) )?(?:(?:các )?(?:mục|khoản|phần|điểm) )?[\\divx]+(?:[.][\\da-zđ]+)*)*)(?: (?:của|trong)? ?(?:kế hoạch|chương trình|đề án|chỉ thị|phụ lục)[^.;:]{0,30})?[\\s.;]*$`,
	'u'
);

/** "mục iii.2", "khoản 2 mục iii", "điểm a khoản 1 mục ii" → from the outside in. */
function pathOf(reference: string): string[] {
	const pieces = [...reference.matchAll(/(?:(phần|mục|khoản|điểm|tiết) )?([\da-zđ]+(?:\.[\da-zđ]+)*)/gu)];
	return pieces.reverse().flatMap(([, , number]) => number!.split('.'));
}

/**
 * "Sở Nội vụ: Chủ trì thực hiện các nhiệm vụ số 5, 9; phối hợp thực hiện nhiệm vụ số 1.": who does which duty of the
 * lists above. `heading` are the agencies of the heading, where the sentence has no subject of its own. `rest` tells
 * whether the words say anything else.
 */
export function byNumber(words: Passage, heading: string[]): { assignments: Assignment[]; rest: boolean } {
	const assignments: Assignment[] = [];
	let current = readList(words, polite.exec(words.key)![0].length, false)?.names ?? heading;
	let said = 0;
	for (const found of words.key.matchAll(reference)) {
		const clause = clauseAt(words.key, found.index);
		const own = readList(words, clause + polite.exec(words.key.slice(clause))![0].length, false)?.names;
		current = own ?? current;
		const numbers = numbersOf(found[2]!);
		if (current.length > 0) assignments.push({ role: roleOf(found[1]!), names: current, numbers });
		said += found.index + found[0].length - clause;
		// "Chủ trì nhiệm vụ số 3, Sở Tư pháp phối hợp", "số 11 (cùng các sở, ban, ngành)".
		const at = found.index + found[0].length;
		const beside = /^(?:, (?=\p{L})| \(cùng (?:với )?)/u.exec(words.key.slice(at));
		const list = beside && readList(words, at + beside[0].length, false);
		if (!list) continue;
		const behind = words.key.slice(list.end);
		const role = beside[0].startsWith(', ') ? (/^ phối hợp/u.test(behind) ? 'coordinate' : null) : 'lead';
		if (!role) continue;
		assignments.push({ role, names: list.names, numbers });
		said += list.end - at + 10;
	}
	return { assignments, rest: words.text.length - said > 40 };
}

const reference =
	/(chủ trì|phối hợp|thực hiện|phụ trách|tham gia)[^.;:\d]{0,40}?nhiệm vụ (?:(?:có )?(?:số(?: thứ tự)?|thứ) )?(\d{1,3}(?:\.\d{1,2})?(?:(?:,| và|;|, và| đến| ?[-–]) ?(?:(?:số|nhiệm vụ|nhiệm vụ số) )?\d{1,3}(?:\.\d{1,2})?)*)(?![\p{L}\d%/])/gu;

/** The place behind the stop before. */
function clauseAt(key: string, at: number): number {
	const before = /(?:.*[.;:]\s+|^)/u.exec(key.slice(0, at));
	return before?.[0].length ?? 0;
}

const polite = /^(?:giao |đề nghị |yêu cầu )?/u;

function roleOf(word: string): Assignment['role'] {
	return word === 'phối hợp' || word === 'tham gia' ? 'coordinate' : 'lead';
}

/** "1, 3-5 và 7" → 1, 3, 4, 5, 7. */
function numbersOf(list: string): string[] {
	return [...list.matchAll(/(\d+(?:\.\d+)?)(?:\s?(?:[-–]|đến)\s?(?:số )?(\d{1,3})(?![.\d]))?/gu)].flatMap(
		([, from, to]) => {
			const [first, last] = [Number(from), Number(to ?? from)];
			if (!to || last <= first || last - first > 100) return [from!];
			return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
		}
	);
}
