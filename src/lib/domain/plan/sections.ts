/**
 * What stands under a heading: `duty` duties, `target` indicators, `goal` aims that count only with a figure,
 * `weak` text in which only "agency + verb" is a duty (money, legal articles), `none` background, and
 * `open` where nothing is known yet.
 */
export type SectionMode = 'none' | 'target' | 'goal' | 'duty' | 'weak' | 'open';

/** The mode that a heading's words announce, null when they say nothing about it. Folded text. */
export function modeOf(heading: string, outer: boolean): SectionMode | null {
	// "Phụ lục II. Các chỉ tiêu đến năm 2025": what is attached says what it is.
	const key = heading.replace(
		/^(?:phụ lục|biểu|bảng)(?: số)?(?: [ivx\d]{1,4})?[.:]? (?=các |danh mục|chỉ tiêu|mục tiêu|nhiệm vụ)/u,
		''
	);
	const words = key.replace(/^(một số|những|các|về|i+|công tác|nội dung)\s+/u, '');
	const short = key.length <= 110;
	if (/^mục tiêu (chung|tổng quát)/u.test(words)) return 'none';
	if (/^(kế hoạch|đề án|chương trình|quyết định|chỉ thị|báo cáo|nghị quyết)(?!\p{L})/u.test(key)) return null;
	if (
		/nhiệm vụ|giải pháp|tổ chức (triển khai )?thực hiện|phân công/u.test(words) &&
		!/^(kết quả|tình hình|đánh giá|thực trạng|mục đích|căn cứ|sự cần thiết|nguyên nhân)/u.test(words)
	) {
		return /^(mục tiêu|chỉ tiêu)/u.test(words) && !/nhiệm vụ|giải pháp/u.test(words) ? 'target' : 'duty';
	}
	// What is told, and how, is no work of its own; only "agency + verb" is.
	if (
		/^(hình thức|phương pháp|phương thức)(?!\p{L})|^(nội dung )?(tuyên truyền|kiểm tra|báo cáo|thông tin)$/u.test(words)
	)
		return 'weak';
	if (/^chỉ tiêu/u.test(words)) return 'target';
	if (/^mục tiêu/u.test(words)) return 'goal';
	if ((short || outer) && background.test(words)) return 'none';
	if (outer && /^(đánh giá|tổng quan|kết quả)/u.test(words)) return 'none';
	if (/^(kinh phí|nguồn lực|nguồn kinh phí|hiệu lực|điều khoản|dự toán|thời gian thực hiện)/u.test(words))
		return 'weak';
	if (
		/^(nội dung|trách nhiệm của|biện pháp|lộ trình|kế hoạch thực hiện|thời gian|danh mục)/u.test(words) ||
		/^nội dung/u.test(key)
	)
		return 'duty';
	return null;
}

/** A sentence that ends in a colon and announces what follows: "… thực hiện một số nhiệm vụ sau:". */
export function announces(key: string): SectionMode | null {
	if (!/(:|như sau\.?|sau đây\.?|gồm\.?|sau\.)$/u.test(key)) return null;
	if (/^(nơi nhận|kính gửi|đồng kính gửi)/u.test(key) || /(?:^|[^\p{L}])điện\s?:$/u.test(key)) return 'none';
	if (
		/(kết quả|tồn tại|hạn chế|nguyên nhân|khó khăn)[^.]{0,60}$/u.test(key) &&
		!/nhiệm vụ|giải pháp|yêu cầu|^(?:tỷ|tỉ) lệ|^chỉ số|(?:chỉ thị|chỉ đạo|kết luận|quyết nghị|đề nghị|giao)\s?:$/u.test(
			key
		)
	)
		return 'none';
	if (
		/(?:^|\s)(?:giao|phân công)(?: nhiệm vụ)?(?: cho)?(?: các (?:cơ quan|đơn vị|sở, ngành|địa phương))?(?: như sau)?\s*:?$/u.test(
			key
		)
	)
		return 'duty';
	// "UBND tỉnh ban hành Kế hoạch … năm 2026 như sau:" announces the plan itself, and nothing of it.
	if (/ban hành (?:kế hoạch|chương trình|đề án|phương án)[^.;]{0,160}$/u.test(key) && !/nhiệm vụ|giải pháp/u.test(key))
		return 'open';
	// "Đến hết năm 2026, phấn đấu:".
	if (
		/^(?:phấn đấu )?(?:đến|trong) (?:hết |cuối )?(?:năm|quý|tháng) [^.;:]{1,40}(?:,? (?:phấn đấu|tỉnh|thành phố|toàn tỉnh|đạt|cụ thể)[^.;:]{0,40})?:$/u.test(
			key
		)
	)
		return 'goal';
	const end = key.slice(-240);
	const duty = lastOf(end, [
		'nhiệm vụ',
		'giải pháp',
		'yêu cầu',
		'nội dung',
		'công việc',
		'đề nghị',
		'chỉ đạo',
		'phân công',
		'vấn đề',
		'chỉ thị',
		'kết luận',
		'quyết nghị'
	]);
	const target = lastOf(end, ['mục tiêu', 'chỉ tiêu']);
	if (duty < 0 && target < 0 && /(?:ý kiến|thực hiện|triển khai)[^.]{0,60} (?:như sau|sau đây):?$/u.test(end))
		return 'duty';
	if (target > duty) return /chỉ tiêu/u.test(end) ? 'target' : 'goal';
	return duty >= 0 ? 'duty' : null;
}

function lastOf(text: string, words: string[]): number {
	return Math.max(...words.map((word) => text.lastIndexOf(word)));
}

const background =
	/^(tin(?:,| và)? bài|(?:tin|bài)(?: viết)? (?:liên quan|khác|cùng chuyên mục)|xem thêm|mục đích|yêu cầu$|yêu cầu[,;:]|yêu cầu của|quan điểm|sự cần thiết|căn cứ|thực trạng|kết quả đạt được|kết quả thực hiện|kết quả$|hạn chế|tồn tại|nguyên nhân|đặt vấn đề|phạm vi|đối tượng|điều kiện (?:để|được|hỗ trợ|áp dụng|hưởng|tham gia)|bối cảnh|tình hình|cơ sở (pháp lý|chính trị|thực tiễn|khoa học|xây dựng)|giải thích từ ngữ|nguyên tắc|ý nghĩa|khái niệm|nơi nhận|bài học|ưu điểm|thuận lợi|khó khăn|đánh giá (chung|tình hình|kết quả)|phần mở đầu|mở đầu|khái quát|tổng quan|giới thiệu|sơ lược|đặc điểm|dự báo|thời cơ|thách thức|quốc hội|cộng hòa|tm\.|kt\.|chủ tịch$|quyết định:?$)/u;
