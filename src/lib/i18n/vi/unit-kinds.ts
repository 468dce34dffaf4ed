import type { UnitKind, UnitLevel } from '#lib/domain/unit-kinds.ts';

export const unitKinds: Record<UnitKind, string> = {
	ubnd: 'Ủy ban nhân dân',
	so: 'Sở',
	co_quan_tuong_duong_so: 'Cơ quan tương đương sở',
	van_phong: 'Văn phòng',
	ban: 'Ban',
	phong: 'Phòng, chi cục',
	don_vi: 'Đơn vị sự nghiệp',
	luc_luong: 'Lực lượng vũ trang',
	nganh_doc: 'Cơ quan ngành dọc',
	bao_chi: 'Cơ quan báo chí',
	huyen: 'Huyện, thị xã, thành phố',
	xa: 'Xã, phường, đặc khu',
	khac: 'Loại khác'
};

export const unitLevels: Record<UnitLevel, string> = { tinh: 'Cấp tỉnh', huyen: 'Cấp huyện', xa: 'Cấp xã' };
