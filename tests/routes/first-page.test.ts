import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import * as layout from '../../src/routes/(app)/+layout.server.ts';
import * as first from '../../src/routes/(app)/+page.server.ts';
import * as setup from '../../src/routes/(app)/admin/+page.server.ts';
import { eventOf } from '../support/page.ts';
import { createWorld, type PersonId, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const worked = ['mine', 'board', 'dashboard', 'plans', 'targets'];
const administered = ['setup', 'units', 'users', 'roster', 'settings', 'audit'];

test.for<[role: string, person: PersonId, menu: string[], leadsTo: string | null]>([
	['an administrator', 'an', administered, '/admin'],
	['the monitor', 'hoa', [...worked, 'import'], null],
	['the leader of the province', 'khoi', worked.slice(1), '/dashboard'],
	['an appraiser', 'giang', ['mine'], null],
	['the leader of a unit', 'duc', worked, null],
	['a focal point', 'lan', worked, null],
	['an officer', 'minh', worked, null]
])('%s finds their places in the menu, and a first page among them', async ([, person, menu, leadsTo]) => {
	const event = () => eventOf(world[person], '/');

	expect(await layout.load(event())).toMatchObject({ menu });
	const page = Promise.resolve(first.load(event()));
	if (leadsTo) await expect(page).rejects.toMatchObject({ status: 303, location: leadsTo });
	else
		await expect(page).resolves.toMatchObject({ tasks: [], guide: person === 'giang' ? { kind: 'appraiser' } : null });
});

describe('whoever has no task to wait for', () => {
	const without: Partial<Context['actor']> = { memberships: [], unitIds: [], managedUnitIds: [] };

	test('is told whom to ask for a role', async () => {
		const who = { ...world.minh, actor: { ...world.minh.actor, ...without } };
		expect(await first.load(eventOf(who, '/'))).toMatchObject({
			guide: { kind: 'nobody', administrators: [{ name: 'Vũ An', email: 'an@thanhgiang.example' }] }
		});
	});

	test('finds the tasks of their unit all the same when they work in one', async () => {
		const memberships = [...world.giang.actor.memberships, ...world.lan.actor.memberships];
		const who = { ...world.giang, actor: { ...world.lan.actor, memberships } };
		expect(await first.load(eventOf(who, '/'))).toMatchObject({ guide: null });
	});
});

test('the first steps tell what is there: five units, nine people whom nobody has invited', async () => {
	expect(await setup.load(eventOf(world.an, '/admin'))).toEqual({
		units: 5,
		people: { active: 0, invited: 0, new: 9, closed: 0 },
		named: false,
		factor: false
	});

	await world.setPasswords('đúng hẹn 2026');
	expect(await setup.load(eventOf(world.an, '/admin'))).toMatchObject({ people: { active: 9, new: 0 } });
});
