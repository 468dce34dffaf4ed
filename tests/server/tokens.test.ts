import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as factor from '#lib/server/auth/factor.ts';
import * as tokens from '#lib/server/auth/tokens.ts';
import type { Context } from '#lib/server/context.ts';
import { retain } from '#lib/server/jobs/retention.ts';
import * as closing from '#lib/server/people/closing.ts';
import * as person from '#lib/server/people/person.ts';
import { defaults } from '#lib/server/settings.ts';
import { codeOf } from '../support/authenticator.ts';
import { createWorld, type World } from '../support/world.ts';

const morning = new Date('2026-09-15T01:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const via = { address: '10.0.0.9', device: 'curl', requestId: null };

let world: World;
beforeEach(async () => {
	world = await createWorld();
	vi.useFakeTimers({ toFake: ['Date'], now: morning });
});
afterEach(async () => {
	vi.useRealTimers();
	await world.close();
});

const make = (who: Context, given: Partial<Parameters<typeof tokens.create>[1]> = {}) =>
	tokens.create(who, { name: 'Bảng tổng hợp', scope: 'read', days: 30, ...given });
const resume = (token: string, settings = defaults) => tokens.resume(world.db, token, via, settings);
const rows = () => world.db.selectFrom('access_token').selectAll().execute();
const eventsOf = (action: string) =>
	world.db.selectFrom('event').select(['actor_id', 'subject_id', 'particulars']).where('action', '=', action).execute();

test('a token opens the door for its person with their rights, and stands nowhere in clear', async () => {
	const token = await make(world.lan, { scope: 'write' });

	expect(token).toMatch(/^dh_[\w-]{43}$/);
	expect(await resume(token)).toMatchObject({
		actor: { id: 'lan', memberships: [{ role: 'focal', unitId: 'finance' }], managedUnitIds: expect.any(Array) },
		token: { name: 'Bảng tổng hợp', scope: 'write', expiresAt: '2026-10-15T01:00:00.000Z' },
		isFactorMissing: false
	});
	expect(await resume(`${token}x`)).toBeUndefined();
	expect(await resume('')).toBeUndefined();

	const [row] = await rows();
	expect(row?.hint).toBe(token.slice(-4));
	expect(await resume(row?.token_hash ?? '')).toBeUndefined();
	const [event] = await eventsOf('token.created');
	expect(event).toMatchObject({ actor_id: 'lan', subject_id: 'lan' });
	const kept = JSON.stringify([row, event]);
	expect(kept).not.toContain(token.slice(3));
	expect(event?.particulars).not.toContain(row?.token_hash);
});

test('its last use is noted once a minute, with the address', async () => {
	const token = await make(world.lan);
	const lastUse = async () => (await tokens.list(world.lan))[0];
	expect(await lastUse()).toMatchObject({ lastUsedAt: null, lastUsedAddress: null });

	await resume(token);
	expect(await lastUse()).toMatchObject({ lastUsedAt: morning.toISOString(), lastUsedAddress: '10.0.0.9' });
	vi.setSystemTime(morning.getTime() + MINUTE - 1);
	await resume(token);
	expect(await lastUse()).toMatchObject({ lastUsedAt: morning.toISOString() });
	vi.setSystemTime(morning.getTime() + MINUTE);
	await resume(token);
	expect(await lastUse()).toMatchObject({ lastUsedAt: '2026-09-15T01:01:00.000Z' });
});

test('it opens nothing from the instant at which it expires, and is still listed', async () => {
	const token = await make(world.lan, { days: 7 });
	vi.setSystemTime(morning.getTime() + 7 * DAY - 1);
	expect(await resume(token)).toBeDefined();
	vi.setSystemTime(morning.getTime() + 7 * DAY);
	expect(await resume(token)).toBeUndefined();
	expect(await tokens.list(world.lan)).toMatchObject([{ name: 'Bảng tổng hợp', isExpired: true }]);
});

test('one revokes only what is theirs, once', async () => {
	const [own, other] = [await make(world.lan), await make(world.duc)];
	const [ofLan] = await tokens.list(world.lan);
	const [ofDuc] = await tokens.list(world.duc);

	const gone = { status: 404, code: 'token.not_found' };
	await expect(tokens.revoke(world.lan, ofDuc?.id ?? '')).rejects.toMatchObject(gone);
	await expect(tokens.revoke(world.an, ofDuc?.id ?? '')).rejects.toMatchObject(gone);
	await tokens.revoke(world.lan, ofLan?.id ?? '');
	await expect(tokens.revoke(world.lan, ofLan?.id ?? '')).rejects.toMatchObject(gone);

	expect(await resume(own)).toBeUndefined();
	expect(await resume(other)).toBeDefined();
	expect(await tokens.list(world.lan)).toEqual([]);
	expect(await eventsOf('token.revoked')).toMatchObject([{ actor_id: 'lan', subject_id: 'lan' }]);
});

test('an administrator revokes all of a person, nobody else does', async () => {
	const [first, second, other] = [await make(world.lan), await make(world.lan), await make(world.duc)];
	expect(await person.find(world.an, 'lan')).toMatchObject({ tokens: 2 });
	expect(() => tokens.revokeAll(world.hoa, 'lan')).toThrow(expect.objectContaining({ status: 403 }));

	await tokens.revokeAll(world.an, 'lan');
	expect([await resume(first), await resume(second)]).toEqual([undefined, undefined]);
	expect(await resume(other)).toBeDefined();
	expect(await eventsOf('token.revoked')).toMatchObject([
		{ actor_id: 'an', subject_id: 'lan' },
		{ actor_id: 'an', subject_id: 'lan' }
	]);
});

test('closing an account revokes its tokens for good', async () => {
	const token = await make(world.minh);
	const handover = { byUnit: new Map(), byTask: new Map(), shown: [] };
	await closing.close(world.an, 'minh', 1, 'Nghỉ hưu', handover);
	expect(await resume(token)).toBeUndefined();

	await closing.reopen(world.an, 'minh', 2);
	expect(await resume(token)).toBeUndefined();
	expect(await rows()).toMatchObject([{ revoked_by: 'an' }]);
});

test('where the role demands a second factor, a token says whether it is there', async () => {
	const settings = { ...defaults, secondFactorRoles: ['focal' as const] };
	const token = await make(world.lan);
	expect(await resume(token, settings)).toMatchObject({ isFactorMissing: true });
	expect(await resume(await make(world.duc), settings)).toMatchObject({ isFactorMissing: false });

	await factor.begin(world.lan);
	const { pending } = await factor.ofActor(world.lan);
	expect(await resume(token, settings)).toMatchObject({ isFactorMissing: true });
	await factor.confirm(world.lan, 'none', codeOf(pending ?? '', 0));
	expect(await resume(token, settings)).toMatchObject({ isFactorMissing: false });
});

test('what has expired or was revoked goes when its time is up, what opens stays', async () => {
	await make(world.lan, { name: 'hết hạn', days: 7 });
	await make(world.duc, { name: 'thu hồi', days: 365 });
	await tokens.revoke(world.duc, (await tokens.list(world.duc))[0]?.id ?? '');
	await make(world.duc, { name: 'còn dùng', days: 365 });

	const { retentionDays } = defaults;
	await retain(world.db, new Date(morning.getTime() + retentionDays * DAY));
	expect(await rows()).toHaveLength(3);
	await retain(world.db, new Date(morning.getTime() + (retentionDays + 8) * DAY));
	expect((await rows()).map(({ name }) => name)).toEqual(['còn dùng']);
});
