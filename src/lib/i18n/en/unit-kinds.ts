import type { UnitKind, UnitLevel } from '#lib/domain/unit-kinds.ts';

export const unitKinds: Record<UnitKind, string> = {
	ubnd: "People's Committee",
	so: 'Department',
	co_quan_tuong_duong_so: 'Agency equal to a department',
	van_phong: 'Office',
	ban: 'Board',
	phong: 'Division or branch',
	don_vi: 'Public service unit',
	luc_luong: 'Armed forces',
	nganh_doc: 'Agency of the central government',
	bao_chi: 'Press agency',
	huyen: 'District, town or city',
	xa: 'Commune, ward or special zone',
	khac: 'Other'
};

export const unitLevels: Record<UnitLevel, string> = { tinh: 'Province', huyen: 'District', xa: 'Commune' };
