import { can } from '#lib/domain/access.ts';
import type { EventAction, EventMap } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { visible } from '../orgs/users.ts';
import { requireRight } from '../rights.ts';
import { requirePerson } from './memberships.ts';
import { invitedUntil, lastSignIn, state } from './state.ts';

/** What an administrator sees of a person's account. @throws Refusal 404 user.not_found */
export async function find(ctx: Context, id: string) {
	if (!can(ctx.actor, 'user.manage')) throw new Refusal(404, 'user.not_found');
	const person = await visible(ctx)
		.leftJoin('deactivation', (join) =>
			join.onRef('deactivation.user_id', '=', 'user.id').on('deactivation.ended_at', 'is', null)
		)
		.leftJoin('user as closer', 'closer.id', 'deactivation.actor_id')
		.leftJoin('totp', 'totp.user_id', 'user.id')
		.select(['user.id', 'user.name', 'user.email', 'user.code', 'user.title', 'user.phone', 'user.version'])
		.select(['deactivation.at as closedAt', 'deactivation.reason as closedFor', 'closer.name as closedBy'])
		.select('totp.confirmed_at as secondFactorSince')
		.select((eb) => [
			state(eb).as('state'),
			lastSignIn(eb).as('lastSignIn'),
			invitedUntil(eb).as('invitedUntil'),
			eb
				.selectFrom('session')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('session.user_id', '=', 'user.id')
				.where('session.expires_at', '>', new Date().toISOString())
				.as('sessions'),
			eb
				.selectFrom('access_token')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('access_token.user_id', '=', 'user.id')
				.where('access_token.revoked_at', 'is', null)
				.where('access_token.expires_at', '>', new Date().toISOString())
				.as('tokens'),
			eb
				.selectFrom('identity')
				.select('identity.issuer')
				.whereRef('identity.user_id', '=', 'user.id')
				.orderBy('identity.bound_at', 'desc')
				.limit(1)
				.as('linkedTo'),
			eb
				.selectFrom('task')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('task.assignee_id', '=', 'user.id')
				.where('task.state', '!=', 'done')
				.as('openTasks')
		])
		.where('user.id', '=', id)
		.executeTakeFirst();
	if (!person) throw new Refusal(404, 'user.not_found');
	const { sessions, tokens, openTasks } = person;
	return { ...person, sessions: sessions ?? 0, tokens: tokens ?? 0, openTasks: openTasks ?? 0 };
}

/** Ends every session of a person; none is no event. @throws Refusal 404 user.not_found */
export function signOut(ctx: Context, id: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requirePerson(ctx, id);
		const { numDeletedRows } = await ctx.db.deleteFrom('session').where('user_id', '=', id).executeTakeFirst();
		if (numDeletedRows > 0n) await events.record(ctx, 'user.signed_out', id, { sessions: Number(numDeletedRows) });
	});
}

/** What an account's history tells; that somebody signed in is told as a date beside it. */
const TOLD = [
	'user.created',
	'user.changed',
	'user.invited',
	'user.reset_requested',
	'user.deactivated',
	'user.reactivated',
	'user.signed_out',
	'user.password_set',
	'session.ended',
	'factor.added',
	'factor.removed',
	'factor.codes_renewed',
	'identity.bound',
	'identity.released',
	'membership.given',
	'membership.ended'
] as const satisfies EventAction[];
export type ToldAction = (typeof TOLD)[number];

export interface AccountEntry<A extends ToldAction = ToldAction> {
	id: string;
	at: string;
	/** Null: nobody who had signed in. */
	actor: string | null;
	action: A;
	particulars: EventMap[A];
}

/** What happened to an account, the latest first. @throws Refusal 403 access.forbidden */
export async function history(ctx: Context, userId: string): Promise<AccountEntry[]> {
	requireRight(ctx, 'user.manage');
	const rows = await ctx.db
		.selectFrom('event')
		.leftJoin('user', 'user.id', 'event.actor_id')
		.select(['event.id', 'event.at', 'event.action', 'event.particulars', 'user.name as actor'])
		.where('event.subject_id', 'in', visible(ctx).select('user.id').where('user.id', '=', userId))
		.where('event.action', 'in', [...TOLD])
		.orderBy('event.seq', 'desc')
		.limit(200)
		.execute();
	return rows.map((row) => ({ ...row, action: row.action as ToldAction, particulars: JSON.parse(row.particulars) }));
}
