import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessions, type Sessions } from '#lib/server/auth/session.ts';
import * as throttle from '#lib/server/auth/throttle.ts';
import * as users from '#lib/server/auth/users.ts';
import { defaults } from '#lib/server/settings.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const start = new Date('2026-09-15T01:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const tooMany = { status: 429, code: 'auth.too_many_attempts' };

let database: TestDatabase;
let sessions: Sessions;
beforeEach(async () => {
	database = await openTestDatabase();
	vi.useFakeTimers({ toFake: ['Date'], now: start });
	sessions = createSessions(database.db, 'http://localhost:3000');
	await users.create(
		database.db,
		{ name: 'Lan', email: 'lan@example.vn', password: 'mưa rào tháng bảy', memberships: [] },
		start
	);
});
afterEach(async () => {
	vi.useRealTimers();
	await database.close();
});

const right = {
	email: 'lan@example.vn',
	password: 'mưa rào tháng bảy',
	via: { address: '10.0.0.7', device: null, requestId: null }
};
const wrong = { ...right, password: 'đoán mò' };

async function fail(times: number, address = right.via.address) {
	for (let count = 0; count < times; count++) {
		await expect(sessions.signIn({ ...wrong, via: { ...wrong.via, address } }, defaults)).rejects.toMatchObject({
			code: 'auth.wrong_credentials'
		});
	}
}

test('who guesses has to wait, longer each time, and is told how long', async () => {
	await fail(5);
	await expect(sessions.signIn(wrong, defaults)).rejects.toMatchObject({ ...tooMany, facts: { seconds: 5 } });

	vi.setSystemTime(after(5));
	await fail(1);
	await expect(sessions.signIn(wrong, defaults)).rejects.toMatchObject({ ...tooMany, facts: { seconds: 10 } });
	await expect(sessions.signIn(right, defaults)).rejects.toMatchObject(tooMany);
});

test('the owner of the account gets in from another address meanwhile', async () => {
	await fail(5);
	expect(await sessions.signIn({ ...right, via: { ...right.via, address: '10.0.0.8' } }, defaults)).toHaveProperty(
		'value'
	);
	await expect(sessions.signIn(wrong, defaults)).rejects.toMatchObject(tooMany);
});

test('after the wait the right password opens the door, and the failures are forgotten', async () => {
	await fail(5);
	vi.setSystemTime(after(6));
	await sessions.signIn(right, defaults);

	expect(await database.db.selectFrom('sign_in_failure').selectAll().execute()).toEqual([]);
	await fail(5);
});

test('guesses made at the same time count each other', async () => {
	const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => sessions.signIn(wrong, defaults)));
	const codes = guesses.map((guess) => (guess.status === 'rejected' ? (guess.reason as { code: string }).code : ''));
	expect(codes.filter((code) => code === 'auth.wrong_credentials')).toHaveLength(5);
	expect(codes.filter((code) => code === 'auth.too_many_attempts')).toHaveLength(15);
});

test('one address that tries many accounts is slowed as a whole', async () => {
	for (let count = 0; count < 30; count++) {
		await throttle.begin(database.db, `nguoi-${count}@example.vn`, '10.0.0.7', start);
	}
	await expect(throttle.begin(database.db, 'lan@example.vn', '10.0.0.7', start)).rejects.toMatchObject(tooMany);
	await throttle.begin(database.db, 'lan@example.vn', '10.0.0.8', start);
});

test('failures of a quarter of an hour ago no longer count', async () => {
	await fail(5);
	vi.setSystemTime(after(15 * 60 + 1));
	await fail(5);
});

test('one account tried from everywhere is slowed by moments, not closed', async () => {
	for (let count = 0; count < 11; count++) {
		await throttle.begin(database.db, 'lan@example.vn', `10.1.0.${count}`, start);
	}
	const before = performance.now();
	await sessions.signIn(right, defaults);
	expect(performance.now() - before).toBeGreaterThan(200);
});

test('neighbours in one IPv6 network are one address, and IPv4 is itself however it is written', () => {
	expect(throttle.network('2001:db8:1:2:3:4:5:6')).toBe(throttle.network('2001:0DB8:1:2::1'));
	expect(throttle.network('2001:db8:1:2::1')).not.toBe(throttle.network('2001:db8:1:3::1'));
	expect(throttle.network('::1')).toBe('0:0:0:0::/64');
	expect(throttle.network('::ffff:10.0.0.7')).toBe('10.0.0.7');
});
