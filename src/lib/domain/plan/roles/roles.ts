import { readList } from '../agencies/list.ts';
import { nameKey } from '../../units.ts';
import { part, type Passage } from '../passage.ts';
import { bracketed, helping } from './bracketed.ts';
import { closing } from './closing.ts';
import { assigned, concerned, ordered } from './orders.ts';
import { beside, coordinated } from './partners.ts';
import { passive } from './passive.ts';
import { subject, subjectAt, unmet, type Named } from './subject.ts';

export interface Roles {
	lead: string[];
	coordinate: string[];
	/** "Đề nghị …": the tone of a request to somebody who takes no orders. */
	request: boolean;
	/** The sentence names its own subject. */
	own: boolean;
	/** Where the duty's own words begin, behind the assignment. */
	duty: number;
	why: string[];
}

/** Who leads and who takes part, read from one duty; `inherited` are the agencies of its heading (`headed`) or preamble. */
export function rolesOf(words: Passage, inherited: string[], headed = false): Roles {
	const named =
		(headed && demands(words) ? null : assigned(words)) ??
		concerned(words) ??
		(headed && guides(words, inherited) ? null : subject(words)) ??
		bracketed(words, headed) ??
		ordered(words) ??
		(headed ? null : closing(words)) ??
		passive(words) ??
		(headed ? null : unmet(words));
	const refersBack = named !== null && named.list.generic && inherited.length > 0;
	const from = named?.list.end ?? 0;
	const own = named && !refersBack ? named.list.names.map((name) => asNamedBefore(name, inherited)) : null;
	const lead = own ? [...new Set([...own, ...laterSubjects(words, from, inherited)])] : inherited;
	const together = coordinated(words, from);
	if (named?.rule === 'bracket') together.names.push(...helping(words));
	else if (named) together.names.push(...beside(words, named.list.end));
	const partners = together.names.filter((name) => !lead.includes(name));
	return {
		lead,
		coordinate: partners,
		request: named?.rule === 'request',
		own: named !== null && !refersBack,
		duty: dutyAt(named, refersBack, together.end),
		why: [...(named && !refersBack ? [named.rule] : []), ...(partners.length > 0 ? ['coordination'] : [])]
	};
}

/** "Yêu cầu các cơ sở giáo dục báo cáo …" under the name of an agency: it is the one who demands it. */
function demands(words: Passage): boolean {
	return /^(?:yêu cầu|phân công) (?!.*(?<!\p{L})chủ trì)/u.test(words.key);
}

/** "Lãnh đạo UBND tỉnh ban hành …" under a body of the Party: what it does, not who does it. */
function guides(words: Passage, inherited: string[]): boolean {
	return (
		words.key.startsWith('lãnh đạo ') &&
		inherited.some((name) => /^(?:Đảng ủy|Ban |Thường trực|Tỉnh ủy|Thành ủy)/u.test(name))
	);
}

/** Where the duty's own words begin, behind who does it and with whom; they may stand before both. */
function dutyAt(named: Named | null, refersBack: boolean, partnersEnd: number): number {
	if (!named || refersBack || named.rule === 'order' || named.rule === 'topic') return partnersEnd;
	return named.rule === 'closing' ? 0 : Math.max(named.list.end, partnersEnd);
}

/**
 * The clauses of a point that name different agencies ("Sở A hoàn thành …; Sở B hoàn thành …") are duties of their
 * own. Clauses of agencies that the heading already names stay together.
 */
export function byOwnSubject(words: Passage, inherited: string[]): Passage[] {
	const first = assigned(words)?.list ?? subject(words)?.list;
	if (!first) return [words];
	const named = new Set([...first.names, ...inherited].map(nameKey));
	for (const stop of words.key
		.slice(first.end)
		.matchAll(/[;.] (?:(?:đồng thời|ngoài ra|riêng),? )?(?:(?:giao|đề nghị|yêu cầu) )?(?=\p{L})/gu)) {
		const at = first.end + stop.index + stop[0].length;
		const list = / (?:giao|đề nghị|yêu cầu) $/u.test(stop[0]) ? readList(words, at, false) : subjectAt(words, at);
		if (
			!list ||
			list.generic ||
			list.names.every((name) => /^Các (?:cấp|ngành)/u.test(name)) ||
			list.names.every((name) => named.has(nameKey(asNamedBefore(name, inherited))))
		)
			continue;
		const cut = first.end + stop.index + 1;
		if (cut < 40 || words.text.length - cut < 40) continue;
		return [part(words, 0, cut), ...byOwnSubject(part(words, cut), inherited)];
	}
	return [words];
}

/** "Các huyện, thị xã, thành phố Huế" or "UBND cấp huyện" under "UBND các huyện, thị xã, thành phố Huế": the name given before. */
function asNamedBefore(name: string, inherited: string[]): string {
	const bare = (words: string) =>
		words
			.toLowerCase()
			.replace(/^ubnd /u, '')
			.replace(/^các /u, '');
	const level = /^UBND cấp (huyện|xã)$/u.exec(name)?.[1];
	const same = inherited.find((before) => bare(before) === bare(name));
	return same ?? inherited.find((before) => level !== undefined && levelOf(before) === level) ?? name;
}

function levelOf(name: string): string | null {
	if (!/^UBND /u.test(name)) return null;
	return /huyện|quận|thị xã/u.test(name) ? 'huyện' : /xã|phường/u.test(name) ? 'xã' : null;
}

/** Later clauses with subjects of their own, where the heading names them too: the duty is of all of them. */
function laterSubjects(words: Passage, from: number, inherited: string[]): string[] {
	const known = new Set(inherited.map(nameKey));
	return [...words.key.slice(from).matchAll(/; (?=\p{L})/gu)].flatMap((stop) => {
		const later = subjectAt(words, from + stop.index + stop[0].length);
		const names = (later?.names ?? []).map((name) => asNamedBefore(name, inherited));
		return names.every((name) => known.has(nameKey(name))) ? names : [];
	});
}
