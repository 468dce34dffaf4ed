import type { Day } from '../calendar.ts';
import { personCells, unitCells } from './cells.ts';
import { directory, type Directory } from './directory.ts';
import { SHEET_KINDS, type Roster, type SheetKind } from './roster.ts';
import { COLUMNS, EXAMPLE, KIND_WORDS, LEVEL_WORDS, ROLE_WORDS, SHEET_NAMES, STATUS_WORDS } from './words.ts';

/** A sheet to be written, texts alone. */
export interface Table {
	name: string;
	head: string[];
	rows: string[][];
	widths: number[];
}

/** What the installation holds, in the sheets that an import takes: importing them again changes nothing. */
export function exported(roster: Roster, kinds: readonly SheetKind[], today: Day): Table[] {
	const units = directory(roster.units, today);
	const cells: Record<SheetKind, () => Record<string, string>[]> = {
		units: () => ordered(roster.units).map((unit) => unitCells(unit, units)),
		users: () => ordered(roster.people).map(personCells),
		memberships: () => seatCells(roster, units)
	};
	return kinds.map((kind) => table(kind, cells[kind]()));
}

/** Empty sheets with one row each that shows how to fill them in and is not read, and a sheet that explains the columns. */
export function template(kinds: readonly SheetKind[] = SHEET_KINDS): Table[] {
	return kinds.map((kind) => table(kind, [examples[kind]]));
}

/** How each column is filled in. */
export function instructions(): Table {
	const rows = SHEET_KINDS.flatMap((kind) =>
		COLUMNS[kind].map(({ key, names: [name = ''] }) => {
			const [needed = '', how = ''] = hints[kind][key] ?? [];
			return [SHEET_NAMES[kind], name, needed, how];
		})
	);
	const notes = general.map((how) => ['Chung', '', '', how]);
	return {
		name: 'Hướng dẫn',
		head: ['Trang tính', 'Cột', 'Bắt buộc', 'Cách điền'],
		rows: [...notes, ...rows],
		widths: [18, 22, 22, 100]
	};
}

function table(kind: SheetKind, rows: Record<string, string>[]): Table {
	const columns = COLUMNS[kind];
	return {
		name: SHEET_NAMES[kind],
		head: columns.map(({ names: [name = ''] }) => name),
		rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
		widths: columns.map(({ width }) => width)
	};
}

function seatCells({ people, seats }: Roster, units: Directory) {
	const byId = new Map(people.map((person) => [person.id, person]));
	return ordered(
		seats.map(({ userId, unitId, role }) => {
			const person = byId.get(userId);
			return {
				code: person?.code ?? null,
				name: person?.email ?? '',
				email: person?.email ?? '',
				unit: units.reference(unitId),
				role: ROLE_WORDS[role][0] ?? role,
				status: STATUS_WORDS.held[0] ?? ''
			};
		})
	).map(({ name: _, code, ...row }) => ({ code: code ?? '', ...row }));
}

/** By code, then by name, so that two exports of one state are alike. */
function ordered<T extends { code: string | null; name: string }>(rows: T[]): T[] {
	return rows.toSorted(
		(a, b) => vietnamese.compare(a.code ?? '\uffff', b.code ?? '\uffff') || vietnamese.compare(a.name, b.name)
	);
}

const vietnamese = new Intl.Collator('vi');

const examples: Record<SheetKind, Record<string, string>> = {
	units: {
		code: `${EXAMPLE}: SNV`,
		name: 'Sở Nội vụ',
		abbreviation: 'SNV',
		aliases: 'Sở NV; Nội vụ tỉnh',
		kind: 'Sở',
		level: 'Cấp tỉnh',
		parent: 'UBND',
		from: '01/07/2025'
	},
	users: {
		code: `${EXAMPLE}: CB001`,
		name: 'Nguyễn Thị Lan',
		email: 'lan.nt@tinh.example',
		title: 'Chánh Văn phòng',
		phone: '0912 345 678'
	},
	memberships: {
		code: `${EXAMPLE}: CB001`,
		email: 'lan.nt@tinh.example',
		unit: 'SNV',
		role: 'Đầu mối CCHC',
		status: 'Đang giữ'
	}
};

const first = (words: Record<string, string[]>) =>
	Object.values(words)
		.map(([word]) => word)
		.join(' · ');

const general = [
	'Mỗi dòng là một đơn vị, một người hoặc một vai trò. Dòng bắt đầu bằng “Ví dụ” không được nhập.',
	'Mã đã có trong hệ thống thì dòng đó cập nhật; mã mới thì thêm mới. Không có gì bị xóa.',
	'Ô để trống giữ nguyên nội dung đang có; dấu gạch ngang (-) xóa trống nội dung đó.',
	'Không trộn ô. Ô công thức được lấy theo kết quả đã lưu. Mỗi tệp tối đa 5.000 dòng.'
];

const hints: Record<SheetKind, Record<string, [needed: string, how: string]>> = {
	units: {
		code: ['Có', 'Mã định danh của đơn vị, không trùng nhau, ví dụ SNV hoặc H56.08.'],
		name: ['Khi thêm mới', 'Tên đầy đủ như trong văn bản.'],
		abbreviation: ['', 'Tên ngắn trên thẻ việc. Bỏ trống: chữ đầu của tên; cấp huyện, cấp xã lấy nguyên tên.'],
		aliases: ['', 'Cách viết khác gặp trong văn bản, cách nhau bằng dấu chấm phẩy.'],
		kind: ['Khi thêm mới', `Một trong: ${first(KIND_WORDS)}.`],
		level: ['', `Một trong: ${first(LEVEL_WORDS)}. Bỏ trống: theo loại.`],
		parent: ['', 'Mã (hoặc tên) của đơn vị cấp trên trực tiếp, có trong tệp hoặc đã có trong hệ thống.'],
		from: ['', 'Ngày đầu hoạt động, ngày/tháng/năm.'],
		to: ['', 'Ngày cuối hoạt động, ngày/tháng/năm. Bỏ trống: đang hoạt động.'],
		successors: ['', 'Mã (hoặc tên) đơn vị kế thừa, cách nhau bằng dấu chấm phẩy; đơn vị chính đứng đầu.']
	},
	users: {
		code: ['', 'Mã cán bộ, không trùng nhau. Không có mã thì nhận ra người bằng email.'],
		name: ['Khi thêm mới', 'Họ và tên đầy đủ.'],
		email: ['Khi thêm mới', 'Email công vụ, dùng để đăng nhập; mỗi người một địa chỉ.'],
		title: ['', 'Chức vụ như dưới chữ ký.'],
		phone: ['', 'Số điện thoại, ví dụ 0912 345 678 hoặc +84 912 345 678.']
	},
	memberships: {
		code: ['Mã hoặc email', 'Mã cán bộ của người giữ vai trò.'],
		email: ['Mã hoặc email', 'Email của người giữ vai trò.'],
		unit: ['Có', 'Mã (hoặc tên) của đơn vị.'],
		role: ['Có', `Một trong: ${first(ROLE_WORDS)}.`],
		status: ['', 'Đang giữ (mặc định) hoặc Đã thôi: vai trò kết thúc từ lúc nhập.']
	}
};
