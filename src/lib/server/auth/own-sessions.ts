import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';

export interface OwnSession {
	publicId: string;
	createdAt: string;
	/** To the minute. */
	lastUsedAt: string;
	/** What the browser says of itself. */
	userAgent: string | null;
	address: string | null;
	method: 'password' | 'oidc';
}

/** Where the actor is signed in, last used first; what is over by the limits of the settings is left out. One statement. */
export async function list({ db, actor, settings }: Context): Promise<OwnSession[]> {
	const { sessionIdleMinutes, sessionMaxHours } = settings;
	const rows = await db
		.selectFrom('session')
		.select(['public_id', 'created_at', 'last_used_at', 'user_agent', 'address', 'method'])
		.where('user_id', '=', actor.id)
		.where((eb) => eb(eb.fn.coalesce('last_used_at', 'created_at'), '>', ago(sessionIdleMinutes)))
		.where('created_at', '>', ago(sessionMaxHours * 60))
		.execute();
	return rows
		.map((row) => ({
			publicId: row.public_id,
			createdAt: row.created_at,
			lastUsedAt: row.last_used_at ?? row.created_at,
			userAgent: row.user_agent,
			address: row.address,
			method: row.method ?? 'password'
		}))
		.sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt) || b.publicId.localeCompare(a.publicId));
}

/** Signs out one of the actor's own devices. @throws Refusal 404 session.not_found */
export async function end(ctx: Context, publicId: string): Promise<void> {
	await transact(ctx, async (ctx) => {
		const { numDeletedRows } = await own(ctx).where('public_id', '=', publicId).executeTakeFirst();
		if (numDeletedRows === 0n) throw new Refusal(404, 'session.not_found');
		await events.record(ctx, 'session.ended', ctx.actor.id, { sessionIds: [publicId] });
	});
}

/** Signs out everywhere but here. @returns how many sessions ended */
export async function endOthers(ctx: Context, here: string): Promise<number> {
	return transact(ctx, async (ctx) => {
		const ended = await own(ctx).where('public_id', '!=', here).returning('public_id').execute();
		const sessionIds = ended.map(({ public_id }) => public_id);
		if (sessionIds.length > 0) await events.record(ctx, 'session.ended', ctx.actor.id, { sessionIds });
		return sessionIds.length;
	});
}

function own({ db, actor }: Context) {
	return db.deleteFrom('session').where('user_id', '=', actor.id);
}

function ago(minutes: number): string {
	return new Date(Date.now() - minutes * 60_000).toISOString();
}
