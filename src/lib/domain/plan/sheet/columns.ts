/** The one table of columns that a plan as a spreadsheet has: template, export and import are made from it. */
export const KEYS = [
	'code',
	'kind',
	'parent',
	'section',
	'title',
	'text',
	'lead',
	'coLead',
	'coordinating',
	'assignee',
	'field',
	'product',
	'op',
	'value',
	'max',
	'measure',
	'words',
	'due',
	'state',
	'id'
] as const;
export type ColumnKey = (typeof KEYS)[number];
export type Cells = Record<ColumnKey, string>;

export interface Column {
	/** The first stands in templates and exports; any of them names the column. */
	names: string[];
	/** Letters that the field holds at most. */
	max: number;
	/** Width in letters. */
	width: number;
	/** A column of one kind stays empty in rows of the other. */
	only?: 'task' | 'target';
	/** How it is filled in, for the sheet of explanations. */
	hint: string;
	example: string;
}

/** Letters that a cell of a workbook holds at most (ECMA-376, 18.18.37; Excel's own limit). */
export const CELL_LIMIT = 32_767;

/** A row whose first cell begins so shows how to fill in the sheet, and is not read. */
export const EXAMPLE = 'Ví dụ';

export const COLUMNS: Record<ColumnKey, Column> = {
	code: {
		names: ['Mã', 'Mã số', 'Mã nhiệm vụ', 'Code'],
		max: 20,
		width: 10,
		hint: 'NV-01, NV-02 … cho nhiệm vụ; CT-01, CT-02 … cho chỉ tiêu. Bỏ trống: dòng mới, hệ thống đánh số tiếp. Mã đã có trong kế hoạch: sửa đúng mục ấy.',
		example: `${EXAMPLE}: NV-01`
	},
	kind: {
		names: ['Loại', 'Kind'],
		max: 30,
		width: 11,
		hint: 'Nhiệm vụ hoặc Chỉ tiêu. Bỏ trống: theo mã, không có mã thì là nhiệm vụ.',
		example: 'Nhiệm vụ'
	},
	parent: {
		names: ['Thuộc nhiệm vụ', 'Thuộc', 'Part of'],
		max: 20,
		width: 12,
		only: 'task',
		hint: 'Mã của nhiệm vụ chung mà dòng này là phần việc của một đơn vị. Nhiệm vụ chung có dòng riêng trong tệp hoặc đã có trong kế hoạch.',
		example: ''
	},
	section: {
		names: ['Mục', 'Mục trong kế hoạch', 'Section'],
		max: 2000,
		width: 30,
		hint: 'Đề mục trong văn bản, mỗi dòng trong ô (Alt+Enter) một cấp, cấp lớn trước.',
		example: 'II. Nhiệm vụ cụ thể\n1. Cải cách thể chế'
	},
	title: {
		names: ['Nội dung', 'Tên', 'Nhiệm vụ', 'Nội dung nhiệm vụ', 'Title'],
		max: 500,
		width: 44,
		hint: 'Bắt buộc. Tên ngắn gọn của nhiệm vụ, chỉ tiêu.',
		example: 'Rà soát văn bản quy phạm pháp luật'
	},
	text: {
		names: ['Nguyên văn', 'Lời giao việc', 'Words of the source'],
		max: CELL_LIMIT,
		width: 60,
		hint: 'Nguyên văn câu trong văn bản. Bỏ trống: lấy nội dung. Mục đọc từ văn bản thì nguyên văn không sửa được.',
		example:
			'Sở Tư pháp chủ trì, phối hợp với Văn phòng UBND tỉnh rà soát văn bản quy phạm pháp luật, hoàn thành trong quý III.'
	},
	lead: {
		names: ['Cơ quan chủ trì', 'Chủ trì', 'Đơn vị chủ trì', 'Đơn vị theo dõi', 'Lead'],
		max: 300,
		width: 28,
		hint: 'Bắt buộc với nhiệm vụ. Tên, tên viết tắt hoặc mã của một đơn vị; với chỉ tiêu là đơn vị theo dõi.',
		example: 'Sở Tư pháp'
	},
	coLead: {
		names: ['Đồng chủ trì', 'Cơ quan đồng chủ trì', 'Co-leads'],
		max: CELL_LIMIT,
		width: 28,
		only: 'task',
		hint: 'Các đơn vị cách nhau bằng dấu chấm phẩy.',
		example: ''
	},
	coordinating: {
		names: ['Cơ quan phối hợp', 'Phối hợp', 'Đơn vị phối hợp', 'Coordinating'],
		max: CELL_LIMIT,
		width: 28,
		only: 'task',
		hint: 'Các đơn vị cách nhau bằng dấu chấm phẩy.',
		example: 'Văn phòng UBND tỉnh; Sở Nội vụ'
	},
	assignee: {
		names: ['Người phụ trách', 'Phụ trách', 'Assignee'],
		max: 500,
		width: 22,
		only: 'task',
		hint: 'Họ tên hoặc email của một người thuộc cơ quan chủ trì.',
		example: ''
	},
	field: {
		names: ['Lĩnh vực', 'Field'],
		max: 300,
		width: 24,
		hint: 'Một lĩnh vực trong trang “Danh mục”.',
		example: 'Cải cách thể chế'
	},
	product: {
		names: ['Sản phẩm', 'Kết quả', 'Product'],
		max: 1000,
		width: 28,
		only: 'task',
		hint: 'Văn bản, báo cáo, kết quả phải có.',
		example: 'Báo cáo rà soát'
	},
	op: {
		names: ['So sánh', 'Comparison'],
		max: 30,
		width: 14,
		only: 'target',
		hint: 'Một trong: từ … trở lên (≥), trên (>), không quá (≤), dưới (<), bằng (=), trong khoảng.',
		example: ''
	},
	value: {
		names: ['Giá trị', 'Mức', 'Value'],
		max: 40,
		width: 12,
		only: 'target',
		hint: 'Số, phần lẻ sau dấu phẩy, nhiều nhất ba chữ số: 97,5. “Trong khoảng”: đầu dưới.',
		example: ''
	},
	max: {
		names: ['Đến giá trị', 'Đến', 'Upper value'],
		max: 40,
		width: 12,
		only: 'target',
		hint: 'Chỉ khi so sánh “trong khoảng”: đầu trên.',
		example: ''
	},
	measure: {
		names: ['Đơn vị tính', 'Unit of measure'],
		max: 200,
		width: 14,
		only: 'target',
		hint: '%, thủ tục, xã …',
		example: ''
	},
	words: {
		names: ['Thời hạn', 'Thời hạn theo lời văn', 'Thời gian thực hiện', 'Deadline in words'],
		max: 500,
		width: 24,
		hint: 'Lời văn về thời hạn: trước ngày 15/12/2026, quý III, hằng tháng.',
		example: 'trong quý III'
	},
	due: {
		names: ['Ngày hạn', 'Due'],
		max: 40,
		width: 12,
		hint: 'Ngày/tháng/năm. Bỏ trống: tính từ lời văn. “Không”: không có ngày hạn. Của nhiệm vụ chung thì lấy theo các phần.',
		example: '30/09/2026'
	},
	state: {
		names: ['Trạng thái', 'State'],
		max: 100,
		width: 28,
		hint: 'Chỉ có khi xuất; không được nhập. Chỉ tiêu “Thôi theo dõi” thì cả dòng giữ nguyên.',
		example: ''
	},
	id: {
		names: ['Mã hệ thống', 'Mã hệ thống (không sửa)', 'System id'],
		max: 60,
		width: 14,
		hint: 'Chỉ có khi xuất; giữ nguyên để hệ thống nhận ra dòng. Bỏ trống thì nhận ra bằng mã.',
		example: ''
	}
};
