import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIETNAM } from '#lib/domain/calendar/zone.ts';
import type { Context } from '#lib/server/context.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import { isLoaded, load, SAMPLE_DAY } from '#lib/server/sample/load.ts';
import { startOf } from '#lib/domain/calendar.ts';
import { defaults } from '#lib/server/settings.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
	await load(database.db);
});
afterAll(() => database.close());

async function as(email: string): Promise<Context> {
	const { db } = database;
	const user = await db
		.selectFrom('user')
		.select(['id', 'name', 'email'])
		.where('email', '=', email)
		.executeTakeFirstOrThrow();
	return {
		db,
		actor: await resolve(db, user, SAMPLE_DAY),
		today: SAMPLE_DAY,
		now: startOf(SAMPLE_DAY, VIETNAM),
		settings: defaults,
		via: null
	};
}

test('of the six targets one is reached, two are not, and three wait for a figure', async () => {
	const all = await targets(await as('linh.skhcn@thanhgiang.example'), null);
	expect(all.map(({ state }) => state)).toEqual(['reached', 'missed', 'no_entry', 'no_entry', 'missed', 'no_entry']);
	expect(all.map(({ lead }) => lead?.id)).toEqual(['snv', 'skhcn', 'skhcn', 'snv', 'stc', undefined]);
});

test('the sample year stands at 20 of 34 on its day, counted from what people did', async () => {
	const { total, units } = await dashboard(await as('thao.snv@thanhgiang.example'), {}, SAMPLE_DAY);
	expect(total.rollup).toMatchObject({
		assigned: 34,
		done: 20,
		done_on_time: 17,
		done_late: 3,
		submitted: 3,
		overdue: 4,
		no_deadline: 2
	});

	const points = (abbreviation: string) => units.find((unit) => unit.abbreviation === abbreviation)?.score.points;
	expect([points('TTT'), points('SNV'), points('SKHCN')]).toEqual([2000, 1714, 0]);
	expect(await isLoaded(database.db)).toBe(true);
});

test('an earlier day reads the plan as it stood then, and the day before the import knows no plan', async () => {
	const monitor = await as('thao.snv@thanhgiang.example');
	const on = async (day: string) => (await dashboard(monitor, {}, day)).total.rollup;
	expect(await on('2026-01-11')).toMatchObject({ assigned: 0, done: 0 });
	const [march, june] = [await on('2026-03-31'), await on('2026-06-30')];
	expect(march.assigned).toBe(34);
	expect(march.done).toBeGreaterThan(0);
	expect(june.done).toBeGreaterThan(march.done);
	expect(june.done).toBeLessThan(20);
});

test('every task keeps the words of the document that it came from', async () => {
	const rows = await database.db
		.selectFrom('task')
		.innerJoin('document', 'document.id', 'task.document_id')
		.select(['task.text', 'task.source_start', 'task.source_end', 'document.source_text', 'document.number'])
		.execute();
	expect(rows).toHaveLength(34);
	for (const { text, source_start, source_end, source_text, number } of rows) {
		expect(number).toBe('12/KH-UBND');
		const source = source_text.slice(source_start!, source_end!).replace(/\s+/g, ' ').trim();
		expect(source).toContain(text);
	}
});
