import { v7 as newId } from 'uuid';
import { can, ROLES, type Role } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { isOpen } from '../auth/accounts.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import { visible } from '../orgs/users.ts';

export interface Post {
	unitId: string;
	role: Role;
}

export interface HeldMembership extends Post {
	id: string;
	userId: string;
	unitName: string;
	abbreviation: string;
	/** Instant. */
	since: string;
}

/** What people hold now, the highest role first. One statement. */
export async function ofPeople(ctx: Context, userIds: string[]): Promise<HeldMembership[]> {
	const rows = await visible(ctx)
		.innerJoin('membership', 'membership.user_id', 'user.id')
		.innerJoin('unit', 'unit.id', 'membership.unit_id')
		.select([
			'membership.id',
			'membership.user_id as userId',
			'membership.unit_id as unitId',
			'membership.role',
			'membership.created_at as since',
			'unit.name as unitName',
			'unit.abbreviation'
		])
		.where('user.id', 'in', userIds)
		.where('membership.ended_at', 'is', null)
		.execute();
	return rows.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.unitId.localeCompare(b.unitId));
}

/**
 * Gives a person a role in a unit.
 * @throws Refusal 404 user.not_found, unit.not_found · 409 membership.held · 422 unit.ended
 */
export function give(ctx: Context, userId: string, post: Post): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lock(ctx);
		await requirePerson(ctx, userId);
		const held = await ofPeople(ctx, [userId]);
		if (held.some(({ unitId, role }) => unitId === post.unitId && role === post.role))
			throw new Refusal(409, 'membership.held');
		await giveAll(ctx, userId, [post]);
	});
}

/** The same for somebody who is new and holds nothing yet. Call it in a transaction. @throws Refusal 404 unit.not_found · 422 unit.ended */
export async function giveAll(ctx: Context, userId: string, posts: Post[]): Promise<void> {
	if (posts.length === 0) return;
	await units.requireValid(ctx, ...posts.map(({ unitId }) => unitId));
	await ctx.db
		.insertInto('membership')
		.values(
			posts.map(({ unitId, role }) => ({
				id: newId(),
				user_id: userId,
				unit_id: unitId,
				role,
				created_at: ctx.now.toISOString()
			}))
		)
		.execute();
	await events.recordAll(
		ctx,
		'membership.given',
		posts.map((particulars) => ({ subjectId: userId, particulars }))
	);
}

/**
 * Takes a role away; that it was held stays.
 * @throws Refusal 404 user.not_found, membership.not_found · 409 user.own_account, user.last_admin
 */
export function end(ctx: Context, userId: string, membershipId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lock(ctx);
		await requirePerson(ctx, userId);
		const membership = (await ofPeople(ctx, [userId])).find(({ id }) => id === membershipId);
		if (!membership) throw new Refusal(404, 'membership.not_found');
		if (membership.role === 'admin') await requireAdminBeside(ctx, userId, [membershipId]);

		await ctx.db
			.updateTable('membership')
			.set({ ended_at: ctx.now.toISOString() })
			.where('id', '=', membershipId)
			.execute();
		const { unitId, role } = membership;
		await events.record(ctx, 'membership.ended', userId, { unitId, role });
	});
}

/**
 * Somebody must be left who administers, and nobody locks themselves out: another administrator does that. `endedIds` are
 * the memberships that would end; without them the whole account. Call it under `lock`.
 * @throws Refusal 409 user.own_account, user.last_admin
 */
export async function requireAdminBeside(ctx: Context, userId: string, endedIds?: string[]): Promise<void> {
	const admins = await ctx.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select(['membership.id', 'user.id as userId'])
		.where('membership.role', '=', 'admin')
		.where('membership.ended_at', 'is', null)
		.where(isOpen)
		.execute();
	const left = admins.filter((each) => (endedIds ? !endedIds.includes(each.id) : each.userId !== userId));
	if (userId === ctx.actor.id && !left.some((each) => each.userId === userId))
		throw new Refusal(409, 'user.own_account');
	if (left.length === 0) throw new Refusal(409, 'user.last_admin');
}

/** Changes to people take turns, so that two cannot take one address, nor two administrators each other's role. */
export function lock({ db }: Context): Promise<void> {
	return lockKey(db, 'people');
}

/** Somebody whom the actor may administer: for everybody else there is nobody to administer. @throws Refusal 404 user.not_found */
export async function requirePerson(ctx: Context, id: string) {
	if (!can(ctx.actor, 'user.manage')) throw new Refusal(404, 'user.not_found');
	const person = await visible(ctx)
		.select(['user.id', 'user.name', 'user.email', 'user.code', 'user.title', 'user.phone', 'user.version'])
		.select((eb) => eb.case().when(isOpen(eb)).then(1).else(0).end().as('open'))
		.where('user.id', '=', id)
		.executeTakeFirst();
	if (!person) throw new Refusal(404, 'user.not_found');
	return person;
}
