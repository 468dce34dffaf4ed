import type { SampleUnit } from '../units.ts';

const wards: Record<string, string> = {
	'p-giang-khe': 'Giang Khê',
	'p-nam-khe': 'Nam Khê',
	'p-dong-khe': 'Đông Khê',
	'p-bac-khe': 'Bắc Khê',
	'p-lac-thanh': 'Lạc Thành',
	'p-lac-dong': 'Lạc Đông',
	'p-hai-lac': 'Hải Lạc'
};

const rural: Record<string, string> = {
	'x-lac-an': 'Lạc An',
	'x-phu-khe': 'Phú Khê',
	'x-khe-trung': 'Khê Trung',
	'x-khe-thuong': 'Khê Thượng',
	'x-vinh-thao': 'Vĩnh Thao',
	'x-thao-nguyen': 'Thao Nguyên',
	'x-vinh-lac': 'Vĩnh Lạc',
	'x-tan-luong': 'Tân Lương',
	'x-luong-hoa': 'Lương Hòa',
	'x-luong-tien': 'Lương Tiến',
	'x-hoa-linh': 'Hòa Lĩnh',
	'x-linh-son': 'Lĩnh Sơn',
	'x-linh-thuong': 'Lĩnh Thượng',
	'x-hoa-van': 'Hòa Vân',
	'x-an-trach': 'An Trạch',
	'x-trach-dong': 'Trạch Đông',
	'x-trach-tay': 'Trạch Tây',
	'x-thuong-giang': 'Thượng Giang',
	'x-khe-lim': 'Khe Lim',
	'x-na-thong': 'Nà Thông',
	'x-son-kieu': 'Sơn Kiều',
	'x-hai-trieu': 'Hải Triều',
	'x-cua-lac': 'Cửa Lạc'
};

/** The thirty communes and wards of the two-level local government, in force since 01/07/2025. */
export const communes: SampleUnit[] = [
	...Object.entries(wards).map(([id, place]) => commune(id, 'phường', place)),
	...Object.entries(rural).map(([id, place]) => commune(id, 'xã', place))
];

function commune(id: string, type: 'xã' | 'phường', place: string): SampleUnit {
	return {
		id,
		name: `Ủy ban nhân dân ${type} ${place}`,
		abbreviation: `UBND ${type} ${place}`,
		aliases: [`${type} ${place}`, `Uỷ ban nhân dân ${type} ${place}`],
		kind: 'xa',
		level: 'xa',
		parent: 'ubnd',
		valid_from: '2025-07-01',
		valid_to: null,
		successors: []
	};
}
