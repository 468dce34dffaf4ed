import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Door } from '#lib/server/auth/entry.ts';
import * as links from '#lib/server/auth/links.ts';
import * as firstAdmin from '#lib/server/installation/first-admin.ts';
import * as settings from '#lib/server/settings.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const input = {
	province: 'Tỉnh Thanh Giang',
	unit: 'Ủy ban nhân dân tỉnh',
	name: 'Vũ An',
	email: 'An@thanhgiang.example',
	password: 'mưa rào tháng bảy'
};
const gone = { status: 404, code: 'link.void' };

let database: TestDatabase;
let door: Door;
beforeEach(async () => {
	database = await openTestDatabase();
	const via = { address: '10.0.0.7', device: null, requestId: null };
	door = { db: database.db, settings: settings.defaults, via };
});
afterEach(() => database.close());

async function offered(): Promise<string> {
	const link = await firstAdmin.offer(database.db);
	return link?.address.split('/').at(-1) ?? 'none';
}

test('the first start offers an address, a second one another, and the older is void', async () => {
	const [older, newer] = [await offered(), await offered()];
	await expect(firstAdmin.greet(door, older)).rejects.toMatchObject(gone);
	expect(await firstAdmin.greet(door, newer)).toMatchObject({ hasUnits: false });
});

test('whoever answers becomes the administrator, of a province with a name and a unit', async () => {
	const id = await firstAdmin.complete(door, await offered(), input);

	expect(await settings.read(database.db)).toMatchObject({ province: 'Tỉnh Thanh Giang' });
	const seat = await database.db
		.selectFrom('membership')
		.innerJoin('unit', 'unit.id', 'membership.unit_id')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select(['user.id', 'user.email', 'unit.name', 'membership.role'])
		.executeTakeFirstOrThrow();
	expect(seat).toEqual({ id, email: 'an@thanhgiang.example', name: 'Ủy ban nhân dân tỉnh', role: 'admin' });
	const event = await database.db.selectFrom('event').selectAll().executeTakeFirstOrThrow();
	expect(event).toMatchObject({ action: 'installation.set_up', actor_id: id, address: '10.0.0.7' });
	expect(await firstAdmin.offer(database.db)).toBeNull();
});

test('a password that breaks the rules uses nothing up', async () => {
	const token = await offered();
	await expect(firstAdmin.complete(door, token, { ...input, password: 'Thanh Giang 2026' })).rejects.toMatchObject({
		code: 'password.own_words'
	});
	expect(await firstAdmin.complete(door, token, input)).toBeTypeOf('string');
});

test('of two who answer at once one administers, and the other is told', async () => {
	const token = await offered();
	const both = await Promise.allSettled([
		firstAdmin.complete(door, token, input),
		firstAdmin.complete(door, token, { ...input, name: 'Lê Bình', email: 'binh@thanhgiang.example' })
	]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
	expect(['setup.done', 'link.void']).toContain((refused.reason as { code: string }).code);
});

test('the address is gone once a command made an administrator, who is invited', async () => {
	const token = await offered();
	const unit = { name: 'Ủy ban nhân dân tỉnh' };
	const link = await firstAdmin.create(database.db, { name: 'Vũ An', email: input.email, unit, password: null });

	await expect(firstAdmin.greet(door, token)).rejects.toMatchObject(gone);
	const invitation = await links.find(database.db, link?.address.split('/').at(-1) ?? '');
	expect(invitation).toMatchObject({ purpose: 'invite', person: { name: 'Vũ An' } });
});

test('a command knows the unit by its code, and takes no weak password', async () => {
	const person = { name: 'Vũ An', email: input.email, unit: { code: 'X1' } };
	await expect(firstAdmin.create(database.db, { ...person, password: null })).rejects.toMatchObject({
		code: 'unit.not_found'
	});
	await expect(firstAdmin.create(database.db, { ...person, password: '123456' })).rejects.toMatchObject({
		code: 'password.too_short'
	});
});

test('who lost the only password gets a link from the command line', async () => {
	await firstAdmin.complete(door, await offered(), input);
	const { address } = await firstAdmin.rescue(database.db, ' AN@thanhgiang.example ');
	expect(await links.find(database.db, address.split('/').at(-1) ?? '')).toMatchObject({ purpose: 'reset' });
	await expect(firstAdmin.rescue(database.db, 'ai@thanhgiang.example')).rejects.toMatchObject({
		code: 'user.not_found'
	});
});
