import { afterEach, beforeEach, expect, test } from 'vitest';
import { may } from '#lib/domain/access.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import * as delegations from '#lib/server/orgs/delegations.ts';
import { createWorld, type PersonId, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const leave = {
	unitId: 'finance',
	toUserId: 'minh',
	firstDay: '2026-09-16',
	lastDay: '2026-09-18',
	reason: 'Đi công tác'
};

const onDay = (id: PersonId, day: string) => resolve(world.db, world[id].actor, day);
const task = { leadUnitId: 'treasury', partnerUnitIds: [], assigneeId: 'tam' };

test('a deputy holds what the leader holds, in the unit and below, on these days and no others', async () => {
	await delegations.give(world.duc, leave);

	expect((await onDay('minh', '2026-09-15')).managedUnitIds).toEqual([]);
	for (const day of ['2026-09-16', '2026-09-18']) {
		const minh = await onDay('minh', day);
		expect(minh.memberships.map(({ role, delegated }) => [role, delegated])).toEqual([
			['unit_leader', { by: 'Phan Đức', until: '2026-09-18' }],
			['officer', undefined]
		]);
		expect(may(minh, 'work', task)).toBe(true);
	}
	expect(may(await onDay('minh', '2026-09-19'), 'work', task)).toBe(false);
	expect(may(await onDay('duc', '2026-09-17'), 'work', task)).toBe(true);
});

test('what was handed over cannot be handed on', async () => {
	await delegations.give(world.duc, leave);
	const minh = { ...world.minh, actor: await onDay('minh', '2026-09-16') };

	expect(delegations.units(minh)).toEqual([]);
	await expect(delegations.give(minh, { ...leave, toUserId: 'lan' })).rejects.toMatchObject({ status: 404 });
});

test('who was handed the same seat twice, or holds it themselves, holds it once', async () => {
	await delegations.give(world.duc, leave);
	await delegations.give(world.duc, { ...leave, lastDay: '2026-09-20' });
	const seats = (await onDay('minh', '2026-09-17')).memberships.filter(({ role }) => role === 'unit_leader');
	expect(seats).toMatchObject([{ delegated: { until: '2026-09-20' } }]);

	await world.db
		.insertInto('membership')
		.values({
			id: 'minh-leader',
			user_id: 'minh',
			unit_id: 'finance',
			role: 'unit_leader',
			created_at: '',
			ended_at: null
		})
		.execute();
	const own = (await onDay('minh', '2026-09-17')).memberships.filter(({ role }) => role === 'unit_leader');
	expect(own).toHaveLength(1);
	expect(own[0]).not.toHaveProperty('delegated');
});

test('it ends when it is taken back, when the deputy gives it back, and with the rights of the leader', async () => {
	for (const end of [
		async (id: string) => delegations.revoke(world.duc, id),
		async (id: string) => delegations.revoke(world.minh, id),
		async () => {
			await world.db
				.updateTable('membership')
				.set({ ended_at: world.an.now.toISOString() })
				.where('user_id', '=', 'duc')
				.execute();
		}
	]) {
		await delegations.give(world.duc, leave);
		const [given] = await delegations.list(world.minh);
		expect(given).toMatchObject({ from: 'Phan Đức', to: 'Hồ Minh', unit: 'Sở Tài chính' });
		await end(given?.id ?? '');
		expect((await onDay('minh', '2026-09-17')).managedUnitIds).toEqual([]);
	}
});

test('a leader hands over their own unit, to somebody who serves there, for days that can be', async () => {
	const refusals = [
		[world.duc, { unitId: 'health' }, { status: 404, code: 'unit.not_found' }],
		[world.lan, {}, { status: 403, code: 'access.forbidden' }],
		[world.duc, { toUserId: 'yen' }, { code: 'delegation.deputy_foreign' }],
		[world.duc, { toUserId: 'duc' }, { code: 'delegation.to_oneself' }],
		[world.duc, { lastDay: '2026-09-15' }, { code: 'delegation.days' }],
		[world.duc, { firstDay: '2026-09-01', lastDay: '2026-09-14' }, { code: 'delegation.days' }],
		[world.duc, { lastDay: '2027-09-18' }, { code: 'delegation.days' }],
		[world.duc, { reason: '' }, { code: 'delegation.reason_missing' }]
	] as const;
	for (const [ctx, change, refusal] of refusals)
		await expect(delegations.give(ctx, { ...leave, ...change })).rejects.toMatchObject(refusal);

	await delegations.give(world.duc, leave);
	const [given] = await delegations.list(world.duc);
	await expect(delegations.revoke(world.yen, given?.id ?? '')).rejects.toMatchObject({ status: 404 });
	expect(await delegations.list(world.yen)).toEqual([]);
});
