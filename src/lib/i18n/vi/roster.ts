import type { SheetKind } from '#lib/domain/roster/roster.ts';
import { number } from '../format.ts';

const kinds: Record<SheetKind, string> = {
	units: 'Đơn vị',
	users: 'Người dùng',
	memberships: 'Phân công vai trò'
};

const columns: Record<string, string> = {
	code: 'Mã',
	name: 'Tên',
	abbreviation: 'Viết tắt',
	aliases: 'Tên gọi khác',
	kind: 'Loại',
	level: 'Cấp',
	parent: 'Cấp trên',
	from: 'Từ ngày',
	to: 'Đến ngày',
	successors: 'Kế thừa',
	email: 'Email',
	title: 'Chức vụ',
	phone: 'Điện thoại',
	unit: 'Đơn vị',
	role: 'Vai trò'
};

export const roster = {
	title: 'Nhập, xuất bảng tính',
	kinds,
	columns,

	uploadTitle: 'Nhập từ bảng tính',
	uploadText:
		'Chọn tệp có danh sách đơn vị, người dùng, phân công vai trò. Chưa có gì thay đổi cho đến khi bạn xác nhận.',
	hint: (limit: string) =>
		`XLSX (một tệp, nhiều trang tính) hoặc CSV (mỗi tệp một danh sách), tối đa ${limit} và 5.000 dòng.`,
	steps: [
		'Hệ thống đọc tệp và so với dữ liệu đang có: theo mã đơn vị, mã cán bộ hoặc email.',
		'Bạn xem từng chỗ sai và từng thay đổi. Còn một chỗ sai thì cả tệp chưa được nhập.',
		'Khi bạn xác nhận, mọi thay đổi được làm một lần. Không có gì bị xóa.'
	],

	templateTitle: 'Tệp mẫu',
	templateText: 'Có dòng ví dụ (không được nhập) và hướng dẫn từng cột.',
	exportTitle: 'Xuất danh sách hiện có',
	exportText: 'Sửa trong tệp xuất ra rồi nhập lại: chỉ chỗ khác được cập nhật.',
	workbook: 'Cả ba danh sách (XLSX)',
	csv: (kind: string) => `${kind} (CSV)`,
	fileNames: { template: 'Mẫu danh sách', export: 'Danh sách' },

	lastTitle: 'Các lần nhập gần đây',
	lastNone: 'Chưa có lần nhập nào.',
	lastBy: (who: string, when: string) => `${who}, ${when}`,

	previewTitle: 'Kiểm tra trước khi nhập',
	nothing: 'Tệp giống hệt dữ liệu đang có nên không có gì để nhập.',
	done: (counts: string) => `Đã nhập xong: ${counts}.`,
	doneNext: 'Người mới chưa có mật khẩu: hãy gửi lời mời ở trang Người dùng.',
	openUsers: 'Mở trang Người dùng',
	openUnits: 'Mở trang Đơn vị',

	counts: ({ created, changed, ended }: { created: number; changed: number; ended: number }) =>
		[
			`${number(created)} thêm mới`,
			`${number(changed)} cập nhật`,
			...(ended > 0 ? [`${number(ended)} vai trò kết thúc`] : [])
		].join(', '),
	summary: {
		kind: 'Danh sách',
		rows: 'Số dòng',
		created: 'Thêm mới',
		changed: 'Cập nhật',
		ended: 'Kết thúc',
		unchanged: 'Giữ nguyên'
	},

	changesTitle: (kind: string, n: number) => `${kind}: ${number(n)} thay đổi`
};
