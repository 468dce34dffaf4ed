import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialectOf } from '#lib/server/db/dialect/dialect.ts';
import { seal } from '#lib/server/events/chain.ts';
import * as events from '#lib/server/events/events.ts';
import { transact } from '#lib/server/context.ts';
import { head, verify } from '#lib/server/events/verify.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
	await world.tasks(...Array.from({ length: 10 }, (_, index) => ({ title: `Việc ${index}` })));
});
afterEach(() => world.close());

/** What somebody with the database in their hands does first. */
async function openTheTable() {
	const statements =
		dialectOf(world.db) === 'postgres'
			? ['drop trigger if exists event_append_only on event']
			: ['drop trigger if exists event_no_update', 'drop trigger event_no_delete'];
	for (const statement of statements) await sql.raw(statement).execute(world.db);
}

const row = (seq: number) => world.db.selectFrom('event').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow();
const flaw = async (head?: string) => (await verify(world.db, head)).broken;

test('a log as it was written is whole, and its head is the hash of the last event', async () => {
	const last = await head(world.db);
	expect(await verify(world.db)).toEqual({ count: 10, head: last?.hash, broken: null });
	expect(await flaw(last?.hash)).toBeNull();
});

test('an empty log is whole', async () => {
	const empty = await createWorld();
	expect(await verify(empty.db)).toEqual({ count: 0, head: '', broken: null });
	await empty.close();
});

test('an older head is found in a log that has grown since', async () => {
	const kept = (await head(world.db))?.hash;
	await world.tasks({ title: 'Thêm' });
	expect(await flaw(kept)).toBeNull();
});

describe('with the trigger dropped', () => {
	beforeEach(openTheTable);

	test.for(['at', 'actor_id', 'action', 'subject_id', 'particulars', 'address', 'device', 'request_id'] as const)(
		'an event whose %s was edited is named',
		async (column) => {
			const { id } = await row(4);
			const value = column === 'actor_id' ? 'an' : 'khác';
			await world.db
				.updateTable('event')
				.set({ [column]: value })
				.where('seq', '=', 4)
				.execute();
			expect(await flaw()).toEqual({ flaw: 'changed', seq: 4, id });
		}
	);

	test('an event that was edited and sealed anew no longer fits the one behind it', async () => {
		const edited = { ...(await row(4)), actor_id: 'an' };
		await world.db
			.updateTable('event')
			.set({ actor_id: 'an', hash: seal(edited) })
			.where('seq', '=', 4)
			.execute();
		expect(await flaw()).toMatchObject({ flaw: 'relinked', seq: 5 });
	});

	test('events that were deleted leave a gap, at the beginning and in the middle', async () => {
		await world.db.deleteFrom('event').where('seq', 'in', [5, 6]).execute();
		expect(await flaw()).toMatchObject({ flaw: 'gap', seq: 7 });
		await world.db.deleteFrom('event').where('seq', '=', 1).execute();
		expect(await flaw()).toMatchObject({ flaw: 'gap', seq: 2 });
	});

	test('events that changed places are named', async () => {
		const [a, b] = [await row(3), await row(4)];
		await world.db.deleteFrom('event').where('seq', 'in', [3, 4]).execute();
		await world.db
			.insertInto('event')
			.values([
				{ ...a, seq: 4 },
				{ ...b, seq: 3 }
			])
			.execute();
		expect(await flaw()).toMatchObject({ flaw: 'changed', seq: 3, id: b.id });
	});

	test('a forged event in the place of another is named, however well it is sealed', async () => {
		const forged = { ...(await row(6)), id: 'giả', actor_id: 'an', previous_hash: 'a'.repeat(64) };
		await world.db.deleteFrom('event').where('seq', '=', 6).execute();
		await world.db
			.insertInto('event')
			.values({ ...forged, hash: seal(forged) })
			.execute();
		expect(await flaw()).toEqual({ flaw: 'relinked', seq: 6, id: 'giả' });
	});

	test('an end that was cut off is seen by whoever kept the head, and by nobody else', async () => {
		const kept = (await head(world.db))?.hash;
		await world.db.deleteFrom('event').where('seq', '>', 8).execute();
		expect(await flaw()).toBeNull();
		expect(await flaw(kept)).toMatchObject({ flaw: 'cut', seq: 8 });

		await world.db.deleteFrom('event').execute();
		expect(await flaw(kept)).toEqual({ flaw: 'cut', seq: 0, id: '' });
	});

	test('a log that was written anew from its middle is seen by whoever kept the head', async () => {
		const kept = (await head(world.db))?.hash;
		const rows = await world.db.selectFrom('event').selectAll().orderBy('seq').execute();
		await world.db.deleteFrom('event').execute();
		let previous_hash = '';
		for (const one of rows) {
			const anew = { ...one, actor_id: one.seq === 4 ? 'an' : one.actor_id, previous_hash };
			previous_hash = seal(anew);
			await world.db
				.insertInto('event')
				.values({ ...anew, hash: previous_hash })
				.execute();
		}
		expect(await flaw()).toBeNull();
		expect(await flaw(kept)).toMatchObject({ flaw: 'cut' });
	});
});

test('reads more events than it holds at a time', async () => {
	await transact(world.lan, (ctx) =>
		events.recordAll(
			ctx,
			'task.resumed',
			Array.from({ length: 4500 }, (_, index) => ({ subjectId: `t${index}`, particulars: { kind: 'paused' as const } }))
		)
	);
	expect(await verify(world.db)).toMatchObject({ count: 4510, broken: null });
});
