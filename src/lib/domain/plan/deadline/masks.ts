import * as phrases from './phrases.ts';
import { phrase } from './shape.ts';

const { day, month, year } = phrases;
const number = `(?:ngày )?${day}(?:\\s*[/.-]\\s*| tháng )${month}(?:(?:\\s*[/.-]\\s*| năm )${year})?`;

/** Words that hold a date or a period and never set a deadline, in a sentence and in a field alike. */
export const always: readonly RegExp[] = [
	// Number and day of a cited document.
	phrase(
		`\\d{1,5}\\p{L}?(?:\\s*/\\s*${year})?\\s*[-/]\\s*\\p{L}[\\p{L}&]*(?:\\s*[-/&]\\s*[\\p{L}\\d]+){1,6}\\s*,?\\s*ngày ${number}`
	),
	phrase(`\\d{1,5}\\s*/\\s*${year}\\s*/\\s*[\\p{L}-]+\\d*`),
	// A reporting cut-off, a day that is past, the start of validity.
	phrase(
		`(?:tính|cập nhật|số liệu|thống kê)(?: từ [^.;,]{1,40})? đến(?: hết)?(?: thời điểm)? (?:${number}|tháng ${month}(?:${phrases.ofYear}${year})?)`
	),
	phrase(`(?:kể từ|có hiệu lực(?: thi hành)?(?: kể)? từ) ${number}(?! đến)`),
	// Processing time of a procedure.
	phrase('(?:thời (?:hạn|gian) giải quyết)\\s*:?\\s*\\d{1,3} (?:ngày|giờ)(?: làm việc)?'),
	phrase('24\\s*/\\s*(?:7|24)')
];

/** "thực hiện trong giai đoạn 2025 - 2026.": here the stage is when the work is done. */
const doneIn = '(?:thực hiện|hoàn thành|triển khai) (?:trong )?';

/** Of those in sentences the ones that hold no figure. */
export const withoutFigures: readonly RegExp[] = [
	// "đánh giá, xếp loại hằng năm": the rhythm of what is spoken of, not of the duty.
	phrase(
		'(?:xếp loại|phân loại|bình xét|thi đua|khen thưởng|dự toán(?: ngân sách)?|tổng kết) (?:hằng|hàng) (?:năm|quý|tháng)'
	),
	// "lồng ghép vào kế hoạch phát triển kinh tế - xã hội hằng năm", "hằng năm và dài hạn": which plans are meant.
	phrase('(?:trong|vào|theo|với) (?:các )?(?:chương trình, )?kế hoạch (?:[\\p{L}\\d-]+,? ){0,9}(?:hằng|hàng) năm'),
	phrase('(?:hằng|hàng) năm,? và (?:dài hạn|trung hạn|5 năm|05 năm|giai đoạn)')
];

/** In a sentence also the periods in the names of programmes and the comparison with a year. */
export const inSentences: readonly RegExp[] = [
	phrase(
		`(?<!${doneIn})(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học)(?: từ)?(?: năm)? ${year}\\s*(?:[-–—]|đến)\\s*(?:năm )?${year}`
	),
	phrase(`(?:so với|so|bằng|hơn|từ|kể từ) (?:cùng kỳ )?(?:cuối )?năm ${year}(?!\\s*(?:đến|[-–]|và))`),
	phrase(`luật (?:(?!tháng|ngày|trong|trước|đến|trình)[^.;:()]){3,90}? năm ${year}`),
	// "chủ đề năm 2026": the name of the year, no end of it.
	phrase(`(?:chủ đề|phương châm|khẩu hiệu)(?: công tác)?(?: hành động)?(?: của (?:tỉnh|thành phố))? năm ${year}`),
	...withoutFigures,
	// "giải ngân vốn đầu tư công năm 2026": whose money it is.
	phrase(`(?:vốn|ngân sách|dự toán|kế hoạch vốn|nguồn vốn)(?: [\\p{L}-]+){0,4} năm ${year}`),
	// "Kết luận số 132-KL/TW ngày 18/3/2025 về phòng, chống ma túy đến năm 2030": the year of the cited title.
	phrase(
		`số \\d{1,5}\\s*[-/][\\p{L}\\d/&-]+(?: ngày ${number})?(?: của [^.;,()]{3,80}?)? (?:về|phê duyệt|ban hành) [^.;()]{3,200}? đến (?:hết )?năm ${year}(?!\\s*(?:phải|đạt))`
	),
	phrase(`(?:tầm nhìn|định hướng)(?: đến)?(?: năm)? ${year}`)
];
