import { afterEach, beforeEach, expect, test } from 'vitest';
import * as account from '#lib/server/auth/own-account.ts';
import * as own from '#lib/server/auth/own-sessions.ts';
import * as links from '#lib/server/auth/links.ts';
import { createSessions, type Sessions } from '#lib/server/auth/session.ts';
import type { Context } from '#lib/server/context.ts';
import { defaults } from '#lib/server/settings.ts';
import { createWorld, type World } from '../support/world.ts';

const password = 'mưa rào tháng bảy';
const next = 'nắng hạn tháng ba';
const via = { address: '10.0.0.7', device: 'Firefox', requestId: null };

let world: World;
let sessions: Sessions;
let lan: Context;
beforeEach(async () => {
	world = await createWorld();
	await world.setPasswords(password);
	sessions = createSessions(world.db, 'http://localhost:3000');
	lan = { ...world.lan, via };
});
afterEach(() => world.close());

const signIn = (email: string, given = password, settings = defaults) =>
	sessions.signIn({ email: `${email}@thanhgiang.example`, password: given, via }, settings);
const seatOf = async (cookie: { value: string }, settings = defaults) =>
	(await sessions.resume(cookie.value, settings)).seat;
const lastEvent = () =>
	world.db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();

test('a new password needs the old one, ends the other sessions and open links, and is written down', async () => {
	const [here, there] = [await signIn('lan'), await signIn('lan')];
	const { address } = await links.create(world.an, 'lan', 'reset');
	const sessionId = (await seatOf(here))?.sessionId ?? '';

	const change = { current: 'đoán mò thôi mà', next, sessionId };
	await expect(account.changePassword(lan, change)).rejects.toMatchObject({ status: 422, code: 'password.wrong' });
	await account.changePassword(lan, { ...change, current: password });

	expect(await seatOf(here)).toBeDefined();
	expect(await seatOf(there)).toBeUndefined();
	await expect(links.find(world.db, address.split('/').at(-1) ?? '')).rejects.toMatchObject({ code: 'link.void' });
	const { action, particulars } = await lastEvent();
	expect([action, JSON.parse(particulars)]).toEqual(['user.password_set', { how: 'change', endedSessions: 1 }]);
	await expect(signIn('lan')).rejects.toMatchObject({ code: 'auth.wrong_credentials' });
	expect(await seatOf(await signIn('lan', next))).toBeDefined();
});

test('guesses at an open screen are slowed like those at the door, and none of them changes anything', async () => {
	const guess = { current: 'đoán mò thôi mà', next, sessionId: '' };
	for (const _ of [1, 2, 3, 4, 5])
		await expect(account.changePassword(lan, guess)).rejects.toMatchObject({ code: 'password.wrong' });
	await expect(account.changePassword(lan, { ...guess, current: password })).rejects.toMatchObject({ status: 429 });
});

test('the last passwords do not come back where the installation says so, and no older ones are kept', async () => {
	const strict: Context = { ...lan, settings: { ...defaults, passwordHistory: 2 } };
	const change = (current: string, next: string) => account.changePassword(strict, { current, next, sessionId: '' });
	await change(password, next);
	await expect(change(next, password)).rejects.toMatchObject({ code: 'password.used_before', facts: { history: 2 } });
	await change(next, 'gió heo may về sớm');
	await change('gió heo may về sớm', password);
	expect(await world.db.selectFrom('password').select('id').where('user_id', '=', 'lan').execute()).toHaveLength(2);
});

test('a password that is too old lets nobody pass before it is changed, where rotation is on', async () => {
	const cookie = await signIn('lan');
	const rotating = { ...defaults, passwordDays: 30 };
	expect(await seatOf(cookie)).toMatchObject({ passwordExpired: false });
	expect(await seatOf(cookie, rotating)).toMatchObject({ passwordExpired: true });
	await account.changePassword(lan, { current: password, next, sessionId: (await seatOf(cookie))?.sessionId ?? '' });
	expect(await seatOf(cookie, rotating)).toMatchObject({ passwordExpired: false });
});

test('everybody sees their own sessions alone, and signs out one or all others', async () => {
	const [office, phone, home] = [await signIn('lan'), await signIn('lan'), await signIn('lan')];
	const foreign = (await seatOf(await signIn('minh')))?.sessionId ?? '';
	const here = (await seatOf(office))?.sessionId ?? '';
	const there = (await seatOf(phone))?.sessionId ?? '';

	expect((await own.list(lan)).map(({ publicId }) => publicId)).not.toContain(foreign);
	await expect(own.end(lan, foreign)).rejects.toMatchObject({ status: 404, code: 'session.not_found' });
	await own.end(lan, there);
	await expect(own.end(lan, there)).rejects.toMatchObject({ status: 404 });
	expect(await own.endOthers(lan, here)).toBe(1);
	expect(await seatOf(home)).toBeUndefined();
	expect(await own.list(lan)).toMatchObject([{ publicId: here, userAgent: 'Firefox', address: '10.0.0.7' }]);
	expect((await lastEvent()).action).toBe('session.ended');
});

test('signing out is written down once', async () => {
	const cookie = await signIn('lan');
	const seat = await seatOf(cookie);
	await sessions.signOut(cookie.value, via, defaults);
	await sessions.signOut(cookie.value, via, defaults);
	const events = await world.db.selectFrom('event').selectAll().where('action', '=', 'auth.signed_out').execute();
	expect(events).toMatchObject([{ actor_id: 'lan', particulars: JSON.stringify({ sessionId: seat?.sessionId }) }]);
});

test('a closed account is answered like a wrong password', async () => {
	const closing = { id: 'd', user_id: 'lan', at: '2026-09-01T00:00:00.000Z', actor_id: 'an', reason: 'Nghỉ hưu' };
	await world.db
		.insertInto('deactivation')
		.values({ ...closing, ended_at: null, ended_by: null })
		.execute();
	await expect(signIn('lan')).rejects.toMatchObject({ status: 422, code: 'auth.wrong_credentials', facts: {} });
});

test('name, position and phone are one’s own to change, once for each version that was seen', async () => {
	const { version, ...before } = await account.profile(lan);
	const after = { name: 'Nguyễn Lan', title: 'Chuyên viên chính', phone: '0912 345 678' };
	await account.changeProfile(lan, after, version);
	await expect(account.changeProfile(lan, { ...after, phone: null }, version)).rejects.toMatchObject({ status: 409 });

	expect(await account.profile(lan)).toEqual({ ...after, email: before.email, version: version + 1 });
	const { action, particulars } = await lastEvent();
	expect(action).toBe('user.changed');
	expect(JSON.parse(particulars)).toEqual({ before: { name: before.name, title: null, phone: null }, after });
	const { search_text } = await world.db
		.selectFrom('user')
		.select('search_text')
		.where('id', '=', 'lan')
		.executeTakeFirstOrThrow();
	expect(search_text).toContain('nguyen lan');
});

test('language and colours go with the person to every device', async () => {
	const cookie = await signIn('lan');
	await account.rememberLook(lan, { locale: 'en', theme: 'dark' });
	expect(await seatOf(cookie)).toMatchObject({ look: { locale: 'en', theme: 'dark' } });
	await account.rememberLook(lan, { theme: null });
	expect(await seatOf(cookie)).toMatchObject({ look: { locale: 'en', theme: null } });
});
