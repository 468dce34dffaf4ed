import { afterEach, beforeEach, expect, test } from 'vitest';
import { owed } from '#lib/server/plans/owed.ts';
import { report, withdraw } from '#lib/server/plans/target-entries.ts';
import { addTarget } from '../support/targets.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const monthly = JSON.stringify({
	kind: 'recurring',
	value: 'monthly',
	due: null,
	rel: null,
	start: null,
	text: 'hằng tháng'
});
const figure = (day: string) => ({ day, value: 96_000, numerator: null, denominator: null, note: null, link: null });

test('who took over from a unit that has ended is told of its targets', async () => {
	await addTarget(world, 1, { due: '2026-12-31' });
	await world.db.updateTable('unit').set({ valid_to: '2026-08-31' }).where('id', '=', 'finance').execute();
	await world.db
		.insertInto('unit_successor')
		.values({ unit_id: 'finance', successor_id: 'health', ordinal: 0 })
		.execute();
	const yen = { ...world.yen, actor: { ...world.yen.actor, pastUnitIds: ['finance'] } };
	expect((await owed(yen)).map(({ number }) => number)).toEqual([1]);
	expect(await owed(world.lan)).toEqual([]);
});

test('who reports for a unit is told of its targets without a figure of the period, until one is there', async () => {
	const quarterly = await addTarget(world, 1, { due: '2026-12-31' });
	const eachMonth = await addTarget(world, 2, { due: '2026-12-31', deadline: monthly });
	await addTarget(world, 3, { due: '2026-06-30' });
	await addTarget(world, 4, { due: null, op: null, value: null, measure: null });
	await addTarget(world, 5, { due: '2026-12-31', ended_at: '2026-09-01T02:00:00.000Z' });
	await addTarget(world, 6, { due: '2026-12-31', lead_unit_id: 'health' });

	const waiting = async (ctx = world.lan) =>
		(await owed(ctx)).map(({ number, period, last }) => [number, period, last]);
	expect(await waiting()).toEqual([
		[1, 'quarter', null],
		[2, 'month', null]
	]);
	expect(await waiting(world.yen)).toEqual([[6, 'quarter', null]]);
	for (const ctx of [world.minh, world.hoa, world.khoi, world.giang]) expect(await waiting(ctx)).toEqual([]);

	const entry = await report(world.lan, quarterly, 1, figure('2026-07-31'));
	await report(world.lan, eachMonth, 1, figure('2026-08-31'));
	expect(await waiting()).toEqual([[2, 'month', '2026-08-31']]);
	await withdraw(world.lan, quarterly, 2, entry, 'Nhầm');
	expect((await waiting())[0]).toEqual([1, 'quarter', null]);
});
