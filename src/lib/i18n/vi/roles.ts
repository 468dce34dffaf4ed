import type { Role } from '#lib/domain/access.ts';

export const roles: Record<Role, string> = {
	admin: 'Quản trị',
	monitor: 'Theo dõi CCHC',
	leader: 'Lãnh đạo UBND tỉnh',
	appraiser: 'Cơ quan thẩm định',
	unit_leader: 'Lãnh đạo đơn vị',
	focal: 'Đầu mối CCHC',
	officer: 'Chuyên viên'
};
