import {
	areas,
	genericNouns,
	groupList,
	inArea,
	headsOfAll,
	leadersOf,
	localList,
	namedPlaces,
	places,
	qualifiers,
	unit,
	verbFirst
} from './group-words.ts';
import { fold } from '../../text.ts';
import { knownAnywhere } from './names.ts';

/** What one element of a list of agencies was found to be; `generic` names nobody in particular. */
export interface Element {
	names: string[];
	end: number;
	group: boolean;
	generic: boolean;
	/** A name guessed by its head noun: where it ends is not certain. */
	guessed?: boolean;
}

/** "UBND các huyện, thị xã, thành phố Huế", "UBND cấp huyện, cấp xã", "các quận, huyện, thị xã": local governments. */
export function localGovernment(text: string, key: string, from: number, person: boolean): Element | null {
	const head = /^(?:ubnd|ủy ban nhân dân) /.exec(key.slice(from, from + 20));
	const at = from + (head?.[0].length ?? 0);
	const rest = key.slice(at, at + 160);
	const levels =
		head && /^(?:các )?cấp (?:huyện|xã|tỉnh|cơ sở)(?:(?:,| và) (?:ubnd )?cấp (?:huyện|xã))*(?![\p{L}])/u.exec(rest);
	if (levels) {
		const names = [...levels[0].matchAll(/cấp \p{L}+(?: sở)?/gu)].map(([level]) => `UBND ${level}`);
		return { names, end: at + levels[0].length, group: true, generic: false };
	}
	const places = localList.exec(rest);
	if (!places || (!head && !places[1])) return null;
	const units = places[2]!.replace(/ (?:trực )?thuộc .*$/u, '').match(new RegExp(unit, 'gu'))!;
	if (!head && units.includes('tỉnh')) return null;
	if (!head && units.length < 2 && !/^(?:các )(?:quận|huyện|xã|phường)$/.test(places[0])) return null;
	const proper = properAfter(text, at + places[0].length);
	if (head && units.length === 1 && !places[1]) {
		const called = person && personal.test(proper);
		const place = called ? '' : proper || units[0] === 'tỉnh' || units[0] === 'thành phố' ? proper : '';
		return {
			names: [`UBND ${text.slice(at, at + places[0].length)}${place}`],
			end: at + places[0].length + (called ? proper : place).length,
			group: false,
			generic: false
		};
	}
	const each = head && units.length === 1 && places[1] ? eachPlace(text, at + places[0].length, units[0]!) : null;
	if (each) return each;
	const many = places[1] || person || !head ? 'các ' : '';
	const centre = head
		? (/ (?:trực )?thuộc (?:trung ương|tw)$/u.exec(text.slice(at, at + places[0].length).toLowerCase())?.[0] ?? '')
		: '';
	const where =
		proper === '' ? (areas.exec(key.slice(at + places[0].length, at + places[0].length + 90))?.[0] ?? '') : '';
	const tail =
		/^(?:thành phố|đặc khu)$/u.test(units.at(-1)!) && !/thuộc/.test(places[0])
			? proper
			: centre.replace('trung ương', 'Trung ương').replace(' tw', ' TW');
	return {
		// "UBND quận - huyện" is how a city writes it.
		names: [
			`UBND ${many}${/ - /.test(places[2]!) ? places[2]! : units.map((unit) => spelledOut[unit] ?? unit).join(', ')}${tail}${where}`
		],
		end: at + places[0].length + proper.length + where.length,
		group: true,
		generic: false
	};
}

/** "Phó Chủ tịch UBND tỉnh Nguyễn Văn An": whose name follows the office; no place begins with a family name and has three words. */
const personal =
	/^ (?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Lương|Mai|Đào|Đoàn|Tạ|Cao|Hà|Tô|Lưu|Châu|Thái|Tống|Quách|Lâm|Trương|Chu|Kiều|La|Từ|Vương|Giàng|Sùng|Hầu|Vàng|Lò|Quàng|Ksor|Rơ|Triệu|Nông|Bế|Hứa) \p{Lu}\p{Ll}* \p{Lu}/u;

const spelledOut: Record<string, string> = { tx: 'thị xã', tp: 'thành phố' };

/** "Ban nhân dân các ấp Bàu Sen, Tân Lập", "Công an các xã Tân Lập, An Hòa": the office of each place, by its name. */
export function officesOf(text: string, from: number): Element | null {
	const opening =
		/^(Ban nhân dân|Công an|Đảng ủy|HĐND|Trạm Y tế|Trung tâm Phục vụ hành chính công|Văn phòng HĐND và UBND) các (xã|phường|đặc khu|huyện|thị xã|ấp|thôn|bản|khu phố|tổ dân phố)(?= \p{Lu})/u.exec(
			text.slice(from, from + 70)
		);
	return opening && eachPlace(text, from + opening[0].length, opening[2]!, opening[1]!);
}

/** "các sở, ban, ngành cấp tỉnh", "các cơ quan, đơn vị liên quan", "Bộ, ngành và địa phương": groups, kept as written. */
export function group(text: string, key: string, from: number, alone: boolean): Element | null {
	const rest = key.slice(from, from + 260);
	const leaders = leadersOf.exec(rest);
	if (leaders) {
		const words = tidyGroup(text.slice(from, from + leaders[0].length));
		return { names: [words], end: from + leaders[0].length, group: true, generic: false };
	}
	const heads = headsOfAll.exec(rest);
	if (heads) {
		const tail = qualifiersAt(text, key, from + heads[0].length);
		return {
			names: [`Các sở, ban, ngành${heads.groups?.more ? ', đoàn thể' : ''}${tail}`],
			end: from + heads[0].length + tail.length,
			group: true,
			generic: false
		};
	}
	const found = groupList.exec(rest);
	if (!found) return null;
	const nouns = found[2]!;
	const many = /,| và |;|\//.test(nouns);
	if (!found[1] && !many && !(alone && /^địa phương/.test(nouns))) return null;
	if (
		!found[1] &&
		/^(tổ chức|ban|ngành|hội|cấp|bộ|phòng|trường)(, | và )?/u.test(nouns) &&
		!/^(bộ|ban|ngành), /u.test(nouns)
	)
		return null;
	if (!found[1] && verbFirst.test(rest)) return null;
	const tail = qualifiersAt(text, key, from + found[0].length);
	const near = from + found[0].length + tail.length;
	const end = near + (/địa phương$/u.test(nouns) ? (places.exec(text.slice(near, near + 160))?.[0].length ?? 0) : 0);
	return {
		names: [tidyGroup(text.slice(from, end))],
		end,
		group: true,
		generic: genericNouns.test(nouns) && tail === '' && end === near
	};
}

/** What belongs to a group's name behind its nouns; of a level also whose it is: "trên địa bàn xã Tân Lập". */
export function qualifiersAt(text: string, key: string, at: number): string {
	const owner = ownerAt(text, at);
	if (owner !== '') return owner;
	const tail = qualifiers.exec(key.slice(at, at + 160))![0];
	return / (?:xã|phường|huyện|quận|đặc khu)$/u.test(tail) ? tail + properAfter(text, at + tail.length) : tail;
}

/** "UBND các xã Đức Trọng, Di Linh và Bảo Lâm 1": each of them, by its name. */
function eachPlace(text: string, at: number, unit: string, office = 'UBND'): Element | null {
	const found = namedPlaces.exec(text.slice(at, at + 400));
	if (!found) return null;
	const names = found[0]
		.replace(/^:/u, '')
		.split(/,| và /u)
		.map((name) => `${office} ${unit} ${name.trim()}`);
	return names.length < 2 ? null : { names, end: at + found[0].length, group: false, generic: false };
}

/** " thuộc cơ quan Tổng cục Thuế", " thuộc, trực thuộc Bộ Tài chính": whose offices they are. */
function ownerAt(text: string, at: number): string {
	const opening =
		/^ (?:của |thuộc(?:,? (?:và )?trực thuộc)? |trực thuộc )(?:cơ quan )?(?=(?:Tổng cục|Cục|Chi cục|Bộ|Sở|Viện|Tập đoàn|Tổng công ty) \p{Lu})/u.exec(
			text.slice(at, at + 40)
		);
	if (!opening) return '';
	const from = at + opening[0].length;
	const words = /^[\p{L}&-]+(?:,? [\p{L}&-]+){0,9}/u.exec(text.slice(from, from + 90))![0];
	for (let name = words; name.includes(' '); name = name.slice(0, name.lastIndexOf(' ')))
		if (knownAnywhere(name)) return opening[0] + name;
	return opening[0] + /^(?:Tổng cục|Chi cục|Tập đoàn|Tổng công ty|\p{Lu}\p{L}*)(?: \p{Lu}[\p{L}&]*)+/u.exec(words)![0];
}

/** A group whose members nobody can list: "các cơ quan, đơn vị liên quan". */
export function isOpen(name: string): boolean {
	return /liên quan/iu.test(name) || /^(các )?(cơ quan|đơn vị|tổ chức|cá nhân)(, |$)/iu.test(name);
}

/** Some of a group, which only a person can tell apart: "UBND các xã miền núi", "UBND các phường có dự án đi qua". */
export function isPart(name: string): boolean {
	const key = fold(name);
	return / có (?!liên quan|thẩm quyền)/u.test(key) || (/(?:^|\s)các /u.test(key) && inArea.test(key));
}

/** A district group: none exist from 01/07/2025. */
export function isDistrict(name: string): boolean {
	return /(^|\s)(huyện|quận|thị xã|thị trấn|cấp huyện)(\s|,|$)/iu.test(name) && /^(UBND|Chủ tịch|Các)/iu.test(name);
}

/** "… các xã" / ", phường, đặc khu": the places that go on behind a name such as "Thường trực HĐND các xã". */
export function morePlaces(key: string, from: number, end: number): number {
	if (!new RegExp(` các (?:${unit})$`, 'u').test(key.slice(from, end))) return end;
	return (
		end +
		new RegExp(`^(?:(?:,| và) (?:các )?(?:${unit})(?![\\p{L}]))*(?: trực thuộc (?:trung ương|tw))?`, 'u').exec(
			key.slice(end, end + 80)
		)![0].length
	);
}

/** The place behind " các xã, phường" that follows the name of an office which every one of them has. */
export function everyPlace(key: string, end: number): number {
	const first = new RegExp(`^ các (?:${unit})(?![\\p{L}])`, 'u').exec(key.slice(end, end + 24));
	return first ? morePlaces(key, end, end + first[0].length) : end;
}

function tidyGroup(words: string): string {
	const tidy = words
		.replace(/\s*;\s*/g, ', ')
		.replace(/\s+/g, ' ')
		.trim();
	const listed = /,/.test(tidy)
		? tidy.replace(/,? và (các )?(?=\p{L}+$|\p{L}+ \p{L}+$|địa phương|cơ quan|đơn vị)/u, ', ')
		: tidy;
	return listed.charAt(0).toUpperCase() + listed.slice(1);
}

/** " Huế", " Hà Nội": capitalised words right behind a place word. */
function properAfter(text: string, at: number): string {
	return /^(?: \p{Lu}\p{Ll}+){1,3}/u.exec(text.slice(at, at + 40))?.[0] ?? '';
}
