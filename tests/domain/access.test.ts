import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { can, may, ROLES, seesEverything, type Actor, type Role, type TaskAction } from '#lib/domain/access.ts';
import { accessPage, page } from '../../scripts/access.ts';

const finance = { leadUnitId: 'finance', partnerUnitIds: ['health'], assigneeId: 'minh' };

function actor(id: string, role: Role, unitIds: string[] = [], managedUnitIds: string[] = []): Actor {
	const membership = { role, unitId: unitIds[0] ?? 'interior', unitName: '', abbreviation: '' };
	return { id, name: '', email: '', memberships: [membership], unitIds, managedUnitIds, pastUnitIds: [] };
}

const people = {
	admin: actor('an', 'admin'),
	monitor: actor('hoa', 'monitor'),
	leader: actor('khoi', 'leader'),
	appraiser: actor('giang', 'appraiser'),
	'leader of the unit': actor('duc', 'unit_leader', ['finance'], ['finance']),
	'focal point above it': actor('lan', 'focal', ['ministry', 'finance'], ['ministry', 'finance']),
	'officer in charge': actor('minh', 'officer', ['finance']),
	'officer beside': actor('vy', 'officer', ['finance']),
	'focal point of a partner': actor('yen', 'focal', ['health'], ['health']),
	'focal point of a stranger': actor('son', 'focal', ['culture'], ['culture'])
};

const expected: Record<TaskAction, (keyof typeof people)[]> = {
	read: [
		'monitor',
		'leader',
		'leader of the unit',
		'focal point above it',
		'officer in charge',
		'officer beside',
		'focal point of a partner'
	],
	work: ['leader of the unit', 'focal point above it', 'officer in charge'],
	assign: ['monitor', 'leader of the unit', 'focal point above it'],
	attach: [
		'monitor',
		'leader of the unit',
		'focal point above it',
		'officer in charge',
		'officer beside',
		'focal point of a partner'
	],
	judge: ['monitor'],
	correct: ['monitor']
};

describe.for(Object.entries(expected))('%s', ([action, allowed]) => {
	test('is for those and nobody else', () => {
		const found = Object.entries(people).filter(([, person]) => may(person, action as TaskAction, finance));
		expect(found.map(([name]) => name)).toEqual(allowed);
	});
});

test('an officer takes what is in nobody’s charge', () => {
	expect(may(people['officer beside'], 'work', { ...finance, assigneeId: null })).toBe(true);
});

test('a second membership adds its rights and takes none away', () => {
	const both = {
		...people['officer in charge'],
		memberships: [...people.admin.memberships, ...people.monitor.memberships]
	};
	expect([can(both, 'user.manage'), may(both, 'judge', finance), seesEverything(both)]).toEqual([true, true, true]);
});

test('who holds no role may do nothing', () => {
	const nobody = { ...people.monitor, memberships: [] };
	expect(can(nobody, 'audit.read') || seesEverything(nobody) || may(nobody, 'read', finance)).toBe(false);
	expect(ROLES).toHaveLength(7);
});

test('docs/access.md says what the table says: run `npx node scripts/access.ts` after a change', async () => {
	expect(readFileSync(page, 'utf8')).toBe(await accessPage());
});
