import { Refusal } from '../../refusal.ts';
import { cellsOf } from './cells.ts';
import { CELL_LIMIT, COLUMNS, KEYS, type Cells } from './columns.ts';
import type { PlanItem, Register } from './items.ts';
import { EXPLAINING } from './layout.ts';
import { namesOf } from './names.ts';

/** A sheet to be written, texts alone. */
interface Table {
	name: string;
	head: string[];
	rows: string[][];
	widths: number[];
}

const NAME = 'Kế hoạch';
const [EXPLANATIONS = '', LISTS = ''] = EXPLAINING;
const first = ([name = '']: string[]) => name;

/**
 * A plan in the sheet that an import takes: importing it again changes nothing.
 * @throws Refusal 422 plan_sheet.cell_too_long (code, column, limit): a cell holds no more, and nothing is cut
 */
export function exported(items: PlanItem[], register: Register, today: string): Table {
	const names = namesOf(register, today);
	return table(
		items.map((item) => {
			const cells = cellsOf(item, names);
			const long = KEYS.find((key) => cells[key].length > CELL_LIMIT);
			if (long)
				throw new Refusal(422, 'plan_sheet.cell_too_long', {
					code: cells.code,
					column: first(COLUMNS[long].names),
					limit: CELL_LIMIT
				});
			return cells;
		})
	);
}

/** The sheet with one row that shows how to fill it in and is not read, one that explains it, and one of the names that it takes. */
export function template({ units, fields }: Pick<Register, 'units' | 'fields'>): Table[] {
	const example = Object.fromEntries(KEYS.map((key) => [key, COLUMNS[key].example])) as Cells;
	const rows = KEYS.map((key) => [first(COLUMNS[key].names), kinds[COLUMNS[key].only ?? 'both'], COLUMNS[key].hint]);
	const lists = Array.from({ length: Math.max(units.length, fields.length) }, (_, at) => {
		const unit = units[at];
		return [unit?.name ?? '', unit?.abbreviation ?? '', unit?.code ?? '', fields[at]?.name ?? ''];
	});
	return [
		table([example]),
		{
			name: EXPLANATIONS,
			head: ['Cột', 'Dùng cho', 'Cách điền'],
			rows: [...general.map((how) => ['Chung', '', how]), ...rows],
			widths: [22, 14, 110]
		},
		{
			name: LISTS,
			head: ['Đơn vị', 'Viết tắt', 'Mã đơn vị', 'Lĩnh vực'],
			rows: lists,
			widths: [50, 16, 16, 50]
		}
	];
}

function table(rows: Cells[]): Table {
	return {
		name: NAME,
		head: KEYS.map((key) => first(COLUMNS[key].names)),
		rows: rows.map((row) => KEYS.map((key) => row[key])),
		widths: KEYS.map((key) => COLUMNS[key].width)
	};
}

const kinds = { task: 'Nhiệm vụ', target: 'Chỉ tiêu', both: 'Cả hai' };

const general = [
	'Mỗi dòng ở trang “Kế hoạch” là một nhiệm vụ hoặc một chỉ tiêu. Dòng có mã bắt đầu bằng “Ví dụ” không được nhập.',
	'Tải tệp lên thì hệ thống chỉ kiểm tra: bạn xem từng dòng mới, từng chỗ sửa rồi mới xác nhận. Còn một chỗ sai thì chưa nhập gì.',
	'Khi sửa kế hoạch đang có: ô để trống xóa nội dung đang có, cột bỏ đi thì giữ nguyên; mục không có trong tệp vẫn còn.',
	'Không trộn ô. Ô công thức được lấy theo kết quả đã lưu. Mỗi tệp tối đa 5.000 dòng.'
];
