import type { Node } from './outline.ts';
import { part, type Passage } from './passage.ts';
import { headedBy } from './roles/headings.ts';
import type { Deadline } from './reading.ts';
import type { Roles } from './roles/roles.ts';
import type { SectionMode } from './sections.ts';
import { verbAt } from './verbs.ts';

/**
 * Is the paragraph a duty, given the section in which it stands? `headed`: it stands under the name of an agency,
 * where a sentence needs no verb that is known.
 */
export function isDuty(node: Node, words: Passage, mode: SectionMode, read: Roles, headed = false): boolean {
	const listed = node.kind !== 'plain' && node.kind !== 'article';
	if (/^(kèm theo|ban hành kèm theo|phân công nhiệm vụ)/u.test(words.key.replace(/^\(/, ''))) return false;
	if (mode === 'weak') return read.own && !isScope(words.key);
	if (mode === 'target' || mode === 'goal') return listed || (isIndicator(words.key) && /\d/.test(words.key));
	if (isScope(words.key) || (!listed && answers.test(words.key)) || isPast(words.key, read) || isFunding(words.key))
		return false;
	if (!read.own && !verbAt(words.key) && (headedBy(words) || namesSection(words))) return false;
	const starts = verbAt(words.key) > 0 || read.own || verbBehind.test(words.key) || (headed && words.text.length > 40);
	if (mode === 'duty' && listed) return words.text.length >= 20 && (starts || !isNameOnly(read, words));
	return starts && (listed || /[.;:…/]$/.test(words.text) || words.text.length > 60);
}

/** "2. NHIỆM VỤ VÀ GIẢI PHÁP": the head of a section below which nothing was found. */
function namesSection({ text, key }: Passage): boolean {
	return (
		text.length < 60 &&
		!/[.;,]$/.test(text) &&
		/^(?:các |một số )?(?:nhiệm vụ|giải pháp|nội dung|tổ chức thực hiện)(?: (?:và|chủ yếu|trọng tâm|cụ thể|chung|thực hiện|giải pháp|nhiệm vụ)|,)*[\s:]*$/u.test(
			key
		)
	);
}

/** "Theo chức năng, nhiệm vụ được giao, phối hợp …": the verb stands behind what the duty rests on. */
const verbBehind =
	/^(?:theo|căn cứ|trên cơ sở|trong phạm vi|tùy|ngoài|bên cạnh)(?! dõi)[^.;]{3,160}, (?:chủ trì|chủ động|phối hợp|tham mưu|xây dựng|tổ chức|triển khai|thực hiện|ban hành|rà soát|bố trí|hướng dẫn|kiểm tra)(?!\p{L})/u;

/** "… chịu trách nhiệm thi hành Quyết định này": the document's scope. */
function isScope(key: string): boolean {
	return (
		/(?:chịu|có) trách nhiệm (thi hành|thực hiện) (quyết định|chỉ thị|kế hoạch|nghị quyết|công điện) này|(?<!\p{L})trách nhiệm thi hành (?:quyết định|nghị quyết|chỉ thị) /u.test(
			key
		) || /có hiệu lực (thi hành )?(kể )?từ ngày/u.test(key)
	);
}

/** Who answers to whom for the whole document, said in running text. */
const answers =
	/^[^;]*chịu trách nhiệm (?:trực tiếp |toàn diện )?trước [^.;]{3,80} về (?:việc )?[^.;]{0,60}(?:(?:quyết định|chỉ thị|kế hoạch|nghị quyết|công điện) này|nhiệm vụ được (?:giao|phân công))|^[^.;]{3,160} chịu trách nhiệm thi hành\.?\/?\.?$/u;

/** Closing formulas, legal bases, references to an annex: no duties. `running` is a paragraph without numbering. */
export function isClosing(key: string, running: boolean): boolean {
	if (closing.test(key)) return true;
	if (!running) return false;
	const order =
		/(yêu cầu|đề nghị)[^.;:]{0,260}(nghiêm túc |tổ chức |khẩn trương )*(triển khai|thực hiện|tổ chức)[^.;:]{0,60}(\.\/|\.)\.?$/u.test(
			key
		) && /\.\/|(kế hoạch|chỉ thị|quyết định|công văn|đề án|chương trình) này/u.test(key.slice(-60));
	const plea =
		/quán triệt[^.]{0,60}(triển khai|thực hiện)[^.]{0,80}(chỉ thị|kế hoạch|chỉ đạo)/u.test(key) &&
		/nếu có (khó khăn|vướng mắc)/u.test(key);
	const finale =
		/^căn cứ (?:kế hoạch|nội dung|quyết định|chỉ thị)[^.]{0,60}(?:các (?:cơ quan|đơn vị|địa phương))[^.]{0,60}thực hiện[^.]{0,20}\.\/\.?$/u;
	return order || plea || notice.test(key) || finale.test(key);
}

const closing =
	/^v\/v(?!\p{L})|^(trong|quá) (quá )?trình (triển khai|tổ chức|thực hiện)[^.]{0,60}(nếu|có) (có |gì |phát sinh )?(khó khăn|vướng mắc|vấn đề|phát sinh)|^(?:trong [^.;:]{3,40}, )?(?:các |những )?(?:chữ|từ|cụm từ) viết tắt(?!\p{L})|^(?:trong )?quá trình (?:triển khai|tổ chức|thực hiện)[^.;]{0,60}(?:nếu|trường hợp)(?: thấy| xét thấy)? cần (?:thiết )?(?:sửa đổi|bổ sung|điều chỉnh)|^(trên đây là|căn cứ (luật|nghị|quyết định số|chỉ thị số|thông tư)|xét đề nghị|theo đề nghị|nơi nhận|lưu:|như điều)|^(?:các )?(?:nhiệm vụ|nội dung|giải pháp|chỉ tiêu)[^:.;]{0,30}:? (?:theo|tại|xem|như|nêu tại)(?: danh mục| nội dung)?(?: tại)? (?:phụ lục|biểu)(?!\p{L})|^[^.]{0,120}nếu có (khó khăn|vướng mắc|vấn đề)[^.]{0,200}(phản ánh|báo cáo|kịp thời|gửi)/u;

/** "Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./." */
const notice =
	/^(?:[^.,;:]{0,70} )?(?:xin )?thông báo (?:(?:ý kiến )?(?:kết luận|chỉ đạo)[^.;:]{0,140} )?(?:để |đến |tới |cho )?(?:các |quý )?(?:cơ quan|đơn vị|bộ|sở|vụ|cục|phòng|ban|đồng chí|địa phương|ủy ban)[^.]{0,140}(?:biết|thực hiện)[^.]{0,40}\.?\/?\.?$|^[^.]{0,80}xin thông báo/u;

/** An indicator rather than an action: begins with a figure, a share or a level. */
export function isIndicator(key: string): boolean {
	return /^(≥|>|trên \d|tối thiểu|ít nhất|phấn đấu|đạt|đến (hết )?năm \d{4}[,:]|\d+([.,]\d+)?\s*%|tỷ lệ|tỉ lệ|mức độ hài lòng|chỉ số|số lượng|100)/u.test(
		key
	);
}

/** Does an aim say what is done, so that whoever plans does it, or only what is measured ("Tỷ lệ …", "Giảm tỷ lệ …")? */
export function acts(key: string): boolean {
	const aim = key.replace(/^(?:trong|đến)[^,.;]{3,30}, /u, '');
	return (
		verbAt(aim) > 0 &&
		!/^(?:giảm|tăng|nâng)(?!\p{L})[^,;]{0,20}(?:tỷ lệ|tỉ lệ|chỉ số|số lượng|mức|điểm)(?!\p{L})/u.test(aim)
	);
}

/**
 * The parts of a duty with times of their own: a periodic report behind the work itself, where the work has its day, or
 * the report goes to somebody else ("báo cáo … về Sở Nội vụ"). Otherwise the report is how the work ends.
 */
export function withOwnDeadline(words: Passage, deadlineOf: (piece: Passage) => Deadline | null): Passage[] {
	const pattern =
		/[;.] (?=(?:và |đồng thời,? )?(?:định kỳ|hằng (?:năm|quý|tháng|tuần)|hàng (?:năm|quý|tháng|tuần)|trước ngày|báo cáo|gửi)(?![\p{L}]))/gu;
	for (const stop of words.key.matchAll(pattern)) {
		const [first, second] = [part(words, 0, stop.index + 1), part(words, stop.index + 1)];
		if (first.text.length < 60 || !/báo cáo|gửi|tổng hợp/u.test(second.key)) continue;
		const [work, report] = [deadlineOf(first), deadlineOf(second)];
		const apart = work ? work.kind !== 'recurring' : /(?<!\p{L})(?:về|gửi) /u.test(second.key);
		if (report?.kind === 'recurring' && report.value !== 'unspecified' && apart) return [first, second];
	}
	// "… trong tháng 5/2025. Hướng dẫn các huyện …, hoàn thành trước ngày 15/6/2025": two sentences, each with its day.
	for (const stop of words.text.matchAll(/(?<=[\p{Ll}\d)])\. (?=\p{Lu}\p{Ll})/gu)) {
		const [first, second] = [part(words, 0, stop.index + 1), part(words, stop.index + 1)];
		if (Math.min(first.text.length, second.text.length) < 40 || !verbAt(second.key)) continue;
		const [one, other] = [deadlineOf(first), deadlineOf(second)];
		if (one && other && (one.kind !== other.kind || one.value !== other.value)) return [first, second];
	}
	return [words];
}

/**
 * "… chưa đạt. Giao Văn phòng …": the order behind sentences of running text that are no duty. "Chỉ thị này có hiệu lực
 * từ ngày ký. Văn phòng Bộ theo dõi …": what follows such a sentence may be one anywhere.
 */
export function orderWithin(words: Passage, running: boolean): Passage | null {
	const valid = /^[^.;]*có hiệu lực[^.;]*[.;] (?=\p{L})/u.exec(words.key);
	const order = running ? /[.;] (?=giao (?:cho )?\p{L})/u.exec(words.key) : null;
	if (!valid && !order) return null;
	return part(words, valid ? valid[0].length : order!.index + 2);
}

/** "Tháng 6/2026: Sơ kết …": what stands before the colon is only a time. */
export function timePrefix(words: Passage): Passage | null {
	const prefix =
		/^(?:trong |đến |trước |từ )?(?:hết )?(?:quý|tháng|ngày|năm|tuần|\d{1,2}\/|hằng|hàng)[^:;.]{0,40}(?=: )/u.exec(
			words.key
		);
	return prefix ? part(words, 0, prefix[0].length) : null;
}

/** "… (Sở Tư pháp; tháng 9/2026)": the time that closes the brackets behind a duty. */
export function timeInBrackets(words: Passage): Passage | null {
	const bracket =
		/\((?:[^()]*[;,] ?)?((?:hoàn thành|xong|thời (?:gian|hạn)|trong|trước|đến|chậm nhất|quý|tháng|ngày|năm|cả năm|(?:thực hiện )?sau khi|hằng|hàng|thường xuyên|\d)[^();,]*)\)?[.;,\s]*$/u.exec(
			words.key
		);
	const from = bracket ? bracket.index + bracket[0].lastIndexOf(bracket[1]!) : 0;
	return bracket ? part(words, from, from + bracket[1]!.length) : null;
}

/** "… Phòng Văn hóa chủ trì. Tháng 3/2026.": a last sentence that is only a time. */
export function timeAtEnd(words: Passage): Passage | null {
	const end =
		/[.;] ((?:tháng|quý|năm|ngày|trước|trong|xong|hoàn thành|chậm nhất|hằng|hàng|cả năm|thường xuyên)(?!\p{L})[^.;:()]{0,40})[.\s]*$/u.exec(
			words.key
		);
	const from = end ? end.index + 2 : 0;
	return end && /\d|[ivx]|thường|hằng|hàng|cả năm/u.test(end[1]!) ? part(words, from, from + end[1]!.length) : null;
}

/** "… đưa nội dung vào kế hoạch; đồng thời, thực hiện tốt các nhiệm vụ sau:": the duty before the announcement. */
export function beforeAnnouncement(words: Passage): Passage[] {
	const turn = /; (?:đồng thời|ngoài ra|đặc biệt),? [^;]{0,160}:$/u.exec(words.key);
	return turn ? [part(words, 0, turn.index)] : [];
}

/** Aims said in passing: from "phấn đấu" to the end of the sentence. */
export function pledges(words: Passage): Passage[] {
	return [...words.key.matchAll(/(?:^|[.;,] )phấn đấu[^;]*?(?=\.\s|;|\.?$)/gu)].map((found) => {
		const from = found.index + found[0].indexOf('phấn');
		return part(words, from, found.index + found[0].length);
	});
}

/** The last sentence of a paragraph. */
export function last(words: Passage): Passage {
	const stops = [...words.text.matchAll(/[.;]\s+(?=\p{Lu})/gu)];
	const stop = stops.at(-1);
	return stop ? part(words, stop.index + stop[0].length) : words;
}

/** Told as done: an evaluation, no duty. "Hoàn thành các nhiệm vụ đã được giao" begins with a duty's verb and is one. */
function isPast(key: string, read: Roles): boolean {
	if (!read.own && praise.test(key)) return true;
	if (verbAt(key) > 0) return false;
	if (!read.own && looksBack.test(key)) return true;
	if (read.own) return /^\s*(đã|đang|chưa)\s/u.test(key.slice(read.duty));
	return /^[^.;:]{0,80}(?<![\p{L}])(đã (được |có |và |đang |ban hành|hoàn thành|thực hiện|triển khai|tổ chức)|chưa được|còn (chậm|hạn chế|thấp))/u.test(
		key
	);
}

/** "Trong những năm qua, …", "Tuy nhiên, …", "Việc triển khai … không đạt …": how things stand. */
const looksBack =
	/^(?:trong (?:những năm|thời gian|giai đoạn|các năm)(?: vừa)? qua|(?:những năm|thời gian)(?: vừa)? qua|tuy nhiên|bên cạnh (?:đó|những kết quả)|nhìn chung|mặc dù|do đó|nhờ vậy)(?!\p{L})|^việc [^.;]{10,140} (?:không|chưa|còn) (?!để)/u;

/** Minutes open with what the meeting thinks of the work. */
const praise =
	/^(?:cơ bản |về cơ bản,? )?(?:đánh giá cao|ghi nhận|hoan nghênh|chia sẻ với|(?:đồng ý|nhất trí|thống nhất)(?:,? (?:đồng ý|nhất trí|thống nhất))? (?:với|về|như|theo|cho|chủ trương|phê duyệt|tổ chức) )/u;

/** "Kinh phí thực hiện … do ngân sách bảo đảm", "Kế hoạch này thay cho …": about the plan, not of it. */
function isFunding(key: string): boolean {
	return /^(?:(?:nguồn )?kinh phí (?:thực hiện|triển khai|tổ chức|bảo đảm|đảm bảo|hoạt động|được|từ|do|cho|của|để)|nguồn vốn|(?:kế hoạch|quyết định|chỉ thị|chương trình|nghị quyết|đề án|công văn|công điện)(?: hành động)? này (?:thay|được|đã|có hiệu lực|phổ biến|là|áp dụng))(?!\p{L})/u.test(
		key
	);
}

function isNameOnly(read: Roles, words: Passage): boolean {
	return (
		words.text.length < 60 &&
		/^(sở|bộ|ban|cục|ubnd|ủy ban|văn phòng|công an|thanh tra)(?![\p{L}])/u.test(words.key) &&
		read.lead.length <= 1
	);
}
