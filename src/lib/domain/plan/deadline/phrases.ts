/** Pieces of patterns that the shapes share. Blanks stand for any white space; see `phrase`. */

export const day = '(?:0?[1-9]|[12]\\d|3[01])';
export const month = '(?:0?[1-9]|1[0-2])';
export const year = '(?:(?:19|20)\\d\\d)';
export const quarter = '(?:IV|I{1,3}|[1-4])';
export const dash = '(?:\\s*[-–—]\\s*|\\s*đến\\s*)';

/** "hằng năm" is also spelled "hàng năm". */
export const every = '(?:hằng|hàng|mỗi)';

/** Between a month or quarter and its year: "/2025", "-2025", " năm 2025", ", năm 2025". */
export const ofYear = '(?:\\s*[/.-]\\s*|\\s*,?\\s*(?:của\\s+)?năm\\s+)';

/** Words that make "X" the first day that is too late. */
export const beforeWords = '(?:(?:chậm nhất|muộn nhất)(?: là)? |xong |hoàn thành |đến |phải ){0,4}trước(?: thời điểm)?';

/** Words that make "X" the last good day. */
export const byWords =
	'(?:(?:chậm|muộn) nhất(?: là)?(?: vào| đến(?: hết)?| trong)?|không (?:muộn hơn|chậm hơn|quá)|(?:từ nay )?(?:cho )?đến(?: hết| cuối)?|(?:kéo dài )?tới(?: hết)?|hết|(?:đưa vào (?:sử dụng|vận hành|khai thác)|ra mắt|khai trương|khánh thành)(?: từ| trong| vào)?|kết thúc(?: vào| trong)?|(?:hoàn thành|hoàn tất|xong)(?: xong)?(?: vào| trong| đến)?(?: cuối| hết)?|trong|vào|cuối|thời (?:hạn|gian)(?: hoàn thành| thực hiện)?:?|hạn (?:cuối|chót|nộp|gửi)(?: là)?:?)';

/** 17 giờ 00, 10h30, 10 giờ sáng. */
export const clock = '\\d{1,2}\\s*(?:giờ|h|g)(?:\\s*\\d{2})?(?:\\s*phút)?(?:\\s*(?:sáng|trưa|chiều|tối))?';

/** Whether the period that follows must not have begun; "trước cuối tháng 6" leaves it its days. */
export function isBefore(mark: string | undefined, part = ''): boolean {
	return mark !== undefined && /trước/iu.test(mark) && !/cuối/iu.test(part);
}

/** "IV" or "4" → 4. */
export function quarterNumber(written: string): number {
	const roman = ['I', 'II', 'III', 'IV'].indexOf(written.toUpperCase());
	return roman < 0 ? Number(written) : roman + 1;
}
