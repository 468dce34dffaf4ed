import type { FindingCode } from '#lib/domain/plan/sheet/items.ts';
import { day, number } from '../format.ts';
import type { Facts } from './refusals.ts';
import { rosterFindings } from './roster-findings.ts';

type Text = (facts: Facts) => string;
const { column_missing, column_twice, column_unknown, sheet_ignored, merged } = rosterFindings;
const { cell_error, formula_empty, formula_taken, missing, too_long, unit_ambiguous } = rosterFindings;

/** What a finding says: what is wrong, and what would be accepted. */
export const planSheetFindings: Record<FindingCode, { problem: Text; accepted: Text }> = {
	...{ column_missing, column_twice, column_unknown, sheet_ignored, merged },
	...{ cell_error, formula_empty, formula_taken, missing, too_long, unit_ambiguous },
	kind_unknown: { problem: () => 'Không rõ loại', accepted: () => 'Nhiệm vụ hoặc Chỉ tiêu' },
	kind_changed: {
		problem: () => 'Loại không hợp với mã của dòng',
		accepted: () => 'NV-… là nhiệm vụ, CT-… là chỉ tiêu; mục đang có không đổi loại được'
	},
	not_of_kind: {
		problem: (f) => (f.kind === 'task' ? 'Nhiệm vụ không có mục này' : 'Chỉ tiêu không có mục này'),
		accepted: () => 'Để trống'
	},
	code_invalid: { problem: () => 'Mã không đúng dạng', accepted: () => 'NV-07, CT-02, hoặc để trống cho dòng mới' },
	code_taken: {
		problem: (f) => `Mã ${f.code} đã thuộc mục khác của kế hoạch`,
		accepted: () => 'Mã chưa dùng, hoặc để trống để hệ thống đánh số tiếp'
	},
	row_twice: {
		problem: (f) => `Trùng với dòng ${number(Number(f.row))} trang “${f.sheet}”`,
		accepted: () => 'Mỗi nhiệm vụ, mỗi chỉ tiêu một dòng'
	},
	row_foreign: {
		problem: () => 'Dòng này không thuộc kế hoạch đang nhập: sẽ thêm mới',
		accepted: () => 'Bỏ dòng này nếu không muốn thêm'
	},
	words_of_document: {
		problem: () => 'Nguyên văn của văn bản không sửa được',
		accepted: () => 'Để như cũ; sửa ở cột Nội dung'
	},
	target_ended: {
		problem: (f) =>
			`Chỉ tiêu này đã thôi theo dõi từ ngày ${day(String(f.day))}: dòng không được nhập, chỉ tiêu giữ nguyên`,
		accepted: () => 'Để như cũ; muốn đặt chỉ tiêu khác thì thêm dòng mới, bỏ trống mã'
	},
	parent_unknown: {
		problem: (f) => `Không có nhiệm vụ chung “${f.code}”`,
		accepted: () => 'Mã của một nhiệm vụ có trong tệp hay trong kế hoạch và không thuộc nhiệm vụ khác'
	},
	parent_changed: {
		problem: () => 'Mục đang có không chuyển sang nhiệm vụ chung khác được',
		accepted: () => 'Để như cũ, hoặc thêm dòng mới'
	},
	parent_working: {
		problem: (f) => `${f.code} đang do một đơn vị thực hiện nên không thành nhiệm vụ chung được`,
		accepted: () => 'Thêm dòng mới cho nhiệm vụ chung'
	},
	of_parts: {
		problem: () => 'Của nhiệm vụ chung thì mục này nằm ở các phần việc',
		accepted: () => 'Sửa ở các dòng thuộc nhiệm vụ này'
	},
	due_of_parts: {
		problem: () => 'Ngày hạn của nhiệm vụ chung lấy theo các phần việc, không nhập từ ô này',
		accepted: () => 'Sửa ở các dòng thuộc nhiệm vụ này'
	},
	unit_unknown: {
		problem: (f) => `Không có đơn vị “${f.unit}”`,
		accepted: () => 'Tên, tên viết tắt hoặc mã của một đơn vị; nhiều đơn vị cách nhau bằng dấu chấm phẩy'
	},
	unit_ended: {
		problem: (f) => `${f.unit} đã thôi hoạt động ngày ${day(String(f.day))}`,
		accepted: () => 'Đơn vị đang hoạt động'
	},
	person_unknown: {
		problem: (f) => `${f.unit} không có người nhận việc tên “${f.person}”`,
		accepted: () => 'Họ tên hoặc email của một người thuộc cơ quan chủ trì'
	},
	person_ambiguous: {
		problem: (f) => `${f.unit} có ${number(Number(f.count))} người tên “${f.person}”`,
		accepted: () => 'Email của người ấy'
	},
	field_unknown: {
		problem: (f) => `Không có lĩnh vực “${f.field}”`,
		accepted: () => 'Một lĩnh vực trong trang “Danh mục” của tệp mẫu'
	},
	day_invalid: {
		problem: () => 'Không phải ngày có trên lịch',
		accepted: () => 'Ngày/tháng/năm: 31/12/2026; hoặc “Không”'
	},
	op_unknown: {
		problem: () => 'Không rõ cách so sánh',
		accepted: () => 'Từ … trở lên, trên, không quá, dưới, bằng, trong khoảng; hoặc ≥ > ≤ < ='
	},
	figure_invalid: {
		problem: () => 'Không phải số',
		accepted: () => 'Số có phần lẻ sau dấu phẩy, nhiều nhất ba chữ số: 97,5'
	},
	figure_half: {
		problem: () => 'Mức cần đạt chưa đủ',
		accepted: () => 'So sánh và giá trị; “trong khoảng” thì thêm “đến giá trị” không nhỏ hơn giá trị'
	}
};
