import type { ColumnKey } from '#lib/domain/plan/sheet/columns.ts';
import { number } from '../format.ts';

const columns: Record<ColumnKey, string> = {
	code: 'Mã',
	kind: 'Loại',
	parent: 'Thuộc nhiệm vụ',
	section: 'Mục',
	title: 'Nội dung',
	text: 'Nguyên văn',
	lead: 'Chủ trì',
	coLead: 'Đồng chủ trì',
	coordinating: 'Phối hợp',
	assignee: 'Phụ trách',
	field: 'Lĩnh vực',
	product: 'Sản phẩm',
	op: 'So sánh',
	value: 'Giá trị',
	max: 'Đến giá trị',
	measure: 'Đơn vị tính',
	words: 'Thời hạn',
	due: 'Ngày hạn',
	state: 'Trạng thái',
	id: 'Mã hệ thống'
};

export const planSheet = {
	title: 'Nhập kế hoạch từ bảng tính',
	into: (plan: string) => `Nhập bảng tính vào “${plan}”`,
	columns,

	wayTitle: 'Từ bảng tính',
	wayText: 'Điền nhiệm vụ, chỉ tiêu vào bảng Excel theo mẫu rồi tải lên; hệ thống kiểm tra từng dòng trước khi nhập.',
	wayAct: 'Chọn bảng tính',
	importAct: 'Nhập bảng Excel',

	uploadTitle: 'Chọn tệp',
	uploadText: 'Hệ thống đọc và kiểm tra từng dòng. Chưa có gì thay đổi cho đến khi bạn xác nhận.',
	hint: (limit: string) => `XLSX hoặc CSV, tối đa ${limit} và 5.000 dòng.`,
	steps: [
		'Tải tệp mẫu và điền mỗi dòng một nhiệm vụ hoặc chỉ tiêu; muốn sửa kế hoạch đang có thì tải bảng của kế hoạch ấy.',
		'Tải tệp lên. Hệ thống nhận ra dòng cũ bằng mã, cho thấy từng dòng mới, từng chỗ sửa và từng ô sai.',
		'Còn một ô sai thì chưa nhập gì. Khi bạn xác nhận, mọi thay đổi được làm một lần.',
		'Mục không có trong tệp vẫn còn trong kế hoạch.'
	],
	templateTitle: 'Tệp mẫu',
	templateText: 'Có dòng ví dụ (không được nhập), cách điền từng cột, tên các đơn vị và lĩnh vực.',
	template: 'Tải tệp mẫu (XLSX)',
	templateName: 'Mẫu kế hoạch',
	exportText: 'Sửa trong bảng tải về rồi nhập lại: chỉ chỗ khác được cập nhật.',

	target: (plan: string, year: number, isNew: boolean) =>
		isNew ? `Lập kế hoạch mới “${plan}”, năm ${year}.` : `Nhập vào kế hoạch “${plan}”.`,
	nothing: 'Tệp không có thay đổi nào để nhập vào kế hoạch đang có.',
	done: (created: number, changed: number) => `Đã nhập xong: ${number(created)} thêm mới, ${number(changed)} cập nhật.`,
	openPlan: 'Mở kế hoạch',
	rows: (rows: number, created: number, changed: number, unchanged: number) =>
		`${number(rows)} dòng: ${number(created)} thêm mới, ${number(changed)} cập nhật, ${number(unchanged)} giữ nguyên.`,
	changesTitle: (n: number) => `${number(n)} thay đổi`,
	undoText:
		'Mọi nhiệm vụ, chỉ tiêu mà tệp này thêm vào được gỡ khỏi kế hoạch và khỏi mọi số liệu; những chỗ tệp đã sửa trở lại như trước.',
	undone: (file: string) => `Đã hoàn tác việc nhập tệp “${file}”.`,
	wasUndone: 'Lần nhập này đã được hoàn tác. Muốn nhập lại, hãy chọn lại tệp.',
	reason: (file: string) => `Theo tệp “${file}”`
};
