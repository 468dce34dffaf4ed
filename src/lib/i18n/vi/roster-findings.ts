import type { FindingCode } from '#lib/domain/roster/roster.ts';
import { day, number } from '../format.ts';
import type { Facts } from './refusals.ts';
import { roles } from './roles.ts';
import { unitKinds, unitLevels } from './unit-kinds.ts';

type Text = (facts: Facts) => string;
const oneOf = (words: Record<string, string>) => `Một trong: ${Object.values(words).join(' · ')}`;
const days = 'Ngày có trên lịch, dạng ngày/tháng/năm: 31/12/2026';
const place = (f: Facts) => `dòng ${number(Number(f.row))} trang “${f.sheet}”`;

/** What a finding says: what is wrong, and what would be accepted. */
export const rosterFindings: Record<FindingCode, { problem: Text; accepted: Text }> = {
	column_missing: { problem: () => 'Thiếu cột này', accepted: (f) => `Thêm cột “${f.name}” vào dòng tiêu đề` },
	column_twice: {
		problem: (f) => `Hai cột cùng tên, cột kia là ${f.other}`,
		accepted: () => 'Mỗi tên cột một lần; bỏ hoặc đổi tên một cột'
	},
	column_unknown: {
		problem: () => 'Cột này không được nhập',
		accepted: () => 'Tên cột như trong mẫu, nếu cần nhập cột này'
	},
	sheet_ignored: {
		problem: () => 'Trang tính này không được nhập',
		accepted: () => 'Trang không ẩn, có dòng tiêu đề như trong mẫu ở 20 dòng đầu'
	},
	section: { problem: () => 'Dòng tiêu đề mục, không được nhập', accepted: () => 'Không cần sửa' },
	merged: {
		problem: (f) => `Các ô ${f.range} bị trộn`,
		accepted: () => 'Bỏ trộn ô rồi điền đủ từng dòng'
	},
	cell_error: { problem: () => 'Ô đang báo lỗi', accepted: () => 'Giá trị thật, hoặc để trống' },
	formula_empty: {
		problem: () => 'Công thức chưa có kết quả',
		accepted: () => 'Mở tệp bằng Excel và lưu lại, hoặc dán thành giá trị'
	},
	formula_taken: {
		problem: () => 'Ô có công thức: lấy kết quả đã lưu',
		accepted: () => 'Không cần sửa nếu giá trị đúng'
	},
	missing: { problem: () => 'Ô này đang trống', accepted: () => 'Phải điền' },
	too_long: { problem: () => 'Nội dung dài quá', accepted: (f) => `Tối đa ${number(Number(f.max))} ký tự` },
	duplicate: { problem: (f) => `Trùng với ${place(f)}`, accepted: () => 'Mỗi mã, mỗi email, mỗi vai trò một dòng' },
	unit_unknown: {
		problem: (f) => `Không có đơn vị “${f.unit}”`,
		accepted: () => 'Mã hoặc tên của đơn vị có trong tệp hay trong hệ thống'
	},
	unit_ambiguous: {
		problem: (f) => `Có ${number(Number(f.count))} đơn vị tên “${f.unit}”`,
		accepted: () => 'Mã của đơn vị'
	},
	unit_self: { problem: () => 'Đơn vị không thể ở trên hoặc kế thừa chính mình', accepted: () => 'Một đơn vị khác' },
	unit_ended: {
		problem: (f) => `${f.unit} đã thôi hoạt động ngày ${day(String(f.day))}`,
		accepted: () => 'Đơn vị đang hoạt động'
	},
	unit_working: {
		problem: () => 'Đơn vị còn người hoặc còn việc chưa xong',
		accepted: () => 'Dùng “Sáp nhập, chia tách, giải thể” ở trang Đơn vị để giao lại'
	},
	name_taken: {
		problem: (f) => `Cùng tên, cùng cấp trên với đơn vị khác${f.code ? ` (mã ${f.code})` : ''}`,
		accepted: () => 'Tên khác, cấp trên khác, hoặc đúng mã của đơn vị đã có'
	},
	end_too_early: { problem: () => 'Ngày cuối chưa qua', accepted: () => 'Ngày trước hôm nay, hoặc để trống' },
	successor_too_early: {
		problem: () => 'Đơn vị đang hoạt động chưa có đơn vị kế thừa',
		accepted: () => 'Điền ngày cuối hoạt động, hoặc bỏ đơn vị kế thừa'
	},
	cycle: {
		problem: (f) => `Cấp trên đi thành vòng: ${f.cycle}`,
		accepted: () => 'Đơn vị cấp trên không nằm dưới chính đơn vị này'
	},
	successor_cycle: {
		problem: (f) => `Kế thừa đi thành vòng: ${f.cycle}`,
		accepted: () => 'Đơn vị kế thừa không do chính đơn vị này kế thừa'
	},
	day_invalid: { problem: () => 'Không phải ngày', accepted: () => days },
	from_after_to: {
		problem: (f) => `Ngày đầu ${day(String(f.from))} sau ngày cuối ${day(String(f.to))}`,
		accepted: () => 'Ngày cuối từ ngày đầu trở đi'
	},
	kind_unknown: { problem: () => 'Không có loại đơn vị này', accepted: () => oneOf(unitKinds) },
	level_unknown: { problem: () => 'Không có cấp này', accepted: () => oneOf(unitLevels) },
	role_unknown: { problem: () => 'Không có vai trò này', accepted: () => oneOf(roles) },
	status_unknown: { problem: () => 'Không có trạng thái này', accepted: () => 'Đang giữ · Đã thôi' },
	email_invalid: { problem: () => 'Không phải địa chỉ email', accepted: () => 'Dạng ten@tinh.gov.vn' },
	email_taken: {
		problem: (f) => `Email của người khác: ${f.name}${f.code ? ` (mã ${f.code})` : ''}`,
		accepted: () => 'Email riêng của người này, hoặc đúng mã của người kia'
	},
	phone_invalid: {
		problem: () => 'Không phải số điện thoại',
		accepted: () => 'Dạng 0912 345 678 hoặc +84 912 345 678'
	},
	person_missing: { problem: () => 'Chưa rõ vai trò của ai', accepted: () => 'Mã cán bộ hoặc email' },
	person_unknown: {
		problem: () => 'Không có người này',
		accepted: () => 'Mã cán bộ hoặc email có trong tệp hay trong hệ thống'
	},
	person_mismatch: {
		problem: (f) => `Email của ${f.name}, còn mã của ${f.other}`,
		accepted: () => 'Mã và email của cùng một người'
	},
	seat_absent: { problem: () => 'Người này không giữ vai trò đó', accepted: () => 'Không cần sửa' },
	last_admin: {
		problem: () => 'Đây là người quản trị cuối cùng',
		accepted: () => 'Giữ lại ít nhất một người quản trị đăng nhập được'
	},
	own_admin: {
		problem: () => 'Đây là quyền quản trị của chính bạn',
		accepted: () => 'Nhờ người quản trị khác thôi vai trò này'
	}
};
