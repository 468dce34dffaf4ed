/** What sort of agency a unit is. */
export const UNIT_KINDS = [
	'ubnd',
	'so',
	'co_quan_tuong_duong_so',
	'van_phong',
	'ban',
	'phong',
	'don_vi',
	'luc_luong',
	'nganh_doc',
	'bao_chi',
	'huyen',
	'xa',
	'khac'
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Of government, from the province down. */
export const UNIT_LEVELS = ['tinh', 'huyen', 'xa'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];
