import type { SampleRole } from '../people.ts';

/** Positions as they stand under a signature, where the unit has its own words for them. */
const own: Partial<Record<string, Partial<Record<SampleRole, string>>>> = {
	vpubnd: { unit_leader: 'Chánh Văn phòng', focal: 'Trưởng phòng Nội chính' },
	ttt: { unit_leader: 'Chánh Thanh tra tỉnh', focal: 'Chánh Văn phòng Thanh tra' }
};

const usual: Record<SampleRole, string> = {
	admin: 'Chuyên viên công nghệ thông tin',
	monitor: 'Chuyên viên chính phòng Cải cách hành chính',
	leader: 'Phó Chủ tịch UBND tỉnh',
	appraiser: 'Chuyên viên chính',
	unit_leader: 'Giám đốc Sở',
	focal: 'Phó Chánh Văn phòng Sở',
	officer: 'Chuyên viên'
};

export function titleOf(unit: string, role: SampleRole): string {
	return own[unit]?.[role] ?? usual[role];
}
