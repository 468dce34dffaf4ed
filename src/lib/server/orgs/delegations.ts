import { v7 as newId } from 'uuid';
import type { Membership } from '#lib/domain/access.ts';
import { addDays, type Day } from '#lib/domain/calendar.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import * as users from './users.ts';

/** Days that one delegation may last at the most; longer ones are a change of the person's role. */
export const LONGEST = 180;

export interface NewDelegation {
	unitId: string;
	toUserId: string;
	firstDay: Day;
	/** Inclusive. */
	lastDay: Day;
	reason: string;
}

/** What the actor sees of delegations: those they gave and those they were given. */
export function visible({ db, actor }: Context) {
	return db
		.selectFrom('delegation')
		.where((eb) => eb.or([eb('from_user_id', '=', actor.id), eb('to_user_id', '=', actor.id)]));
}

/** The units whose rights are the actor's own to hand over: what they hold for somebody else is not. */
export function units({ actor }: Context): Membership[] {
	return actor.memberships.filter(({ role, delegated }) => role === 'unit_leader' && !delegated);
}

/** The delegations that the actor sees and that are not over, the next to begin first. One statement. */
export function list(ctx: Context) {
	return visible(ctx)
		.innerJoin('user as giver', 'giver.id', 'delegation.from_user_id')
		.innerJoin('user as deputy', 'deputy.id', 'delegation.to_user_id')
		.innerJoin('unit', 'unit.id', 'delegation.unit_id')
		.select(['delegation.id', 'delegation.first_day', 'delegation.last_day', 'delegation.reason'])
		.select(['giver.id as from_id', 'giver.name as from', 'deputy.name as to', 'unit.name as unit'])
		.where('delegation.revoked_at', 'is', null)
		.where('delegation.last_day', '>=', ctx.today)
		.orderBy('delegation.first_day')
		.orderBy('delegation.id')
		.execute();
}

/**
 * Hands over the rights of a unit leader in a unit, and below it, to a deputy who serves there.
 * @throws Refusal 403 access.forbidden · 404 unit.not_found (not theirs to hand over) · 422 delegation.deputy_foreign,
 * delegation.to_oneself, delegation.days (they end before they begin, are over, or are more than `LONGEST`), delegation.reason_missing
 */
export function give(ctx: Context, given: NewDelegation): Promise<void> {
	return transact(ctx, async (ctx) => {
		requireRight(ctx, 'delegation.give');
		const { unitId, toUserId, firstDay, lastDay, reason } = given;
		if (!units(ctx).some((own) => own.unitId === unitId)) throw new Refusal(404, 'unit.not_found');
		if (toUserId === ctx.actor.id) throw new Refusal(422, 'delegation.to_oneself');
		if (!(await users.servesIn(ctx, toUserId, unitId))) throw new Refusal(422, 'delegation.deputy_foreign');
		if (lastDay < firstDay || lastDay < ctx.today || lastDay > addDays(firstDay, LONGEST - 1))
			throw new Refusal(422, 'delegation.days', { longest: LONGEST });
		if (!reason) throw new Refusal(422, 'delegation.reason_missing');

		const id = newId();
		await ctx.db
			.insertInto('delegation')
			.values({
				id,
				from_user_id: ctx.actor.id,
				to_user_id: toUserId,
				unit_id: unitId,
				first_day: firstDay,
				last_day: lastDay,
				reason,
				created_at: ctx.now.toISOString(),
				revoked_at: null,
				revoked_by: null
			})
			.execute();
		await events.record(ctx, 'delegation.given', id, given);
	});
}

/** Takes back what was handed over, from this moment on; the deputy may give it back, too. @throws Refusal 404 delegation.not_found */
export function revoke(ctx: Context, id: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const row = await visible(ctx)
			.select(['unit_id', 'to_user_id'])
			.where('id', '=', id)
			.where('revoked_at', 'is', null)
			.executeTakeFirst();
		if (!row) throw new Refusal(404, 'delegation.not_found');

		const { numUpdatedRows } = await ctx.db
			.updateTable('delegation')
			.set({ revoked_at: ctx.now.toISOString(), revoked_by: ctx.actor.id })
			.where('id', '=', id)
			.where('revoked_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (numUpdatedRows === 0n) throw new Refusal(404, 'delegation.not_found');
		await events.record(ctx, 'delegation.revoked', id, { unitId: row.unit_id, toUserId: row.to_user_id });
	});
}
