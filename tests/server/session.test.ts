import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSessions, type Sessions } from '#lib/server/auth/session.ts';
import * as users from '#lib/server/auth/users.ts';
import { open } from '#lib/server/db/open.ts';
import { defaults } from '#lib/server/settings.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const HOUR = 60 * 60_000;
const morning = new Date('2026-09-15T01:00:00Z');

let database: TestDatabase;
let sessions: Sessions;
let lanId: string;

beforeEach(async () => {
	database = await openTestDatabase();
	vi.useFakeTimers({ toFake: ['Date'], now: morning });
	sessions = createSessions(database.db, 'http://localhost:3000');

	const unit = { aliases: '[]', kind: 'so', level: 'tinh' as const, valid_from: null, valid_to: null };
	await database.db
		.insertInto('unit')
		.values([
			{ ...unit, id: 'ubnd', name: 'UBND tỉnh', abbreviation: 'UBND', parent_id: null },
			{ ...unit, id: 'skhcn', name: 'Sở Khoa học và Công nghệ', abbreviation: 'SKHCN', parent_id: 'ubnd' },
			{ ...unit, id: 'ttcds', name: 'Trung tâm Chuyển đổi số', abbreviation: 'TTCĐS', parent_id: 'skhcn' },
			{ ...unit, id: 'stc', name: 'Sở Tài chính', abbreviation: 'STC', parent_id: 'ubnd' }
		])
		.execute();
	lanId = await users.create(
		database.db,
		{
			name: 'Lan',
			email: ' Lan@Example.vn',
			password: 'mưa rào tháng bảy',
			memberships: [
				{ unitId: 'stc', role: 'officer' },
				{ unitId: 'skhcn', role: 'focal' }
			]
		},
		morning
	);
});
afterEach(async () => {
	vi.useRealTimers();
	await database.close();
});

const attempt = {
	email: 'lan@example.vn',
	password: 'mưa rào tháng bảy',
	via: { address: '10.0.0.7', device: 'Firefox', requestId: null }
};

test('a session opens the door again, with the units that its memberships open', async () => {
	const cookie = await sessions.signIn(attempt, defaults);

	const { seat } = await sessions.resume(cookie.value, defaults);
	expect(seat?.actor).toMatchObject({ id: lanId, name: 'Lan', email: 'lan@example.vn' });
	expect(seat?.actor.memberships).toEqual([
		{ role: 'focal', unitId: 'skhcn', unitName: 'Sở Khoa học và Công nghệ', abbreviation: 'SKHCN' },
		{ role: 'officer', unitId: 'stc', unitName: 'Sở Tài chính', abbreviation: 'STC' }
	]);
	expect(seat?.actor.unitIds.toSorted()).toEqual(['skhcn', 'stc', 'ttcds']);
	expect(seat?.actor.managedUnitIds.toSorted()).toEqual(['skhcn', 'ttcds']);
});

test('what the database holds of a session signs nobody in', async () => {
	const cookie = await sessions.signIn(attempt, defaults);
	const row = await database.db.selectFrom('session').selectAll().executeTakeFirstOrThrow();

	expect(Object.values(row)).not.toContain(cookie.value);
	expect(row).toMatchObject({ user_agent: 'Firefox', created_at: morning.toISOString() });
	for (const known of [row.id, row.public_id])
		expect(await sessions.resume(known, defaults)).not.toHaveProperty('seat');
});

test('a request finds its actor with two statements', async () => {
	const cookie = await sessions.signIn(attempt, defaults);
	const heard: string[] = [];
	const db = await open(database.url, { onStatement: (statement) => heard.push(statement) });
	heard.length = 0;

	expect(await createSessions(db, 'http://localhost').resume(cookie.value, defaults)).toHaveProperty('seat');
	await db.destroy();
	expect(heard).toHaveLength(2);
});

test('an address is the same in capitals, a password whether its letters are composed or not', async () => {
	const cookie = await sessions.signIn(
		{
			...attempt,
			email: ' LAN@example.VN ',
			password: attempt.password.normalize('NFD')
		},
		defaults
	);
	expect(await sessions.resume(cookie.value, defaults)).toHaveProperty('seat');
});

test('a wrong password and an unknown address are the same answer', async () => {
	const refusal = { status: 422, code: 'auth.wrong_credentials', facts: {} };
	await expect(sessions.signIn({ ...attempt, password: 'sai' }, defaults)).rejects.toMatchObject(refusal);
	await expect(sessions.signIn({ ...attempt, email: 'minh@example.vn' }, defaults)).rejects.toMatchObject(refusal);
	await expect(
		sessions.signIn({ ...attempt, email: 'lan\0@example.vn', password: '' }, defaults)
	).rejects.toMatchObject(refusal);
});

test('a session that nobody uses ends after twelve hours, and its row goes', async () => {
	const { value } = await sessions.signIn(attempt, defaults);

	vi.setSystemTime(morning.getTime() + 12 * HOUR + 1);
	expect(await sessions.resume(value, defaults)).toMatchObject({ cookie: { value: '' } });
	expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
});

test('use prolongs a session, but never beyond a week', async () => {
	const { value } = await sessions.signIn(attempt, defaults);

	for (let hours = 8; hours < 7 * 24; hours += 8) {
		vi.setSystemTime(morning.getTime() + hours * HOUR);
		expect(await sessions.resume(value, defaults)).toMatchObject({ seat: { actor: { id: lanId } } });
	}
	vi.setSystemTime(morning.getTime() + 7 * 24 * HOUR);
	expect(await sessions.resume(value, defaults)).not.toHaveProperty('seat');
	expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
});

test('signing out ends this session and no other', async () => {
	const [office, phone] = [await sessions.signIn(attempt, defaults), await sessions.signIn(attempt, defaults)];

	expect(await sessions.signOut(office.value, attempt.via, defaults)).toMatchObject({ value: '' });
	expect(await sessions.resume(office.value, defaults)).not.toHaveProperty('seat');
	expect(await sessions.resume(phone.value, defaults)).toHaveProperty('seat');
});

test('the cookie is closed to scripts, and needs TLS where the address has it', async () => {
	expect((await sessions.signIn(attempt, defaults)).attributes).toMatchObject({
		httpOnly: true,
		sameSite: 'lax',
		secure: false
	});
	const secure = createSessions(database.db, 'https://cchc.example.vn');
	expect((await secure.signIn(attempt, defaults)).attributes.secure).toBe(true);
});

test('an address belongs to one person', async () => {
	const again = { name: 'Lan', email: 'LAN@example.vn', password: 'nắng hạn tháng ba', memberships: [] };
	await expect(users.create(database.db, again, morning)).rejects.toMatchObject({ code: 'user.email_taken' });
	await expect(users.create(database.db, { ...again, password: 'ngắn' }, morning)).rejects.toMatchObject({
		code: 'password.too_short'
	});
});
