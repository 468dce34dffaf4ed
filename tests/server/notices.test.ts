import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import * as notices from '#lib/server/installation/notices.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const upgrade = {
	text: 'Hệ thống nâng cấp từ 20 giờ tối nay.',
	tone: 'warning',
	firstDay: '2026-09-15',
	lastDay: '2026-09-16'
} as const;

const told = async (who: Context) => (await notices.current(who)).map(({ text }) => text);
const states = async () => (await notices.register(world.an)).map(({ state }) => state);
const events = () =>
	world.db
		.selectFrom('event')
		.select(['action', 'subject_id'])
		.where('action', 'like', 'notice.%')
		.orderBy('seq')
		.execute();

describe('a notice of An', () => {
	test('is told to everybody from its first day to the end of its last', async () => {
		const id = await notices.post(world.an, upgrade);

		for (const who of [world.an, world.hoa, world.giang, world.minh]) expect(await told(who)).toEqual([upgrade.text]);
		expect(await told(world.on('2026-09-14', world.lan))).toEqual([]);
		expect(await told({ ...world.lan, now: new Date('2026-09-16T16:59:59.999Z') })).toEqual([upgrade.text]);
		expect(await told({ ...world.lan, now: new Date('2026-09-16T17:00:00.000Z') })).toEqual([]);
		expect(await events()).toEqual([{ action: 'notice.posted', subject_id: id }]);
	});

	test('waits for its first day', async () => {
		await notices.post(world.an, { ...upgrade, firstDay: '2026-09-16' });
		expect([await told(world.lan), await states()]).toEqual([[], ['coming']]);
	});

	test('goes from the pages of who has put it away, and stays for the others', async () => {
		const id = await notices.post(world.an, upgrade);
		await notices.dismiss(world.lan, id);
		await notices.dismiss(world.lan, id);

		expect([await told(world.lan), await told(world.minh)]).toEqual([[], [upgrade.text]]);
	});

	test('can be taken back once, with an event', async () => {
		const id = await notices.post(world.an, upgrade);
		await notices.end(world.an, id);

		expect([await told(world.lan), await states()]).toEqual([[], ['ended']]);
		await expect(notices.end(world.an, id)).rejects.toMatchObject({ status: 404, code: 'notice.not_found' });
		await expect(notices.dismiss(world.lan, id)).rejects.toMatchObject({ status: 404 });
		expect((await events()).map(({ action }) => action)).toEqual(['notice.posted', 'notice.ended']);
	});
});

test.for([
	['no words', { text: ' \n ' }, 'notice.text'],
	['more than five hundred characters', { text: 'a'.repeat(501) }, 'notice.text'],
	['a last day that is over', { firstDay: '2026-09-01', lastDay: '2026-09-14' }, 'notice.days'],
	['a last day before the first', { firstDay: '2026-09-18' }, 'notice.days']
] as const)('a notice with %s is refused', async ([, change, code]) => {
	await expect(notices.post(world.an, { ...upgrade, ...change })).rejects.toMatchObject({ status: 422, code });
	expect(await notices.register(world.an)).toEqual([]);
});

test('nobody but an administrator posts, lists or takes back', async () => {
	const id = await notices.post(world.an, upgrade);
	await expect(notices.post(world.hoa, upgrade)).rejects.toMatchObject({ status: 403 });
	await expect(notices.register(world.khoi)).rejects.toMatchObject({ status: 403 });
	await expect(notices.end(world.hoa, id)).rejects.toMatchObject({ status: 403 });
	expect(await told(world.lan)).toEqual([upgrade.text]);
});
