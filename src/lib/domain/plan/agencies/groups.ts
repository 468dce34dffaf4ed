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
		const place = proper || units[0] === 'tỉnh' || units[0] === 'thành phố' ? proper : '';
		return {
			names: [`UBND ${text.slice(at, at + places[0].length)}${place}`],
			end: at + places[0].length + place.length,
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
	const tail =
		/^(?:thành phố|đặc khu)$/u.test(units.at(-1)!) && !/thuộc/.test(places[0])
			? proper
			: centre.replace('trung ương', 'Trung ương').replace(' tw', ' TW');
	return {
		names: [`UBND ${many}${units.join(', ')}${tail}`],
		end: at + places[0].length + proper.length,
		group: true,
		generic: false
	};
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
function eachPlace(text: string, at: number, unit: string): Element | null {
	const found = namedPlaces.exec(text.slice(at, at + 400));
	if (!found) return null;
	const names = found[0].split(/,| và /u).map((name) => `UBND ${unit} ${name.trim()}`);
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

const unit =
	'quận|huyện|thị xã|tx|thành phố|tp|thành(?=, thị|/thị)|thị(?! (?:xã|trấn|trường|tứ))|xã|phường|thị trấn|đặc khu|tỉnh';
const localList = new RegExp(
	`^(các )?((?:${unit})(?:(?:,| và|;|) (?:các )?(?:${unit}))*)(?:(?: trực)? thuộc (?:tỉnh|thành phố|trung ương|tw))?(?![\\p{L}])(?! ủy)`,
	'u'
);

const noun = [
	'thành viên (?:ban chỉ đạo|tổ công tác|hội đồng)',
	'cơ quan ngang sở',
	'cơ quan ngang bộ',
	'cơ quan thuộc chính phủ',
	'cơ quan chuyên môn',
	'cơ quan hành chính(?: nhà nước)?',
	'cơ quan chính quyền',
	'cơ quan thông tin,? (?:và )?báo chí',
	'cơ quan thông tin đại chúng',
	'cơ quan thông tấn,? (?:và )?báo chí',
	'cơ quan báo chí',
	'cơ quan truyền thông',
	'cơ quan tham mưu(?:,? (?:và )?giúp việc)?',
	'cơ quan trung ương',
	'cơ quan ngành dọc',
	'cơ quan đảng',
	'cơ quan nhà nước',
	'cơ quan',
	'đơn vị sự nghiệp(?: công lập)?',
	'đơn vị',
	'địa phương',
	'tổ chức (?:cơ sở )?đảng',
	'tổ chức tín dụng',
	'ngân hàng(?: thương mại)?',
	'cơ sở (?:giáo dục|y tế|khám(?: bệnh)?,? (?:và )?chữa bệnh|đào tạo)',
	'bệnh viện',
	'trạm y tế',
	'trung tâm y tế',
	'chủ đầu tư',
	'tổ chức chính trị(?: - xã hội)?',
	'tổ chức xã hội(?: - nghề nghiệp| nghề nghiệp)?',
	'tổ chức đoàn thể',
	'tổ chức',
	'cá nhân',
	'đoàn thể chính trị(?: - xã hội)?',
	'đoàn thể nhân dân',
	'đoàn thể',
	'hội,? đoàn thể',
	'hội (?:ngành nghề|nghề nghiệp|ngành hàng)',
	'hội quần chúng',
	'hội',
	'hiệp hội(?: (?:ngành nghề|nghề nghiệp|ngành hàng))?',
	'doanh nghiệp',
	'tập đoàn',
	'tổng công ty',
	'cấp chính quyền',
	'ban thường vụ (?:đảng|huyện|thành|thị) ủy',
	'(?:huyện|thành|thị) ủy',
	'đảng ủy trực thuộc tỉnh ủy',
	'cấp ủy(?: đảng)?',
	'ban đảng',
	'ban xây dựng đảng',
	'đảng bộ',
	'đảng ủy(?: các| cấp)?(?: xã| phường| đặc khu)?',
	'chi bộ',
	'chính quyền',
	'cấp',
	'sở',
	'ban',
	'ngành',
	'bộ',
	'phòng',
	'vụ',
	'cục',
	'tổng cục',
	'tỉnh',
	'thành phố',
	'(?:nhà )?trường(?: (?:học|đại học|cao đẳng|trung cấp|trung học(?: cơ sở| phổ thông)?|tiểu học|thpt|thcs|chính trị|nghề))?',
	'(?:đại học|cao đẳng|học viện|viện nghiên cứu)',
	'hợp tác xã',
	'hộ (?:kinh doanh|gia đình)',
	'câu lạc bộ',
	'nhà mạng',
	'tổ công nghệ số cộng đồng',
	'xã',
	'phường',
	'thôn',
	'ấp',
	'tổ dân phố',
	'khu phố'
].join('|');
const groupList = new RegExp(
	`^((?:tất cả )?các |toàn bộ các |mọi |những )?((?:${noun})(?:(?:,|;|/| và|, và) ?(?:${noun})(?![\\p{L}]))*)(?![\\p{L}])`,
	'u'
);
const genericNouns =
	/^(cơ quan|đơn vị|địa phương|tổ chức|cá nhân)((,| và) (các )?(cơ quan|đơn vị|địa phương|tổ chức|cá nhân))*$/u;
const leadersOf =
	/^(?:các )?đại biểu (?:hội đồng nhân dân|hđnd)(?: tỉnh| thành phố| các cấp| xã)?(?!\p{L})|^người đứng đầu(?:,? cấp phó)?(?: của)?(?: các)? (?:cơ quan|đơn vị|cấp ủy|chính quyền|người đứng đầu)(?:(?:,| và) (?:cơ quan|đơn vị|tổ chức đảng|tổ chức|địa phương|chính quyền))*(?: các cấp| cấp xã)?/u;
const headsOfAll =
	/^(?:giám đốc )?(?:các )?sở[,;]? (?:và )?(?:thủ )?trưởng (?:các )?(?:cơ quan, )?ban,? ngành(?<more>(?:,| và) đoàn thể)?/u;

const placeName =
	'(?!Sở|Ban|Bộ|UBND|Ủy ban|Công an|Văn phòng|Phòng|Trung tâm|Thuế|Đoàn|Hội|Báo|Đài|Tổ |Chi cục|Viện|Tập đoàn|Công ty)\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3}(?: \\d{1,2}(?!\\d))?';
const namedPlaces = new RegExp(`^ ${placeName}(?:(?:,| và) ${placeName})+(?= ?(?:[,;.:)]|$)| (?!\\p{Lu}))`, 'u');

/** "các địa phương Nghi Xuân, Hương Sơn và Vũ Quang": which of them. */
const places = /^:?(?: \p{Lu}\p{Ll}+){2,3}(?:(?:,| và)(?: \p{Lu}\p{Ll}+){2,3})*/u;

const verbFirst = /^(tổ chức|ban hành)(?![\p{L}])/u;

/** What may follow a group and belongs to its name. */
const qualifier = [
	'(?:của )?(?:tỉnh ủy|thành ủy)',
	'(?:của )?(?:hội đồng nhân dân|hđnd)(?: tỉnh| thành phố| xã)?',
	'cấp tỉnh',
	'cấp huyện',
	'cấp xã',
	'các cấp',
	'của (?:tỉnh|thành phố)',
	'cùng cấp',
	'trong tỉnh',
	'tỉnh(?! \\p{L})',
	'tỉnh',
	'thành phố',
	'trung ương',
	'chức năng',
	'chuyên ngành',
	'chuyên môn',
	'có liên quan',
	'liên quan',
	'khác',
	'nhà nước',
	'viễn thông',
	'công nghệ(?: số| thông tin)?',
	'báo chí',
	'bưu chính(?:,| và)? viễn thông',
	'ngành dọc',
	'xã(?! hội| ủy)',
	'phường(?! hội| ủy)',
	'huyện(?! hội| ủy)',
	'địa phương',
	'đóng trên địa bàn(?: tỉnh| thành phố)?',
	'trên địa bàn(?: (?:tỉnh|thành phố|xã|phường|đặc khu|huyện)(?! \\p{Lu}))?',
	'(?:trực thuộc|thuộc(?:,? (?:và )?trực thuộc)?) (?:ubnd |ủy ban nhân dân )?(?:tỉnh ủy|thành ủy|đảng ủy|tỉnh|thành phố|trung ương|bộ|sở|tw|xã|phường|huyện|quận|đặc khu)',
	'phụ trách các lĩnh vực cchc',
	'được (?:phân công|giao)(?: nhiệm vụ)?(?: chủ trì)?(?: soạn thảo)?',
	'chủ trì (?:các )?lĩnh vực(?: cchc)?',
	'chính trị(?: - xã hội)?',
	'quần chúng',
	'phổ thông',
	'mầm non',
	'trực thuộc'
].join('|');
const qualifiers = new RegExp(`^(?: (?:${qualifier})(?![\\p{L}]))*`, 'u');
