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
	file: 'Tệp bảng tính',
	hint: (limit: string) =>
		`XLSX (một tệp, nhiều trang tính) hoặc CSV (mỗi tệp một danh sách), tối đa ${limit} và 5.000 dòng.`,
	submit: 'Đọc và kiểm tra',
	reading: 'Đang đọc tệp…',
	stepsTitle: 'Việc gì sẽ diễn ra',
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
	ready: 'Tệp không có chỗ sai. Hãy xem các thay đổi rồi xác nhận.',
	nothing: 'Tệp giống hệt dữ liệu đang có nên không có gì để nhập.',
	wrong: (n: number) => `Tệp có ${number(n)} chỗ sai nên chưa nhập được gì. Hãy sửa trong tệp rồi chọn lại.`,
	done: (counts: string) => `Đã nhập xong: ${counts}.`,
	doneNext: 'Người mới chưa có mật khẩu: hãy gửi lời mời ở trang Người dùng.',
	openUsers: 'Mở trang Người dùng',
	openUnits: 'Mở trang Đơn vị',
	another: 'Nhập tệp khác',
	again: 'Chọn lại tệp đã sửa',

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

	errorsTitle: (n: number) => `Chỗ sai (${number(n)})`,
	noticesTitle: (n: number) => `Cần biết (${number(n)})`,
	finding: {
		sheet: 'Trang',
		row: 'Dòng',
		column: 'Cột',
		value: 'Trong tệp',
		problem: 'Sai thế nào',
		accepted: 'Cần là'
	},
	notice: { problem: 'Nội dung', accepted: 'Gợi ý' },
	columnOf: (letters: string, heading: string) => [letters, heading].filter(Boolean).join(' · '),
	moreFindings: (n: number) => `Còn ${number(n)} chỗ nữa không hiện ở đây. Hãy sửa các chỗ trên rồi kiểm tra lại.`,

	changesTitle: (kind: string, n: number) => `${kind}: ${number(n)} thay đổi`,
	change: { act: 'Việc', who: 'Đối tượng', what: 'Nội dung' },
	acts: { create: 'Thêm', update: 'Sửa', end: 'Thôi' },
	empty: 'trống',
	becomes: 'thành',
	showAll: (n: number) => `Hiện cả ${number(n)}`,

	confirm: (n: number) => `Nhập ${number(n)} thay đổi`,
	confirming: 'Đang nhập…',
	discard: 'Bỏ tệp này'
};
