import type { Role } from '#lib/domain/access.ts';
import { newcomers } from './people/newcomers.ts';
import { staff } from './people/staff.ts';
import { titleOf } from './people/titles.ts';

export type SampleRole = Role;

/** An invented person of Thanh Giang. */
export interface SamplePerson {
	/** Part of the address before the @, e.g. "ha.snv"; the story refers to it. */
	id: string;
	name: string;
	email: string;
	memberships: { unit: string; role: SampleRole }[];
	/** Position. */
	title: string;
	/** Has been invited and has set a password. */
	joined: boolean;
	/** Offered on the sign-in page of the demonstration, with `demoPassword`. */
	demo: boolean;
}

/** Shown openly: it opens the demonstration's accounts and nothing else. */
export const demoPassword = 'dung-hen-2026';

const demo = new Set([
	'an.quantri',
	'thao.snv',
	'khoi.ubnd',
	'linh.skhcn',
	'bach.skhcn',
	'nam.skhcn',
	'nga.stc',
	'tuan.snv'
]);

/** Those of the province as a whole, the staff of the twelve lead units, and the communes' people who are still to be invited. */
export const people: SamplePerson[] = [
	person('an.quantri', 'Vũ Hoài An', 'snv', 'admin'),
	person('thao.snv', 'Đỗ Phương Thảo', 'snv', 'monitor'),
	person('binh.snv', 'Lương Đức Bình', 'snv', 'monitor'),
	person('khoi.ubnd', 'Đặng Minh Khôi', 'ubnd', 'leader'),
	...Object.entries(staff).flatMap(([unit, members]) =>
		members.map(([given, name, role]) => person(`${given}.${unit}`, name, unit, role))
	),
	...newcomers.map(([given, name, unit, title]) => ({
		...person(`${given}.${unit}`, name, unit, 'focal'),
		title,
		joined: false
	}))
];

/** The person who holds a role in a unit; the first where there are several. @throws Error where nobody holds it. */
export function personIn(unit: string, role: SampleRole): SamplePerson {
	const found = people.find((each) => each.memberships.some((one) => one.unit === unit && one.role === role));
	if (!found) throw new Error(`nobody is ${role} in sample unit ${unit}`);
	return found;
}

function person(id: string, name: string, unit: string, role: SampleRole): SamplePerson {
	return {
		id,
		name,
		email: `${id}@thanhgiang.example`,
		memberships: [{ unit, role }],
		title: titleOf(unit, role),
		joined: true,
		demo: demo.has(id)
	};
}
