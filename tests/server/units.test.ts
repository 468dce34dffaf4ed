import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UnitFacts } from '#lib/domain/events.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import { change, create, factsOf, save } from '#lib/server/orgs/unit-changes.ts';
import { register } from '#lib/server/orgs/units.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const plain: UnitFacts = {
	name: 'Sở Ngoại vụ',
	abbreviation: 'SNgV',
	aliases: ['Sở Đối ngoại'],
	code: 'H01',
	kind: 'so',
	level: 'tinh',
	parentId: 'province',
	validFrom: '2026-01-01',
	validTo: null,
	successorIds: []
};
const unit = async (id: string) => (await register(world.an)).find((unit) => unit.id === id)!;
const eventsOf = async (id: string) => {
	const rows = await world.db.selectFrom('event').selectAll().where('subject_id', '=', id).orderBy('seq').execute();
	return rows.map(({ action, particulars }) => [action, JSON.parse(particulars) as unknown]);
};

test('a unit is created and changed by the administrator, and its history tells what differed', async () => {
	const id = await create(world.an, plain);
	await change(world.an, id, 1, { ...plain, code: 'H02' });
	await change(world.an, id, 2, { ...plain, code: 'H02' });

	expect(await unit(id)).toEqual({ ...plain, code: 'H02', id, version: 2 });
	expect(await eventsOf(id)).toEqual([
		['unit.created', plain],
		['unit.changed', { before: { code: 'H01' }, after: { code: 'H02' } }]
	]);
	await expect(change(world.an, id, 1, plain)).rejects.toMatchObject({ status: 409, code: 'unit.changed_meanwhile' });
	await expect(change(world.an, 'none', 1, plain)).rejects.toMatchObject({ status: 404 });
	await expect(create(world.hoa, plain)).rejects.toMatchObject({ status: 403 });
});

test.for<[string, string, Partial<UnitFacts>]>([
	['finance', 'unit.own_parent', { parentId: 'finance' }],
	['finance', 'unit.parent_cycle', { parentId: 'treasury' }],
	['finance', 'unit.not_found', { parentId: 'nobody' }],
	['finance', 'unit.name_missing', { name: ' ' }],
	['finance', 'unit.name_taken', { name: 'SỞ Y TẾ' }],
	['finance', 'unit.successor_too_early', { successorIds: ['health'] }],
	['finance', 'unit.end_too_early', { validTo: '2026-09-15' }],
	['finance', 'unit.still_working', { validTo: '2026-09-14' }],
	['finance', 'unit.dates_reversed', { validFrom: '2026-09-02', validTo: '2026-09-01' }],
	['finance', 'unit.own_successor', { validTo: '2026-09-01', successorIds: ['finance'] }]
])('%s cannot become what makes no sense: %s', async ([id, code, facts]) => {
	const { version, ...before } = await unit(id);
	await expect(change(world.an, id, version, { ...factsOf({ ...before, version }), ...facts })).rejects.toMatchObject({
		code
	});
	expect(await unit(id)).toEqual({ ...before, version });
});

test('many units are written at once: parents with their children, codes exchanged, all or none', async () => {
	const [finance, health] = [await unit('finance'), await unit('health')];
	await save(world.an, [
		{ id: 'finance', version: 1, facts: { ...factsOf(finance), code: 'A' } },
		{ id: 'health', version: 1, facts: { ...factsOf(health), code: 'B' } }
	]);
	const written = await save(world.an, [
		{ id: 'finance', version: 2, facts: { ...factsOf(finance), code: 'B' } },
		{ id: 'health', version: 2, facts: { ...factsOf(health), code: 'A' } },
		{ id: 'room', version: null, facts: { ...plain, name: 'Phòng Lễ tân', parentId: 'foreign-affairs', code: null } },
		{ id: 'foreign-affairs', version: null, facts: plain }
	]);
	expect(written).toEqual({ created: 2, changed: 2 });
	expect([(await unit('finance')).code, (await unit('health')).code]).toEqual(['B', 'A']);

	const ring = { ...plain, name: 'Sở Vòng', code: null, parentId: 'ring-2' };
	await expect(
		save(world.an, [
			{ id: 'ring-1', version: null, facts: ring },
			{ id: 'ring-2', version: null, facts: { ...ring, name: 'Sở Tròn', parentId: 'ring-1' } }
		])
	).rejects.toMatchObject({ code: 'unit.parent_cycle' });
	await expect(
		save(world.an, [{ id: 'twin', version: null, facts: { ...plain, name: 'Sở Khác', code: 'A' } }])
	).rejects.toMatchObject({ code: 'unit.code_taken', facts: { unit: 'Sở Y tế' } });
});

test('who belongs to a successor reads what its predecessors did, over any number of takeovers, and acts for none of them', async () => {
	const ended = { ...plain, validFrom: null, validTo: '2025-02-28', code: null };
	await save(world.an, [
		{ id: 'planning', version: null, facts: { ...ended, name: 'Sở Kế hoạch và Đầu tư', successorIds: ['finance'] } },
		{ id: 'statistics', version: null, facts: { ...ended, name: 'Cục Thống kê', successorIds: ['planning'] } }
	]);
	const [task] = (await world.tasks({ title: 'Việc cũ', leadUnitId: 'statistics' })) as [string];

	const actorOf = (who: World['an']) => resolve(world.db, who.actor, world.an.today);
	const [duc, minh, yen] = await Promise.all([world.duc, world.minh, world.yen].map(actorOf));
	expect(duc?.pastUnitIds.toSorted()).toEqual(['planning', 'statistics']);
	expect(duc?.managedUnitIds.toSorted()).toEqual(['finance', 'treasury']);
	expect(minh?.pastUnitIds.toSorted()).toEqual(['planning', 'statistics']);
	expect(yen?.pastUnitIds).toEqual([]);

	expect(await find({ ...world.minh, actor: minh! }, task)).toMatchObject({ title: 'Việc cũ' });
	await expect(find(world.yen, task)).rejects.toMatchObject({ status: 404 });
});
