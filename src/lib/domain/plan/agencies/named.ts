import { fold } from '../../text.ts';
import { predicateAt, verbAt } from '../verbs.ts';
import { group, localGovernment, morePlaces, type Element } from './groups.ts';
import { known, knownAnywhere, LONGEST_NAME, shown, type Words } from './names.ts';

/** Does a name begin as those of agencies do, or is it a group as documents write them? "Công nghệ" is a piece of one. */
export function isNamed(name: string): boolean {
	const words = { text: name, key: fold(name) };
	if (words.key.length !== name.length) return false;
	if (known(name) || heads.test(name) || /^(?:Đồng chí|Ông|Bà|Chủ tịch|Phó|Người đứng đầu các) /u.test(name))
		return true;
	const found = localGovernment(name, words.key, 0, false) ?? group(name, words.key, 0, true);
	return found !== null && /^(?:[\s,]|$)/u.test(name.slice(found.end)) && found.end * 2 >= name.length;
}

/** Is where the name ends a guess? Names of the unit list, groups and local governments end where they must. */
export function isGuessed(name: string): boolean {
	const key = fold(name);
	if (knownAnywhere(name) || key.length !== name.length) return false;
	return localGovernment(name, key, 0, false) === null && group(name, key, 0, true) === null;
}

/** A name that no list knows: a head noun and the words behind it, up to a stop, a verb or the next agency. */
export function named(words: Words, from: number, whole: boolean): Element | null {
	const { text, key } = words;
	if (
		/^(ban hành|tổ chức|hội nghị|hội thảo|hội thi|hội chợ|hội diễn|báo chí|quỹ đất|ngành nghề|đoàn viên|phòng ngừa|phòng chống|viện phí|hội nhập|báo cáo|đoàn kết|thuế suất|bộ tiêu chí|bộ chỉ số|bộ máy|bộ thủ tục|trường hợp|đài thọ|thanh tra (?:công vụ|trách nhiệm|việc|đột xuất|toàn diện))(?![\p{L}])/u.test(
			key.slice(from, from + 24)
		)
	)
		return null;
	const head = heads.exec(
		text
			.slice(from, from + 20)
			.replace(/^Uỷ/u, 'Ủy')
			.replace(/^Toà/u, 'Tòa')
	);
	if (!head) return null;
	const body = whole ? null : purposed(words, from);
	if (body) return body;
	let end = from + head[0].length;
	let guessed = true;
	for (let count = 0; count < (whole ? 2 * LONGEST_NAME : LONGEST_NAME); count += 1) {
		const next = /^ ?[–-]? ?[\p{L}\p{N}&]+(?:-\p{L}+)*/u.exec(text.slice(end, end + 30));
		if (!next || !/^ /.test(next[0])) break;
		const at = end + /^[ –-]*/u.exec(next[0])![0].length;
		if (/^(và|cùng|hoặc) /u.test(key.slice(at, at + 6))) {
			const after = at + key.slice(at).indexOf(' ') + 1;
			if (
				(heads.test(text.slice(after, after + 16)) && !councilOffice.test(text.slice(from, end))) ||
				/^các /u.test(key.slice(after)) ||
				(!whole && text[after] === key[after] && predicateAt(key, after))
			)
				break;
		} else if (/^giao (?=\p{Lu}|các )/u.test(text.slice(at, at + 8))) break;
		else if (!whole && text[at] === key[at] && !inName(words, at, count, head[0]) && predicateAt(key, at)) break;
		else if (
			!whole &&
			text[at] === key[at] &&
			!/ Thành $/u.test(text.slice(from, at)) &&
			behindProper(text, from + head[0].length, end, at)
		) {
			guessed = false;
			break;
		} else if (
			count > 0 &&
			!/[-–] $/u.test(text.slice(at - 2, at)) &&
			heads.test(text.slice(at, at + 16)) &&
			/^(Sở|Bộ|UBND|Công an)/u.test(text.slice(at, at + 8)) &&
			!ofMinistry(words, at) &&
			!councilOffice.test(text.slice(from, at).replace(/ và $/u, '')) &&
			!/^(?:Ban cán sự đảng|Đảng đoàn|Đảng ủy|Ban cán sự)(?: các cơ quan)? $/u.test(text.slice(from, at))
		)
			break;
		end += next[0].length;
	}
	const name = text.slice(from, end).replace(/ (?:và|của|các|cho)$/u, '');
	const press = name === 'Báo' && /^\s*,\s*Đài /u.test(text.slice(from + name.length));
	if (!press && !/ /.test(name) && !/^(VTV|VOV|TTXVN|VNPT|Viettel|Tỉnh đoàn|Tỉnh ủy)$/u.test(name)) return null;
	const last = morePlaces(key, from, from + name.length + listedWithin(text, from + name.length, head[0]));
	return { names: [shown(text.slice(from, last))], end: last, group: false, generic: false, guessed };
}

/** "Đoàn Thanh niên Bộ vận động …", "Công đoàn Sở: …": the ministry's or department's own, and the sentence goes on or ends. */
function ofMinistry({ text, key }: Words, at: number): boolean {
	const bare = /^(?:Bộ|Sở)(?:(?=\s*(?:[,;:.()]|$))| (?=\p{Ll}))/u.exec(text.slice(at, at + 5));
	return bare !== null && (!bare[0].endsWith(' ') || predicateAt(key, at + 3) > 0);
}

/**
 * "Tổ công tác cải cách hành chính của Bộ họp …", "Ban Chỉ đạo phát triển … tỉnh chỉ đạo …": what the body is for
 * is part of its name, up to whose body it is, where the sentence's own verb follows.
 */
function purposed({ text, key }: Words, from: number): Element | null {
	const head = /^(?:Ban Chỉ đạo|Tổ công tác|Hội đồng) (?=\p{Ll})/u.exec(text.slice(from, from + 16));
	if (!head || !verbAt(key, from + head[0].length)) return null;
	const behind = from + head[0].length;
	const owner = / (?:của (?:Bộ|tỉnh|thành phố|UBND tỉnh|UBND thành phố)|tỉnh|thành phố|xã|phường) (?=\p{Ll})/gu;
	const rest = /^[^.;:()]{0,140}/u.exec(text.slice(behind))![0];
	for (const found of rest.matchAll(owner)) {
		const end = behind + found.index + found[0].length - 1;
		if (acting.test(key.slice(behind, end))) return null;
		if (predicateAt(key, end + 1))
			return { names: [text.slice(from, end)], end, group: false, generic: false, guessed: true };
	}
	return null;
}

const acting =
	/(?<!\p{L})(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|hướng dẫn|đôn đốc|báo cáo)(?!\p{L})/u;

const heads =
	/^(?:Sở|Bộ|Ban|Cục|Chi cục|Tổng cục|Hạt|Vụ|Văn phòng|Ủy ban|UB|UBND|HĐND|Hội|Hiệp hội|Liên hiệp|Liên minh|Liên đoàn|Thanh tra|Công an|Công đoàn|Đài|Báo|Trung tâm|Trạm|Khoa|Ban nhân dân|Trường|Viện|Học viện|Đại học|Tập đoàn|Tổng công ty|Công ty|Kho bạc|Ngân hàng|Bảo hiểm|Mặt trận|Đoàn|Tỉnh đoàn|Thành đoàn|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng đoàn|Đảng bộ|Chi bộ|Tạp chí|Phòng|Chi nhánh|Quỹ|Tòa án|Viện kiểm sát|Thông tấn xã|Bệnh viện|Tổ công tác|Bưu điện|Viễn thông|Điện lực|Thuế|Hải quan|Cổng|Hội đồng|Kiểm toán|Ngành|Tổ|Bộ phận|BQL|BQLDA|Thường trực|Thi hành án|VNPT|Viettel|MobiFone|Agribank|Vietcombank|VietinBank|BIDV|VTV|VOV|TTXVN|MTTQ|BHXH|Phó Thủ tướng|Quân khu|Cảng vụ|Vườn quốc gia|Khu bảo tồn|Nhà xuất bản|Bảo tàng|Thư viện|Nhà hát|Hợp tác xã|Đồn Biên phòng|Xí nghiệp|Trung ương(?= (?:Hội|Đoàn)(?!\p{L})))(?![\p{L}])/u;

/** "Vụ Kế hoạch, Tài chính và Quản lý doanh nghiệp": the rest of one name of three fields; no list of agencies sets "và" without a head noun. */
function listedWithin(text: string, at: number, head: string): number {
	if (!/^(?:Vụ|Phòng|Cục|Chi cục|Tổng cục|Viện|Ban|Báo|Sở|Trung tâm|Văn phòng)$/u.test(head)) return 0;
	const small = /^(?:Vụ|Phòng|Trung tâm)$/u.test(head) ? smallFields.exec(text.slice(at, at + 90)) : null;
	if (small && !verbAt(text.slice(at + 2, at + 40))) return small[0].length;
	const rest =
		/^, (\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}) và (\p{Lu}\p{Ll}+(?: \p{Ll}+){0,4}?)(?: Việt Nam)?(?=[.,;:()]|$| \p{Lu}| (?:chủ trì|thực hiện|phối hợp|tham mưu|tham gia|bố trí|xây dựng|tổ chức|rà soát|lập|giám sát|kiểm tra|hướng dẫn|theo dõi|ban hành|chỉ đạo|trình|thẩm định|báo cáo|triển khai|công khai|cung cấp|có trách nhiệm)(?!\p{L}))/u.exec(
			text.slice(at, at + 120)
		);
	return rest && !heads.test(rest[1]!) && !heads.test(rest[2]!) ? rest[0].length : 0;
}

/** "Phòng Quy hoạch, kiến trúc chủ trì", "Phòng Quản lý vận tải, phương tiện và người lái": further fields in small letters. */
const smallFields =
	/^, (?!các |công an|thanh tra|văn phòng|phòng |ban |ủy ban|ubnd|đài |báo |trung tâm|bệnh viện|trường |hội |đoàn )\p{Ll}+(?: \p{Ll}+){0,2}(?: và \p{Ll}+(?: \p{Ll}+){0,2})?(?= (?:chủ trì|phối hợp|tham mưu|có trách nhiệm)(?!\p{L})|\s*[;):]|\s*$)/u;

/** "Văn phòng HĐND và UBND phường" is one office. */
const councilOffice = /^(?:Văn phòng|VP) (?:HĐND|Hội đồng nhân dân|Đoàn ĐBQH|Đoàn đại biểu Quốc hội)$/u;

/** "Ban Quản lý dự án đầu tư xây dựng công trình giao thông": a kind of project, before the verb of the sentence. */
const project = /(?<!\p{L})dự án (?:đầu tư )?(?:xây dựng )?$/u;

/** "Ban quản lý …", "Hội đồng thẩm định …", "công nghệ thông tin", "Trợ giúp": here the words of a verb are part of a name. */
function inName({ text, key }: Words, at: number, count: number, head: string): boolean {
	if (/ (?:Quản lý|Kiểm soát|Xúc tiến)(?: và (?:Quản lý|Kiểm soát))? $/u.test(text.slice(Math.max(0, at - 30), at)))
		return true;
	if (
		count === 0 &&
		(!head.includes(' ') || /^(?:Trung tâm|Chi cục|Hội đồng|Học viện|Bệnh viện|Chi nhánh)$/u.test(head))
	)
		return true;
	// "Văn phòng Đăng ký đất đai": the verb began with the word before, which is the name's.
	const before = key.lastIndexOf(' ', at - 2) + 1;
	if (text[before] !== key[before] && verbAt(key, before) > at - before) return true;
	if (key.startsWith('trình', at) && /(?<!\p{L})(?:công|chương|quy) $/u.test(key.slice(Math.max(0, at - 8), at)))
		return true;
	if (/^(?:đầu tư|xây dựng)(?!\p{L})/u.test(key.slice(at)) && project.test(key.slice(Math.max(0, at - 30), at)))
		return true;
	// "Đài Phát thanh và Truyền hình thành phố".
	if (key.startsWith('hình thành phố', at)) return true;
	if (key.startsWith('quản lý', at) && /(?<!\p{L})(?:cán bộ|ban) $/u.test(key.slice(Math.max(0, at - 8), at)))
		return true;
	// "Phòng Chính sách tổng hợp dự thảo …": a second verb right behind is the one that acts.
	if (key.startsWith('tổng hợp ', at) && verbAt(key, at + 9)) return true;
	return /(?:(?:công nghệ|hệ thống|an toàn|trang|cổng) thông tin|trợ giúp|giao dịch|giao thông)$/u.test(
		key.slice(Math.max(0, at - 12), at) + (/^\p{L}+(?: tin| thông(?! tin))?/u.exec(key.slice(at))?.[0] ?? '')
	);
}

/** "Báo Quảng Trị dành …": behind two capitals in a row, a place or a person, only a level still belongs to the name. */
function behindProper(text: string, from: number, end: number, at: number): boolean {
	return (
		/ (?!Hội |Sở |Ban |Bộ |Đoàn |Liên )\p{Lu}\p{Ll}* \p{Lu}\p{Ll}*$/u.test(text.slice(from, end)) &&
		!/^(?:tỉnh|thành phố|xã|phường|huyện|quận|thị xã|đặc khu|cấp|khu vực|chi nhánh|trung ương|địa phương|và|cùng)(?!\p{L})/u.test(
			text.slice(at, at + 12)
		)
	);
}
