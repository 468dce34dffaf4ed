import { predicateAt, verbAt } from '../verbs.ts';
import type { Element } from './groups.ts';
import type { Words } from './names.ts';

/**
 * A name that begins with no noun of an agency we know, but is written as names are: it opens with a capital, has
 * another one inside, and ends at a verb or a stop ("Cảng vụ Hàng hải Cửa Lục"). People named by their office need
 * no second capital ("Trưởng các bản"). Asked only where grammar leaves room for nothing but an agency.
 */
export function unlisted({ text, key }: Words, from: number): Element | null {
	if (!/^\p{Lu}/u.test(text.slice(from, from + 2)) || verbAt(key, from) || thing.test(key.slice(from, from + 24)))
		return null;
	let end = from + (/^[\p{L}\p{N}]+/u.exec(text.slice(from))?.[0].length ?? 0);
	let capitals = office.test(key.slice(from, from + 16)) ? 1 : 0;
	for (let count = 1; count < LONGEST; count += 1) {
		const next = /^ (?:[-–] )?(?=([\p{L}\p{N}]+))/u.exec(text.slice(end, end + 40));
		if (!next) break;
		const at = end + next[0].length;
		const small = text[at] === key[at];
		if (small && (joint.test(key.slice(at, at + 8)) || predicateAt(key, at))) break;
		if (/^\p{Lu}/u.test(text.slice(at, at + 2))) capitals += 1;
		end = at + next[1]!.length;
	}
	if (capitals === 0 || !/ /.test(text.slice(from, end))) return null;
	return { names: [text.slice(from, end)], end, group: false, generic: false, guessed: true };
}

const LONGEST = 12;

/** Between two names, or between a name and what it acts on. */
const joint = /^(?:và|cùng|hoặc|của|tại|cho|về|bằng|đến|như|nếu|mà|thì)(?!\p{L})/u;

/** People who stand for an office: "Công chức Tư pháp - Hộ tịch", "Trưởng các thôn", "Đội ngũ già làng". */
const office =
	/^(?:trưởng|phó|bí thư|công chức|viên chức|cán bộ|già làng|đội ngũ|lực lượng|nhân viên|thành viên|chủ nhiệm)(?!\p{L})/u;

/** What documents are about rather than who acts. */
const thing =
	/^(?:thừa (?:lệnh|ủy quyền)|thay mặt|kèm|việc|công tác|nội dung|nhiệm vụ|tỷ lệ|tỉ lệ|mức|chỉ số|bộ|hệ thống|cổng|trang|phần mềm|nền tảng|ứng dụng|cơ sở|dữ liệu|hồ sơ|thủ tục|kế hoạch|đề án|dự án|chương trình|chiến lược|quy (?:chế|trình|định|hoạch)|nghị|quyết|luật|thông|chỉ thị|văn bản|báo cáo|danh mục|kết quả|kinh phí|mô hình|khung|trục|cuộc|phong trào|hội nghị|lễ|tuần|tháng|quý|năm|ngày|mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|dịch vụ|hạ tầng|mạng|chế độ|chính sách|tiêu chí|mục tiêu|chỉ tiêu|giải pháp|phương án|cơ chế|người dân|toàn|tất cả|các|những|mọi|điều|khoản|phụ lục|đối với|riêng|ngoài|căn cứ|theo|trong|trên|từ|tại|để|khi|sau|trước|đến|hằng|hàng|với|về|do|nếu|vì|cùng|không|chưa|đã|phiếu|sổ|thẻ|thang|đợt|kỳ|lộ trình|nguồn|diễn đàn|chuyên|tài liệu|lớp|khóa)(?!\p{L})/u;
