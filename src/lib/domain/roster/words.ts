import type { Role } from '../access.ts';
import { bare } from '../text.ts';
import type { UnitKind, UnitLevel } from '../unit-kinds.ts';
import type { SheetKind } from './roster.ts';

export interface Column {
	key: string;
	/** The first stands in templates and exports; any of them names the column. */
	names: string[];
	/** Names that say it only in a sheet that is known to be of this kind. */
	loose?: string[];
	/** Letters that a field holds at most. */
	max: number;
	/** Width in templates, in letters. */
	width: number;
}

/** Names of sheets, the first in templates and exports. */
export const SHEET_NAMES: Record<SheetKind, string> = {
	units: 'Đơn vị',
	users: 'Người dùng',
	memberships: 'Phân công vai trò'
};

const staffCode: Column = {
	key: 'code',
	names: ['Mã cán bộ', 'Mã nhân viên', 'Mã công chức', 'Mã người dùng', 'Staff code', 'User code'],
	loose: ['Mã', 'Mã số', 'Code'],
	max: 50,
	width: 14
};
const email: Column = {
	key: 'email',
	names: ['Email', 'E-mail', 'Thư điện tử', 'Địa chỉ email', 'Địa chỉ thư điện tử', 'Hộp thư', 'Email address'],
	max: 254,
	width: 34
};

export const COLUMNS: Record<SheetKind, Column[]> = {
	units: [
		{
			key: 'code',
			names: ['Mã đơn vị', 'Mã định danh', 'Unit code'],
			loose: ['Mã', 'Mã số', 'Code'],
			max: 50,
			width: 16
		},
		{ key: 'name', names: ['Tên đơn vị', 'Unit name'], loose: ['Tên', 'Đơn vị', 'Name', 'Unit'], max: 300, width: 42 },
		{
			key: 'abbreviation',
			names: ['Tên viết tắt', 'Viết tắt', 'Abbreviation', 'Short name'],
			max: 50,
			width: 14
		},
		{ key: 'aliases', names: ['Tên gọi khác', 'Tên khác', 'Aliases', 'Other names'], max: 1000, width: 30 },
		{
			key: 'kind',
			names: ['Loại đơn vị', 'Unit kind', 'Unit type'],
			loose: ['Loại', 'Kind', 'Type'],
			max: 100,
			width: 24
		},
		{ key: 'level', names: ['Cấp', 'Cấp đơn vị', 'Level'], max: 100, width: 12 },
		{
			key: 'parent',
			names: ['Mã đơn vị cấp trên', 'Đơn vị cấp trên', 'Đơn vị cha', 'Trực thuộc', 'Parent code', 'Parent unit'],
			loose: ['Cấp trên', 'Parent'],
			max: 300,
			width: 20
		},
		{
			key: 'from',
			names: ['Có hiệu lực từ', 'Hiệu lực từ', 'Valid from'],
			loose: ['Từ ngày', 'From'],
			max: 30,
			width: 16
		},
		{
			key: 'to',
			names: ['Có hiệu lực đến', 'Hiệu lực đến', 'Valid to', 'Valid until'],
			loose: ['Đến ngày', 'Đến', 'To', 'Until'],
			max: 30,
			width: 16
		},
		{
			key: 'successors',
			names: ['Đơn vị kế thừa', 'Mã đơn vị kế thừa', 'Successors', 'Successor codes'],
			loose: ['Kế thừa'],
			max: 1000,
			width: 20
		}
	],
	users: [
		staffCode,
		{ key: 'name', names: ['Họ tên', 'Họ và tên', 'Full name'], loose: ['Tên', 'Cán bộ', 'Name'], max: 200, width: 28 },
		email,
		{ key: 'title', names: ['Chức vụ', 'Chức danh', 'Position', 'Job title'], loose: ['Title'], max: 200, width: 26 },
		{
			key: 'phone',
			names: ['Điện thoại', 'Số điện thoại', 'Di động', 'SĐT', 'Phone', 'Mobile'],
			max: 30,
			width: 16
		}
	],
	memberships: [
		{ ...staffCode, loose: ['Cán bộ'] },
		email,
		{
			key: 'unit',
			names: ['Mã đơn vị', 'Đơn vị', 'Đơn vị công tác', 'Tên đơn vị', 'Unit code', 'Unit'],
			max: 300,
			width: 20
		},
		{ key: 'role', names: ['Vai trò', 'Role'], max: 100, width: 22 },
		{ key: 'status', names: ['Trạng thái', 'Status'], max: 100, width: 14 }
	]
};

/** Ordinals of rows: everybody has them and nobody reads them. */
export const ORDINALS = ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No', 'No.', '#'];

/** The first spelling is what templates and exports write; the codes themselves are read too. */
export const ROLE_WORDS: Record<Role, string[]> = {
	admin: ['Quản trị', 'Quản trị hệ thống', 'Administrator'],
	monitor: ['Theo dõi CCHC', 'Theo dõi', 'Theo dõi cải cách hành chính', 'Reform monitor', 'Monitor'],
	leader: ['Lãnh đạo UBND tỉnh', 'Lãnh đạo tỉnh', 'Provincial leader'],
	appraiser: ['Cơ quan thẩm định', 'Thẩm định', 'Người thẩm định', 'Cán bộ thẩm định', 'Appraiser'],
	unit_leader: ['Lãnh đạo đơn vị', 'Thủ trưởng đơn vị', 'Unit leader', 'Head of unit'],
	focal: ['Đầu mối CCHC', 'Đầu mối', 'Đầu mối cải cách hành chính', 'Reform focal point', 'Focal point'],
	officer: ['Chuyên viên', 'Cán bộ', 'Công chức', 'Officer']
};

export const KIND_WORDS: Record<UnitKind, string[]> = {
	ubnd: ['Ủy ban nhân dân', 'UBND', "People's Committee"],
	so: ['Sở', 'Department'],
	co_quan_tuong_duong_so: ['Cơ quan tương đương sở', 'Tương đương sở', 'Agency equal to a department'],
	van_phong: ['Văn phòng', 'Office'],
	ban: ['Ban', 'Board'],
	phong: ['Phòng, chi cục', 'Phòng', 'Chi cục', 'Division or branch', 'Division'],
	don_vi: ['Đơn vị sự nghiệp', 'Đơn vị', 'Sự nghiệp', 'Trung tâm', 'Trường', 'Public service unit'],
	luc_luong: ['Lực lượng vũ trang', 'Công an', 'Quân sự', 'Armed forces'],
	nganh_doc: ['Cơ quan ngành dọc', 'Ngành dọc', 'Agency of the central government'],
	bao_chi: ['Cơ quan báo chí', 'Báo chí', 'Press agency'],
	huyen: ['Huyện, thị xã, thành phố', 'Huyện', 'Thị xã', 'Thành phố', 'District, town or city', 'District'],
	xa: [
		'Xã, phường, đặc khu',
		'Xã',
		'Phường',
		'Đặc khu',
		'Thị trấn',
		'Commune, ward or special zone',
		'Commune',
		'Ward'
	],
	khac: ['Loại khác', 'Khác', 'Other']
};

export const LEVEL_WORDS: Record<UnitLevel, string[]> = {
	tinh: ['Cấp tỉnh', 'Tỉnh', 'Province'],
	huyen: ['Cấp huyện', 'Huyện', 'District'],
	xa: ['Cấp xã', 'Xã', 'Commune']
};

export type SeatStatus = 'held' | 'ended';
export const STATUS_WORDS: Record<SeatStatus, string[]> = {
	held: ['Đang giữ', 'Đang công tác', 'Còn hiệu lực', 'Active'],
	ended: ['Đã thôi', 'Thôi giữ', 'Kết thúc', 'Hết hiệu lực', 'Ended']
};

/** A row whose first text begins so shows how to fill in the sheet, and is not read. */
export const EXAMPLE = 'Ví dụ';
const examples = [EXAMPLE, 'VD:', 'Example'].map((word) => bare(word));

export function isExample(text: string): boolean {
	return examples.some((word) => bare(text).startsWith(word));
}

/** The form in which words of a spreadsheet are compared: without case, marks and what stands in brackets. */
export function wordKey(text: string): string {
	return bare(text)
		.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
		.replace(/[^\p{L}\p{N}#]+/gu, ' ')
		.trim();
}

/** The code that a text stands for, whichever of its spellings is used; a code says itself. */
export function meaning<T extends string>(words: Record<T, string[]>, text: string): T | undefined {
	const code = text.toLowerCase();
	return spelled(words, text) ?? (Object.hasOwn(words, code) ? (code as T) : undefined);
}

/** The key of the words among which the text is. */
export function spelled<T extends string>(words: Record<T, string[]>, text: string): T | undefined {
	const known = spellings.get(words) ?? spell(words);
	return known.get(wordKey(text)) as T | undefined;
}

/** Folding hundreds of spellings again for each cell would take longer than the rest of an import. */
const spellings = new WeakMap<object, Map<string, string>>();

function spell(words: Record<string, string[]>): Map<string, string> {
	const pairs = Object.entries(words).flatMap(([code, all]) => all.map((word) => [wordKey(word), code] as const));
	// Of two codes with one spelling the first keeps it.
	const known = new Map(pairs.reverse());
	spellings.set(words, known);
	return known;
}
