import { afterEach, beforeEach, expect, test } from 'vitest';
import { columns } from '#lib/server/tasks/board.ts';
import { move, place } from '#lib/server/tasks/moves.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const all = { not_started: 100, in_progress: 100, submitted: 100, done: 100 };
const words = { note: null, explanation: null };

async function order(state: keyof typeof all) {
	const column = (await columns(world.hoa, world.planId, {}, all)).find((column) => column.state === state);
	return column?.cards.map(({ id }) => id);
}

test('a card lands right below its new neighbour, and on top without one', async () => {
	const [a, b, c] = (await world.tasks({ title: 'A' }, { title: 'B' }, { title: 'C' })) as [string, string, string];
	await place(world.lan, c, 'not_started', a);
	expect(await order('not_started')).toEqual([a, c, b]);
	await place(world.lan, b, 'not_started', null);
	expect(await order('not_started')).toEqual([b, a, c]);
	await move(world.lan, a, { to: 'in_progress', version: 1, after: b, ...words });
	expect(await order('in_progress')).toEqual([a]);
});

test('a place between two cards can be taken again and again: the column makes room', async () => {
	const ids = await world.tasks(...Array.from({ length: 60 }, (_, index) => ({ title: `Việc ${index}` })));
	const [top, ...rest] = ids as [string, ...string[]];
	for (const id of rest) await place(world.lan, id, 'not_started', top);
	expect(await order('not_started')).toEqual([top, ...rest.toReversed()]);
});

test('twenty people who drop a card into one place at the same moment all succeed, each card with a place of its own', async () => {
	const ids = await world.tasks(...Array.from({ length: 21 }, (_, index) => ({ title: `Việc ${index}` })));
	const [anchor, ...cards] = ids as [string, ...string[]];
	await move(world.lan, anchor, { to: 'in_progress', version: 1, after: null, ...words });

	await Promise.all(cards.map((id) => move(world.lan, id, { to: 'in_progress', version: 1, after: anchor, ...words })));

	const rows = await world.db.selectFrom('task').select('position').where('state', '=', 'in_progress').execute();
	expect(new Set(rows.map(({ position }) => position)).size).toBe(21);
});
