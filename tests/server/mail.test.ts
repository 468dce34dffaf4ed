import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as links from '#lib/server/auth/links.ts';
import { config } from '#lib/server/config.ts';
import { deliver } from '#lib/server/mail/outbox.ts';
import { readable, startMailServer, type MailServer } from '../support/mail-server.ts';
import { createWorld, type World } from '../support/world.ts';

const MINUTE = 60_000;
const morning = new Date('2026-09-15T02:00:00Z');

let world: World;
let server: MailServer;
beforeEach(async () => {
	world = await createWorld();
	server = await startMailServer(0, ['yen@thanhgiang.example']);
	config().mail = { url: `smtp://127.0.0.1:${server.port}`, from: 'cchc@thanhgiang.example' };
	vi.useFakeTimers({ toFake: ['Date'], now: morning });
});
afterEach(async () => {
	vi.useRealTimers();
	delete config().mail;
	await server.stop();
	await world.close();
});

const waiting = () => world.db.selectFrom('mail').selectAll().execute();

test('an invitation is mailed in Vietnamese with its link, and nothing of it stays', async () => {
	const { address } = await links.create(world.an, 'minh', 'invite');
	await deliver(world.db);

	const [mail] = server.taken;
	expect(mail?.to).toBe('minh@thanhgiang.example');
	expect(readable(mail?.content ?? '')).toContain('Kính gửi Hồ Minh');
	expect(readable(mail?.content ?? '')).toContain(address);
	expect(await waiting()).toEqual([]);
});

test('who reads English is written to in English', async () => {
	await world.db.updateTable('user').set({ locale: 'en' }).where('id', '=', 'minh').execute();
	const { address } = await links.create(world.an, 'minh', 'reset');
	await deliver(world.db);
	expect(readable(server.taken[0]?.content ?? '')).toMatch(/^Dear Hồ Minh,/);
	expect(readable(server.taken[0]?.content ?? '')).toContain(address);
});

test('what is rolled back is not mailed', async () => {
	await expect(links.createMany(world.an, ['minh', 'ai-do'], 'invite')).rejects.toMatchObject({ status: 404 });
	await deliver(world.db);
	expect(server.taken).toEqual([]);
});

test('while the mail server is down letters wait, and go once it is back', async () => {
	const { port } = server;
	await server.stop();
	await links.createMany(world.an, ['minh', 'lan'], 'invite');
	await deliver(world.db);
	expect((await waiting()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);

	server = await startMailServer(port);
	vi.setSystemTime(morning.getTime() + MINUTE);
	await deliver(world.db);
	expect(server.taken.map(({ to }) => to).toSorted()).toEqual(['lan@thanhgiang.example', 'minh@thanhgiang.example']);
	expect(await waiting()).toEqual([]);
});

test('an address that the server refuses holds up nobody else, and goes with its link', async () => {
	await links.createMany(world.an, ['yen', 'minh'], 'invite');
	await deliver(world.db);
	expect(server.taken.map(({ to }) => to)).toEqual(['minh@thanhgiang.example']);
	expect(await waiting()).toHaveLength(1);

	vi.setSystemTime(morning.getTime() + 7 * 24 * 60 * MINUTE);
	await deliver(world.db);
	expect(await waiting()).toEqual([]);
});

test('a letter whose sender died is sent by another, and by one of several at once', async () => {
	await links.create(world.an, 'minh', 'invite');
	const died = () => ({ send: () => new Promise(() => undefined), close: () => undefined });
	void deliver(world.db, died);
	await vi.waitFor(async () => expect((await waiting())[0]?.attempts).toBe(1));

	await deliver(world.db);
	expect(server.taken).toEqual([]);
	vi.setSystemTime(morning.getTime() + 3 * MINUTE);
	await Promise.all([deliver(world.db), deliver(world.db), deliver(world.db)]);
	expect(server.taken).toHaveLength(1);
});
