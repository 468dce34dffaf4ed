import type { Day } from '../../calendar.ts';
import { Refusal } from '../../refusal.ts';
import type { Choice } from '../../sheet.ts';
import { existed } from '../../units.ts';
import { cellsOf, KIND_WORDS, OP_WORDS } from './cells.ts';
import { CELL_LIMIT, COLUMNS, KEYS, type Cells, type ColumnKey } from './columns.ts';
import type { PlanItem, Register } from './items.ts';
import { EXPLAINING } from './layout.ts';
import { namesOf } from './names.ts';

/** A sheet to be written, texts alone. */
interface Table {
	name: string;
	head: string[];
	rows: string[][];
	widths: number[];
	choices?: Choice[];
}

const NAME = 'Kế hoạch';
const [EXPLANATIONS = '', LISTS = ''] = EXPLAINING;
const first = ([name = '']: string[]) => name;

/**
 * A plan in the sheet that an import takes, with the names that its cells offer: importing it again changes nothing.
 * @throws Refusal 422 plan_sheet.cell_too_long (code, column, limit): a cell holds no more, and nothing is cut
 */
export function exported(items: PlanItem[], { units, ...register }: Register, today: Day): Table[] {
	const names = namesOf({ units, ...register }, today);
	const rows = items.map((item) => {
		const cells = cellsOf(item, names);
		const long = KEYS.find((key) => cells[key].length > CELL_LIMIT);
		if (long)
			throw new Refusal(422, 'plan_sheet.cell_too_long', {
				code: cells.code,
				column: first(COLUMNS[long].names),
				limit: CELL_LIMIT
			});
		return cells;
	});
	const current = units.filter(({ validFrom, validTo }) => existed({ from: validFrom, until: validTo }, today));
	return withLists(rows, [], { ...register, units: current });
}

/** The sheet with one row that shows how to fill it in and is not read, one that explains it, and one of the names that it takes. */
export function template(register: Pick<Register, 'units' | 'fields'>): Table[] {
	const example = Object.fromEntries(KEYS.map((key) => [key, COLUMNS[key].example])) as Cells;
	const rows = KEYS.map((key) => [first(COLUMNS[key].names), kinds[COLUMNS[key].only ?? 'both'], COLUMNS[key].hint]);
	const explained = {
		name: EXPLANATIONS,
		head: ['Cột', 'Dùng cho', 'Cách điền'],
		rows: [...general.map((how) => ['Chung', '', how]), ...rows],
		widths: [22, 14, 110]
	};
	return withLists([example], [explained], register);
}

/** The plan, what explains it, and the names that its cells offer. */
function withLists(items: Cells[], between: Table[], { units, fields }: Pick<Register, 'units' | 'fields'>): Table[] {
	const listed = Array.from({ length: Math.max(units.length, fields.length) }, (_, at) => {
		const unit = units[at];
		return [unit?.name ?? '', unit?.abbreviation ?? '', unit?.code ?? '', fields[at]?.name ?? ''];
	});
	const offered: [ColumnKey, Choice['of']][] = [
		['kind', [first(KIND_WORDS.task), first(KIND_WORDS.target)]],
		['op', Object.values(OP_WORDS).map(first)],
		['lead', { sheet: LISTS, column: 0, rows: units.length }],
		['field', { sheet: LISTS, column: 3, rows: fields.length }]
	];
	return [
		{
			name: NAME,
			head: KEYS.map((key) => first(COLUMNS[key].names)),
			rows: items.map((row) => KEYS.map((key) => row[key])),
			widths: KEYS.map((key) => COLUMNS[key].width),
			choices: offered
				.filter(([, of]) => Array.isArray(of) || of.rows > 0)
				.map(([key, of]) => ({ column: KEYS.indexOf(key), of }))
		},
		...between,
		{
			name: LISTS,
			head: ['Đơn vị', 'Viết tắt', 'Mã đơn vị', 'Lĩnh vực'],
			rows: listed,
			widths: [50, 16, 16, 50]
		}
	];
}

const kinds = { task: 'Nhiệm vụ', target: 'Chỉ tiêu', both: 'Cả hai' };

const general = [
	'Mỗi dòng ở trang “Kế hoạch” là một nhiệm vụ hoặc một chỉ tiêu. Dòng có mã bắt đầu bằng “Ví dụ” không được nhập.',
	'Tải tệp lên thì hệ thống chỉ kiểm tra: bạn xem từng dòng mới, từng chỗ sửa rồi mới xác nhận. Còn một chỗ sai thì chưa nhập gì.',
	'Khi sửa kế hoạch đang có: ô để trống xóa nội dung đang có, cột bỏ đi thì giữ nguyên; mục không có trong tệp vẫn còn.',
	'Không trộn ô. Ô công thức được lấy theo kết quả đã lưu. Mỗi tệp tối đa 5.000 dòng.'
];
