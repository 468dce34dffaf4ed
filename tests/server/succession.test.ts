import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import { REORGANISATION_KINDS, type Act } from '#lib/domain/reorganisation.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import { register } from '#lib/server/orgs/units.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import { confirm } from '#lib/server/reorganisation/confirm.ts';
import { survey } from '#lib/server/reorganisation/survey.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import { behind, list } from '#lib/server/tasks/list.ts';
import { visible } from '#lib/server/tasks/visible.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { createWorld, type World } from '../support/world.ts';

const FIRST_DAY = '2026-03-01';

/** What happens, by numbers that are taken modulo what there is to choose from. */
const step = fc.record({
	kind: fc.constantFrom(...REORGANISATION_KINDS),
	ending: fc.nat(),
	second: fc.nat(),
	heirs: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
	fresh: fc.boolean()
});

test('whatever merges, splits and dissolves: no ring, every open task has a living lead, no figure is lost, nobody loses their past', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
			const world = await createWorld('2026-02-01');
			try {
				await live(world, steps);
			} finally {
				await world.close();
			}
		}),
		{ numRuns: 12 }
	);
});

async function live(world: World, steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
	const ids = await world.tasks(
		...['finance', 'health', 'treasury', 'interior'].flatMap((leadUnitId) => [
			{ title: `Du lịch của ${leadUnitId}`, leadUnitId, coordinatingUnitIds: ['province'] },
			{ title: `Bỏ của ${leadUnitId}`, leadUnitId }
		])
	);
	for (const id of ids.filter((_, index) => index % 2 === 1)) await changes.hold(world.hoa, id, 1, 'cancelled', 'Thôi');
	const seenBefore = new Map(
		await Promise.all(
			[world.lan, world.minh, world.tam, world.yen].map(async (who) => [who, await readable(world, who)] as const)
		)
	);

	let day = FIRST_DAY;
	for (const [index, one] of steps.entries()) {
		const an = world.on(day, world.an);
		const living = (await register(an))
			.filter(({ validTo, id }) => validTo === null && id !== 'province')
			.map(({ id }) => id);
		const pick = (number: number, from: string[]) => from[number % from.length] as string;
		const ending = [
			...new Set([pick(one.ending, living), ...(one.kind === 'merge' ? [pick(one.second, living)] : [])])
		];
		const rest = living.filter((id) => !ending.includes(id));
		if (rest.length < 2) break;
		const heirs = [...new Set(one.heirs.map((number) => pick(number, rest)))];
		const successors = (
			one.kind === 'split' && heirs.length < 2 ? rest.slice(0, 2) : one.kind === 'merge' ? heirs.slice(0, 1) : heirs
		).map((id) => ({ id, created: null })) as Act['successors'];
		if (one.fresh)
			successors[0] = {
				id: `new-${index}`,
				created: {
					name: `Sở Mới ${index}`,
					abbreviation: `M${index}`,
					code: null,
					kind: 'so',
					level: 'tinh',
					parentId: 'province'
				}
			};

		const id = await acts.begin(an, one.kind);
		await acts.describe(an, id, 1, {
			kind: one.kind,
			day,
			ending,
			successors,
			decisionNumber: '1/QĐ',
			decisionTitle: ''
		});
		const { parts } = await survey(an, (await acts.find(an, id)).act);
		await acts.choose(an, id, 2, { takeovers: Object.fromEntries(parts.map(({ key, toUnitId }) => [key, toUnitId])) });
		await confirm(an, id, 3, (await survey(an, (await acts.find(an, id)).act)).seen);
		day = addDays(day, 30);
	}

	const after = world.on(day, world.hoa);
	const units = new Map((await register(after)).map((unit) => [unit.id, unit]));
	for (const unit of units.values()) {
		const above = new Set<string>();
		for (let at = unit.parentId; at !== null; at = units.get(at)?.parentId ?? null) {
			expect(above.has(at)).toBe(false);
			above.add(at);
		}
	}
	const tasks = await world.db.selectFrom('task').select(['lead_unit_id', 'hold']).execute();
	for (const { lead_unit_id } of tasks.filter(({ hold }) => hold === null))
		expect(units.get(lead_unit_id)?.validTo).toBeNull();

	for (const asked of ['2026-02-15', day]) {
		for (const who of [after, ...[world.lan, world.yen].map((one) => world.on(day, one))]) {
			const ctx = { ...who, actor: await resolve(world.db, who.actor, day) };
			const [then, now] = [
				await dashboard(ctx, { reading: 'then' }, asked),
				await dashboard(ctx, { reading: 'now' }, asked)
			];
			expect(now.total).toEqual(then.total);
			for (const [reading, { total, units: rows }] of [
				['then', then],
				['now', now]
			] as const) {
				expect(rows.reduce((sum, { rollup }) => sum + rollup.assigned, 0)).toBe(total.rollup.assigned);
				for (const { unitId, rollup } of rows)
					expect((await behind(ctx, { measure: 'assigned', day: asked, unitId, reading }, 1)).total).toBe(
						rollup.assigned
					);
				if (reading === 'now' && ctx.actor.id === 'hoa')
					for (const { unitId } of rows) expect(units.get(unitId)?.validTo).toBeNull();
			}
		}
	}
	const cancelled = await list(after, { hold: 'cancelled' }, 1);
	const byUnit = await Promise.all(
		[...units.keys()].map(async (unitId) => (await list(after, { hold: 'cancelled', unitId, reading: 'now' }, 1)).total)
	);
	expect(byUnit.reduce((sum, count) => sum + count, 0)).toBe(cancelled.total);

	for (const [who, before] of seenBefore)
		expect(await readable(world, who)).toEqual(expect.arrayContaining(await stillTheirs(world, before)));
}

async function readable(world: World, who: World['lan']): Promise<string[]> {
	const ctx = { ...who, actor: await resolve(world.db, who.actor, who.today) };
	const rows = await visible(ctx).select('task.id').execute();
	return rows.map(({ id }) => id);
}

/** What was finished: an open task goes on with whoever took it over. */
async function stillTheirs(world: World, before: string[]): Promise<string[]> {
	const rows = await world.db
		.selectFrom('task')
		.select('id')
		.where('hold', '=', 'cancelled')
		.where('id', 'in', [...before, ''])
		.execute();
	return rows.map(({ id }) => id);
}
