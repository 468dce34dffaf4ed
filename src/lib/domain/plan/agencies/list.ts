import { group, localGovernment, officesOf, qualifiersAt, type Element } from './groups.ts';
import { isNamed, named } from './named.ts';
import { shown, type Words } from './names.ts';
import { elliptic, knownAt } from './recognised.ts';
import { predicateAt } from '../verbs.ts';
import { ofKind, withTrait } from './traits.ts';
import { unlisted } from './unlisted.ts';

export interface AgencyList {
	/** As the document names them, in its order, without repeats. */
	names: string[];
	/** The place behind the last name. */
	end: number;
	/** Only "các cơ quan, đơn vị": points back at agencies named before. */
	generic: boolean;
	/** The last name is known, so what follows it is no part of it. */
	sure: boolean;
}

/**
 * A list of agencies that begins at `from`: names from the unit list, groups, persons for their agencies
 * ("Giám đốc Sở X"), a head noun shared by several ("các Sở: Nội vụ, Y tế"). `whole` means that nothing but
 * agencies is expected up to the end (a cell, a field, a heading), so that verbs do not end a name. `certain` means
 * that an agency must stand here, so that a name of an unmet form is taken too.
 */
export function readList(words: Words, from: number, whole: boolean, certain = false): AgencyList | null {
	const names: string[] = [];
	let [at, end, generic, head, sure] = [from, from, true, '', true];
	for (let count = 0; count < 60; count += 1) {
		const element =
			elementAt(words, at, whole) ??
			(head && names.length > 0 ? elliptic(words, at, head) : null) ??
			(certain ? unlisted(words, at) : null);
		if (!element) break;
		const expanded = element.group ? expansion(words, element, whole) : null;
		for (const name of (expanded ?? element).names) if (!names.includes(name)) names.push(name);
		end = (expanded ?? element).end;
		generic &&= element.generic && !expanded;
		sure = !element.guessed;
		head = /^(Sở|Bộ|Cục|Ban|Hội|Phòng|Vụ) /u.exec(element.names.at(-1) ?? '')?.[1] ?? '';
		end = behindBrackets(words.text, end);
		const next = separator.exec(words.text.slice(end, end + 24))![0].length;
		if (next === 0) break;
		at = end + next;
		if (
			/^\s+$/.test(words.text.slice(end, at)) &&
			!/^(Sở|Bộ|UBND|Ủy ban|Văn phòng|Công an) ?/u.test(words.text.slice(at, at + 12)) &&
			!(whole && isNamed(words.text.slice(at, at + 24).split(/[,;(]/u)[0]!) && /^\p{Lu}/u.test(words.text.slice(at)))
		)
			break;
	}
	return names.length === 0 ? null : { names, end, generic, sure };
}

/** What may stand before, between and behind names where nothing but names is expected. */
const between = /^[\s,;.:/+–-]*(?:và |cùng )?/u;

/** All agencies of a text that holds nothing else: a cell, the value of a field. What cannot be read stays as written. */
export function readAll(words: Words): string[] {
	const names: string[] = [];
	let at = 0;
	while (at < words.text.length) {
		at += between.exec(words.text.slice(at))![0].length;
		if (at >= words.text.length) break;
		const list = readList(words, at, true);
		if (list) {
			for (const name of list.names) if (!names.includes(name)) names.push(name);
			at = Math.max(list.end, at + 1);
			continue;
		}
		const rest = words.text.slice(at);
		const length = /^[^,;]+?(?=\s*(?:[,;]|\.\s|\.$|$))/u.exec(rest)?.[0].length ?? rest.length;
		// "Trung tâm Giám sát, điều hành đô thị thông minh": a small letter behind a comma goes on with the name.
		const before = names.at(-1);
		if (
			before &&
			/^(?!các )\p{Ll}/u.test(rest) &&
			!several.test(rest) &&
			words.text.slice(0, at).endsWith(`${before}, `)
		) {
			names[names.length - 1] = `${before}, ${rest.slice(0, length)}`;
			at += length;
			continue;
		}
		// "Viện Chiến lược, Chính sách nông nghiệp": so does a field of work behind a name of this kind.
		if (
			before &&
			/^(?:Viện|Học viện|Trường|Trung tâm) /u.test(before) &&
			/^\p{Lu}\p{Ll}/u.test(rest) &&
			!isNamed(rest.slice(0, length)) &&
			words.text.slice(0, at).endsWith(`${before}, `)
		) {
			names[names.length - 1] = `${before}, ${rest.slice(0, length)}`;
			at += length;
			continue;
		}
		const name = shown(rest.slice(0, length));
		if (/\p{L}{2}/u.test(name) && / /.test(name) && name.length <= 120 && !names.includes(name)) names.push(name);
		at += Math.max(length, 1);
	}
	return names;
}

/** Is the text a list of agencies from its first word to its last, so that nothing of it was left unread? */
export function isList(words: Words): boolean {
	let at = 0;
	while (at < words.text.length) {
		at += between.exec(words.text.slice(at))![0].length;
		if (at >= words.text.length) break;
		const list = readList(words, at, true);
		if (!list || list.end <= at) return false;
		at = list.end;
	}
	return true;
}

/** Kinds of bodies that a list names without "các"; they are no rest of the name before. */
const several =
	/^(?:doanh nghiệp|hợp tác xã|trường (?:đại học|cao đẳng|học)|viện nghiên cứu|cơ sở đào tạo|bệnh viện|hiệp hội|hội viên|tổ chức|cá nhân|địa phương|đơn vị|cơ quan|chủ đầu tư|ngân hàng)(?!\p{L})/u;

const separator = /^(?:\s*[,;/]\s*(?:và\s+)?|\s+(?:và|cùng|cùng với|hoặc|với)\s+|\s+|)/u;

/** "Đồng chí Trần Văn A., Phó Giám đốc Sở Y tế, …": a name before the office. */
const someone = /^(?:Đồng chí|Đ\/c|Ông|Bà) (?:\p{Lu}\p{L}*\.? ?){2,5},? ?[-–]? ?/u;

/** Persons stand for what they lead. "Lãnh đạo" and deputies do too. */
const person =
	/^(?:các )?(?:chủ tịch hội đồng (?:thành viên|quản trị)(?:,| và) )?(?:đồng chí )?(?:phó )?(?:tổng giám đốc|giám đốc|thủ trưởng|chỉ huy trưởng|chủ tịch|chánh|viện trưởng|cục trưởng|chi cục trưởng|vụ trưởng|hiệu trưởng|bộ trưởng|(?:tổ )?trưởng|tổng biên tập|bí thư|chủ nhiệm|thống đốc|lãnh đạo)(?: \([^()]{3,30}\))?(?: các)? (?=\p{L})/u;

function elementAt(words: Words, from: number, whole: boolean): Element | null {
	const { key } = words;
	const leads = headOfAll(words, from);
	if (leads) return leads;
	const met = someone.exec(words.text.slice(from, from + 70));
	if (met && person.test(key.slice(from + met[0].length, from + met[0].length + 60))) {
		const office = elementAt(words, from + met[0].length, whole);
		const comma = office && /^,(?= \p{Ll})/u.test(words.text.slice(office.end)) && predicateAt(key, office.end + 2);
		return office && comma ? { ...office, end: office.end + 1 } : office;
	}
	const led = person.exec(key.slice(from, from + 60));
	if (led) {
		const room = /^(?:phòng|ban|khoa|trung tâm|bộ phận|chi cục|cục|vụ|viện|trạm) (?=\p{Lu})/u.exec(
			words.text.slice(from + led[0].length)
		);
		if (room) return plain(raised(words, from + led[0].length), from + led[0].length, whole, true);
		const plural = / các $/.test(led[0]) ? led[0].length - 4 : led[0].length;
		return (
			plain(words, from + plural, whole, true) ??
			(plural === led[0].length ? null : plain(words, from + led[0].length, whole, true))
		);
	}
	return plain(words, from, whole, false);
}

/** "Trưởng phòng Nội vụ": the name begins with the small letter. */
function raised(words: Words, at: number): Words {
	return { ...words, text: words.text.slice(0, at) + words.text[at]!.toUpperCase() + words.text.slice(at + 1) };
}

function plain(words: Words, from: number, whole: boolean, byPerson: boolean): Element | null {
	const { text, key } = words;
	if (noName.test(key.slice(from, from + 40))) return null;
	return (
		calledBefore(words, from) ??
		distributed(words, from) ??
		withTrait(words, localGovernment(text, key, from, byPerson)) ??
		officesOf(text, from) ??
		knownAt(words, from) ??
		everyOf(words, from, whole) ??
		ofGroup(words, from) ??
		(/^các ban quản lý(?!\p{L})/u.test(key.slice(from, from + 16)) ? named(words, from + 4, whole) : null) ??
		ofKind(words, group(text, key, from, whole), whole) ??
		named(words, from, whole)
	);
}

/** "Thanh tra, kiểm tra việc …" is done, "Bảo hiểm xã hội tự nguyện" is sold: what begins as an office does and is none. */
const noName =
	/^(?:thanh tra,? (?:và )?(?:kiểm tra|giám sát|xử lý|kiểm toán)|bảo hiểm (?:y tế|thất nghiệp|tai nạn|nông nghiệp|nhân thọ|thân thể)|bảo hiểm xã hội (?:tự nguyện|bắt buộc|một lần))(?!\p{L})/u;

/** A short name that the document itself explains, by its full one. */
function calledBefore({ text, called }: Words, from: number): Element | null {
	for (const [short, name] of called ?? []) {
		const end = from + short.length;
		if (text.startsWith(short, from) && !/[\p{L}\d&]/u.test(text[end] ?? ''))
			return { names: [shown(name)], end, group: false, generic: false };
	}
	return null;
}

/** "các Cục Thuế", "các Sở Nông nghiệp và Môi trường": all offices of one name. */
function everyOf(words: Words, from: number, whole: boolean): Element | null {
	const opening = /^(?:[Tt]ất cả )?[Cc]ác (?=(?:Cục|Chi cục|[Ss]ở|Vụ|Phòng|Trung tâm|Chi nhánh) \p{Lu})/u.exec(
		words.text.slice(from, from + 30)
	);
	if (!opening) return null;
	const head = from + opening[0].length;
	const spelled = /^sở /u.test(words.text.slice(head)) ? raised(words, head) : words;
	const one = knownAt(spelled, head) ?? named(spelled, head, whole);
	if (!one) return null;
	// "các Sở Nội vụ, Tài chính" are several, each by its name.
	const listed = /^(?:,| và) (?=\p{Lu})/u.exec(words.text.slice(one.end));
	const kind = /^\p{L}+/u.exec(one.names[0]!)![0];
	if (listed && elliptic(words, one.end + listed[0].length, kind)) return one;
	const local = /^ địa phương(?!\p{L})/u.exec(words.key.slice(one.end))?.[0] ?? '';
	return { ...one, names: [`Các ${one.names[0]!}${local}`], end: one.end + local.length };
}

/** "Thanh tra các bộ, ngành, địa phương": the office that each of a group has. */
function ofGroup({ text, key }: Words, from: number): Element | null {
	const office = /^(?:Thanh tra|Văn phòng|Cấp ủy|Tổ chức pháp chế|Bộ phận một cửa)(?: của)? (?=các )/u.exec(
		text.slice(from, from + 24)
	);
	const whose = office && group(text, key, from + office[0].length, false);
	if (!whose) return null;
	return { ...whose, names: [text.slice(from, whose.end)] };
}

const leader = 'thủ trưởng|chi cục trưởng|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|trưởng|giám đốc';
const room = '(?:phòng|ban|chi cục|trung tâm|đơn vị(?: sự nghiệp)?|bộ phận|vụ|cục|viện)(?!\\p{L})';

/** "Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc" is one group too. */
const headsOfRooms = new RegExp(
	`^(?:${leader}) (?:các )?${room}(?:, ${room})*(?:(?:[,;]| và) (?:${leader}) (?:các )?${room}(?:, ${room})*)+`,
	'u'
);

/** "Giám đốc các sở, thủ trưởng các ban, ngành cấp tỉnh" is one group. */
function headOfAll({ text, key }: Words, from: number): Element | null {
	const rooms = headsOfRooms.exec(key.slice(from, from + 160));
	if (rooms && !/^ \p{Lu}/u.test(text.slice(from + rooms[0].length))) {
		const nouns = rooms[0].replace(new RegExp(`(?<!\\p{L})(?:${leader}) (?:các )?`, 'gu'), '').replace(/;| và/gu, ',');
		const tail = qualifiersAt(text, key, from + rooms[0].length);
		return { names: [`Các ${nouns}${tail}`], end: from + rooms[0].length + tail.length, group: true, generic: false };
	}
	if (!/^(giám đốc (các )?sở[,;]? (và )?(thủ )?trưởng|người đứng đầu)/u.test(key.slice(from, from + 40))) return null;
	return group(text, key, from, false);
}

/** "các Sở, ngành: Nội vụ, Y tế; Thanh tra tỉnh": the head noun belongs to every name that has none of its own. */
function distributed(words: Words, from: number): Element | null {
	const opening =
		/^(?:các )?(sở|bộ|cục|chi cục|ban|hội|vụ|phòng|tập đoàn|tổng công ty|công ty)(?:,? (?:ban, )?ngành)?\s*:\s*(?=\S)/u.exec(
			words.key.slice(from, from + 40)
		);
	if (!opening) return null;
	const head = opening[1]!.charAt(0).toUpperCase() + opening[1]!.slice(1);
	const names: string[] = [];
	let [at, end] = [from + opening[0].length, 0];
	// Where semicolons part the names, "và" stands inside one: "Hóa chất; Kỹ thuật an toàn và Môi trường công nghiệp".
	const parted = /^[^,.:()]*;[^,.:()]*$/u.test(/^[^.:()]{0,300}/u.exec(words.text.slice(at))![0]);
	for (;;) {
		const led = person.test(words.key.slice(at, at + 60)) ? elementAt(words, at, true) : null;
		const own = led ?? knownAt(words, at) ?? elliptic(words, at, head) ?? named(words, at, true);
		const rest = words.text.slice(at, at + 90);
		const bare = own
			? null
			: (parted
					? /^\p{Lu}[^;]*?(?=\s+và\s+(?:các|Sở|Bộ|UBND|Văn phòng)\s|\s*;|\s*$)/u
					: /^\p{Lu}[^,;.:()]*?(?=\s+và\s|\s*[,;.:(]|$)/u
				).exec(rest);
		if (!own && !bare) break;
		for (const name of own?.names ?? [shown(`${head} ${bare![0]}`)]) if (!names.includes(name)) names.push(name);
		end = own?.end ?? at + bare![0].length;
		const next = /^(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)/u.exec(words.text.slice(end, end + 12));
		if (!next) break;
		at = end + next[0].length;
	}
	return names.length === 0 ? null : { names, end, group: false, generic: false };
}

/** A group whose members follow in brackets or behind a colon: the members are what the document assigns. */
function expansion(words: Words, element: Element, whole: boolean): Element | null {
	const rest = words.text.slice(element.end, element.end + 400);
	const bracket = /^\s*\(([^()]{6,380})\)/u.exec(rest);
	const opening = bracket ? bracket[0].indexOf('(') + 1 : (/^\s*:\s*(?=\p{Lu})/u.exec(rest)?.[0].length ?? 0);
	if (opening === 0) return null;
	const members = readList(words, element.end + opening, whole);
	if (!members || (bracket && members.names.length < 2)) return null;
	return { ...element, names: members.names, end: bracket ? element.end + bracket[0].length : members.end };
}

/** "Trung tâm Dịch vụ việc làm (Sở Nội vụ)": what stands in brackets behind a name is no partner. */
function behindBrackets(text: string, end: number): number {
	return end + (/^\s*\([^()]{0,200}\)/u.exec(text.slice(end, end + 220))?.[0].length ?? 0);
}
