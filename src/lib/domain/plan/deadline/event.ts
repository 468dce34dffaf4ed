import * as phrases from './phrases.ts';
import type { Shape } from './shape.ts';
import { meaning, phrase } from './shape.ts';

const happening = '(?:ban hành|phê duyệt|thông qua|công bố|có hiệu lực|được giao|hoàn thành|kết thúc)';

/** "Từ tháng 10/2025 đến khi tổ chức thành công Đại hội": a known first day, an unknown last one. */
export const untilEvent: Shape = {
	name: 'until_event',
	rank: 6,
	pattern: phrase(
		`từ (?:tháng (?<month>${phrases.month})${phrases.ofYear}|năm )(?<year>${phrases.year}) (?:cho )?đến (?:khi|lúc) [^.;\\n]{3,200}?(?=[,.;\\n]|$)`
	),
	read: (groups) =>
		meaning({ kind: 'text', rel: 'by', start: `${groups.year}-${(groups.month ?? '1').padStart(2, '0')}-01` })
};

/** "Sau khi Nghị định … được ban hành", "ngay sau khi có Quy chế": no day until somebody enters it. */
export const afterEvent: Shape = {
	name: 'after_event',
	rank: 6,
	pattern: phrase(
		`(?:ngay )?sau khi (?:(?!được |đã )[^.;,\\n]{2,240}? (?:được )?${happening}|có (?:hướng dẫn|quy chế|văn bản|quy định|chỉ đạo|kết quả|báo cáo|thông báo|chủ trương|quyết định|nghị định|thông tư|kế hoạch)[^.;,\\n]{0,120})|ngay sau khi [^.;,\\n]{3,160}|(?:khi|ngay khi) kết thúc (?:năm học|học kỳ|năm|kỳ|đợt|chương trình|dự án|nhiệm vụ|đề án|giai đoạn|vụ)(?: [^.;,\\n]{1,60})?`
	),
	read: () => meaning({ kind: 'text' })
};

/** "chậm nhất 15 ngày trước kỳ họp": counted back from a day that nobody knows yet. */
export const daysBefore: Shape = {
	name: 'days_before',
	rank: 6,
	pattern: phrase(
		'(?:(?:chậm|muộn) nhất(?: là)?|trước|ít nhất|tối thiểu) \\d{1,3} ngày(?: làm việc)? (?:trước|so với) (?:khi|ngày|kỳ|phiên|thời điểm)(?! \\d)[^.;,\\n]{2,120}'
	),
	read: () => meaning({ kind: 'text', rel: 'by' })
};

/** "trước cuộc họp giao ban tháng 12", "trước kỳ họp cuối năm của HĐND tỉnh": a meeting whose day nobody knows yet. */
export const beforeMeeting: Shape = {
	name: 'before_meeting',
	rank: 6,
	pattern: phrase(
		'(?:trước (?:khi diễn ra )?(?:cuộc họp|kỳ họp|phiên họp|hội nghị|đại hội)|trước khi (?:kết thúc|bắt đầu|khai mạc|khai giảng|bế giảng))(?: [^.;,\\n]{2,120})?'
	),
	read: () => meaning({ kind: 'text', rel: 'before' })
};

/** In a field any words that tie the time to something else: "theo lộ trình của Bộ", "khi có yêu cầu". */
export const fieldWords: Shape = {
	name: 'field_words',
	rank: 6,
	pattern: phrase(
		'(?:trước(?! (?:hết|mắt|tiên))|sau|đầu|giữa|khi|ngay|theo|căn cứ|cùng|đồng thời|từ khi|đến khi|cho đến|tùy|năm học|kỳ họp|sớm nhất|đột xuất|phù hợp|đúng|kịp|lâu dài|đảm bảo|bảo đảm|trình|tại|dịp)(?: [^\\n]{1,300})?'
	),
	read: (_groups, { text, start, context }) =>
		context.field && text.slice(0, start).trim() === '' ? meaning({ kind: 'text' }) : null
};
