import { afterEach, beforeEach, expect, test } from 'vitest';
import * as identities from '#lib/server/auth/identities.ts';
import type { Door } from '#lib/server/auth/entry.ts';
import type { Claims } from '#lib/server/auth/oidc.ts';
import { defaults } from '#lib/server/settings.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let door: Door;

beforeEach(async () => {
	world = await createWorld();
	door = { db: world.db, settings: defaults, via: { address: '10.0.0.7', device: null, requestId: null } };
});
afterEach(() => world.close());

const lan: Claims = {
	issuer: 'https://id.example.vn',
	subject: 'lan-1',
	email: 'LAN@thanhgiang.example',
	isEmailVerified: true,
	isStrong: false
};

test('two first sign-ins of one moment bind a person once', async () => {
	expect(await Promise.all([identities.signIn(door, lan), identities.signIn(door, lan)])).toEqual(['lan', 'lan']);
	const bound = await world.db
		.selectFrom('event')
		.select('subject_id')
		.where('action', '=', 'identity.bound')
		.execute();
	expect(bound).toEqual([{ subject_id: 'lan' }]);
});

test('the subject counts, not the address that it has now', async () => {
	await identities.signIn(door, lan);
	expect(await identities.signIn(door, { ...lan, email: 'yen@thanhgiang.example' })).toBe('lan');
	expect(await identities.signIn(door, { ...lan, email: null, isEmailVerified: false })).toBe('lan');
	const moved = { status: 409, code: 'oidc.subject_changed' };
	await expect(identities.signIn(door, { ...lan, subject: 'lan-2' })).rejects.toMatchObject(moved);
});

test('a provider of another name is another provider', async () => {
	await identities.signIn(door, lan);
	const other = { ...lan, issuer: 'https://khac.example.vn', email: 'yen@thanhgiang.example' };
	expect(await identities.signIn(door, other)).toBe('yen');
});

test('without a verified address, an open account or a link there is nothing, and the log has it', async () => {
	const unverified = { status: 403, code: 'oidc.unverified' };
	await expect(identities.signIn(door, { ...lan, isEmailVerified: false })).rejects.toMatchObject(unverified);
	await expect(identities.signIn(door, { ...lan, email: null })).rejects.toMatchObject(unverified);
	const unknown = { status: 403, code: 'oidc.unknown' };
	await expect(identities.signIn(door, { ...lan, email: 'ai@khac.example' })).rejects.toMatchObject(unknown);
	await expect(identities.release(world.an, 'lan')).rejects.toMatchObject({ status: 409, code: 'identity.none' });

	const failed = await world.db.selectFrom('event').selectAll().where('action', '=', 'auth.failed').execute();
	expect(failed).toHaveLength(3);
	expect(JSON.stringify(failed)).not.toContain('khac.example');
});
