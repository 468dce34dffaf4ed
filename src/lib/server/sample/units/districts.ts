import type { SampleUnit } from '../units.ts';

/** The nine districts of the province until 30/06/2025, each with the communes and wards that now do its work. */
export const districts: SampleUnit[] = [
	district('tp-giang-khe', 'thành phố Giang Khê', 'TP Giang Khê', [
		'p-giang-khe',
		'p-nam-khe',
		'p-dong-khe',
		'p-bac-khe'
	]),
	district('tx-lac-thanh', 'thị xã Lạc Thành', 'TX Lạc Thành', ['p-lac-thanh', 'p-lac-dong', 'x-lac-an']),
	district('h-phu-khe', 'huyện Phú Khê', 'H. Phú Khê', ['x-phu-khe', 'x-khe-trung', 'x-khe-thuong']),
	district('h-vinh-thao', 'huyện Vĩnh Thao', 'H. Vĩnh Thao', ['x-vinh-thao', 'x-thao-nguyen', 'x-vinh-lac']),
	district('h-tan-luong', 'huyện Tân Lương', 'H. Tân Lương', ['x-tan-luong', 'x-luong-hoa', 'x-luong-tien']),
	district('h-hoa-linh', 'huyện Hòa Lĩnh', 'H. Hòa Lĩnh', ['x-hoa-linh', 'x-linh-son', 'x-linh-thuong', 'x-hoa-van']),
	district('h-an-trach', 'huyện An Trạch', 'H. An Trạch', ['x-an-trach', 'x-trach-dong', 'x-trach-tay']),
	district('h-thuong-giang', 'huyện Thượng Giang', 'H. Thượng Giang', [
		'x-thuong-giang',
		'x-khe-lim',
		'x-na-thong',
		'x-son-kieu'
	]),
	district('h-hai-lac', 'huyện Hải Lạc', 'H. Hải Lạc', ['p-hai-lac', 'x-hai-trieu', 'x-cua-lac'])
];

function district(id: string, place: string, short: string, successors: string[]): SampleUnit {
	return {
		id,
		name: `Ủy ban nhân dân ${place}`,
		abbreviation: short,
		aliases: [`UBND ${place}`, place],
		kind: 'huyen',
		level: 'huyen',
		parent: 'ubnd',
		valid_from: null,
		valid_to: '2025-06-30',
		successors
	};
}
