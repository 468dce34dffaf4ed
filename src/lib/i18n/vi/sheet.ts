import { number } from '../format.ts';

/** What is said of every spreadsheet, whatever it is about. */
export const sheet = {
	file: 'Tệp bảng tính',
	submit: 'Đọc và kiểm tra',
	reading: 'Đang đọc tệp…',
	tooLarge: (name: string, limit: string) =>
		`“${name}” lớn hơn ${limit}. Hãy bỏ ảnh, trang tính không cần rồi chọn lại.`,
	ready: 'Tệp không có chỗ sai. Hãy xem các thay đổi rồi xác nhận.',
	wrong: (n: number) => `Tệp có ${number(n)} chỗ sai nên chưa nhập được gì. Hãy sửa trong tệp rồi chọn lại.`,
	another: 'Nhập tệp khác',
	again: 'Chọn lại tệp đã sửa',
	finding: {
		sheet: 'Trang',
		row: 'Dòng',
		column: 'Cột',
		value: 'Trong tệp',
		problem: 'Sai thế nào',
		accepted: 'Cần là'
	},
	errorsTitle: (n: number) => `Chỗ sai (${number(n)})`,
	noticesTitle: (n: number) => `Cần biết (${number(n)})`,
	notice: { problem: 'Nội dung', accepted: 'Gợi ý' },
	columnOf: (letters: string, heading: string) => [letters, heading].filter(Boolean).join(' · '),
	moreFindings: (n: number) => `Còn ${number(n)} chỗ nữa không hiện ở đây. Hãy sửa các chỗ trên rồi kiểm tra lại.`,
	change: { act: 'Việc', who: 'Đối tượng', what: 'Nội dung' },
	acts: { create: 'Thêm', update: 'Sửa', end: 'Thôi' },
	empty: 'trống',
	becomes: 'thành',
	showAll: (n: number) => `Hiện cả ${number(n)}`,
	confirm: (n: number) => `Nhập ${number(n)} thay đổi`,
	confirming: 'Đang nhập…',
	discard: 'Bỏ tệp này'
};
