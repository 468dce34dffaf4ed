import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as links from '#lib/server/auth/links.ts';
import { open } from '#lib/server/db/open.ts';
import { createWorld, type World } from '../support/world.ts';

const HOUR = 60 * 60_000;
const morning = new Date('2026-09-15T02:00:00Z');
const gone = { status: 404, code: 'link.void' };

let world: World;
beforeEach(async () => {
	world = await createWorld();
	vi.useFakeTimers({ toFake: ['Date'], now: morning });
});
afterEach(async () => {
	vi.useRealTimers();
	await world.close();
});

const tokenOf = ({ address }: links.Link) => address.split('/').at(-1) as string;
const find = (link: links.Link) => links.find(world.db, tokenOf(link));

test('an invitation names its person for seven days, a reset for one', async () => {
	const invitation = await links.create(world.an, 'minh', 'invite');
	const reset = await links.create(world.an, 'lan', 'reset');

	expect(invitation.address).toMatch(/^http:\/\/localhost:\d+\/link\/[\w-]{43}$/);
	expect(await find(invitation)).toMatchObject({ purpose: 'invite', person: { id: 'minh', name: 'Hồ Minh' } });
	vi.setSystemTime(morning.getTime() + 24 * HOUR);
	await expect(find(reset)).rejects.toMatchObject(gone);
	expect(await find(invitation)).toMatchObject({ person: { email: 'minh@thanhgiang.example' } });
	vi.setSystemTime(morning.getTime() + 7 * 24 * HOUR);
	await expect(find(invitation)).rejects.toMatchObject(gone);
});

test('a newer link of the same purpose voids the older one, and leaves the other purpose alone', async () => {
	const older = await links.create(world.an, 'minh', 'invite');
	const reset = await links.create(world.an, 'minh', 'reset');
	const newer = await links.create(world.an, 'minh', 'invite');

	await expect(find(older)).rejects.toMatchObject(gone);
	expect(await find(newer)).toMatchObject({ person: { id: 'minh' } });
	expect(await find(reset)).toMatchObject({ purpose: 'reset' });
});

test('of several who use a link at once, one does', async () => {
	const { id } = await find(await links.create(world.an, 'minh', 'invite'));
	const used = await Promise.allSettled(
		[1, 2, 3].map(() => world.db.transaction().execute((db) => links.consume(db, id)))
	);
	expect(used.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('of two administrators who invite at once, the last link alone opens', async () => {
	const made = await Promise.all([1, 2, 3, 4].map(() => links.create(world.an, 'minh', 'invite')));
	const found = await Promise.allSettled(made.map(find));
	expect(found.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the links of a closed account open nothing, and nobody invites it', async () => {
	const invitation = await links.create(world.an, 'minh', 'invite');
	await world.db
		.insertInto('deactivation')
		.values({
			id: 'd',
			user_id: 'minh',
			at: morning.toISOString(),
			actor_id: 'an',
			reason: 'Nghỉ',
			ended_at: null,
			ended_by: null
		})
		.execute();

	await expect(find(invitation)).rejects.toMatchObject(gone);
	await expect(links.create(world.an, 'minh', 'reset')).rejects.toMatchObject({ status: 409, code: 'user.closed' });
});

test('only administrators make links, only for people, and all or none', async () => {
	await expect(links.create(world.hoa, 'minh', 'invite')).rejects.toMatchObject({ status: 403 });
	await expect(links.createMany(world.an, ['minh', 'ai-do'], 'invite')).rejects.toMatchObject({
		status: 404,
		code: 'user.not_found'
	});
	expect(await world.db.selectFrom('account_link').selectAll().execute()).toEqual([]);
});

test('the database holds nothing that opens the link, and the log says who was invited', async () => {
	const token = tokenOf(await links.create(world.an, 'minh', 'invite'));
	const [row] = await world.db.selectFrom('account_link').selectAll().execute();
	const event = await world.db.selectFrom('event').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow();

	expect(JSON.stringify([row, event])).not.toContain(token);
	expect(row).toMatchObject({ created_by: 'an', user_id: 'minh' });
	expect(event).toMatchObject({ action: 'user.invited', actor_id: 'an', subject_id: 'minh' });
});

test('six hundred people are invited at once, with few statements', async () => {
	const created_at = morning.toISOString();
	const people = Array.from({ length: 600 }, (_, n) => ({
		id: `p${n}`,
		name: `Người ${n}`,
		email: `p${n}@thanhgiang.example`,
		search_text: `nguoi ${n}`,
		created_at
	}));
	for (const lot of [people.slice(0, 300), people.slice(300)]) await world.db.insertInto('user').values(lot).execute();

	const heard: string[] = [];
	const db = await open(world.url, { onStatement: (statement) => heard.push(statement) });
	heard.length = 0;
	const made = await links.createMany(
		{ ...world.an, db },
		people.map(({ id }) => id),
		'invite'
	);
	await db.destroy();

	expect(new Set([...made.values()].map(({ address }) => address)).size).toBe(600);
	expect(heard.length).toBeLessThan(25);
	expect(await find(made.get('p599') as links.Link)).toMatchObject({ person: { name: 'Người 599' } });
});
