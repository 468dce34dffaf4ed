import { afterEach, beforeEach, expect, test } from 'vitest';
import { transact } from '#lib/server/context.ts';
import { seal } from '#lib/server/events/chain.ts';
import * as events from '#lib/server/events/events.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const chain = () => world.db.selectFrom('event').selectAll().orderBy('seq').execute();

test('every event is sealed with the hash of the one before it, also when many people work at once', async () => {
	await world.tasks({ title: 'Rà soát thủ tục' }, { title: 'Báo cáo quý' });
	await Promise.all(
		Array.from({ length: 20 }, (_, index) =>
			transact(world.lan, async (ctx) => {
				await events.record(ctx, 'task.resumed', `task-${index}`, { kind: 'paused' });
				await events.record(ctx, 'task.held', `task-${index}`, { kind: 'paused', reason: 'Chờ' });
			})
		)
	);

	const rows = await chain();
	expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
	expect(rows.map(({ previous_hash }) => previous_hash)).toEqual(['', ...rows.slice(0, -1).map(({ hash }) => hash)]);
	expect(rows.map(({ hash }) => hash)).toEqual(rows.map(seal));
	expect(rows.filter(({ actor_id }) => actor_id === 'lan').map(({ subject_id }) => subject_id)).toHaveLength(40);
});

test('what did not happen leaves no event', async () => {
	const failing = transact(world.lan, async (ctx) => {
		await events.record(ctx, 'task.resumed', 'budget', { kind: 'paused' });
		throw new Error('later');
	});

	await expect(failing).rejects.toThrow('later');
	expect(await chain()).toEqual([]);
});

test('nobody rewrites the past, not even with the database in their hands', async () => {
	await world.tasks({ title: 'Rà soát thủ tục' });
	const before = await chain();

	await expect(world.db.updateTable('event').set({ actor_id: 'an' }).execute()).rejects.toThrow('append-only');
	await expect(world.db.deleteFrom('event').execute()).rejects.toThrow('append-only');
	expect(await chain()).toEqual(before);
});
