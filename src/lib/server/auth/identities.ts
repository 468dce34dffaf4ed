import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as events from '../events/events.ts';
import * as metrics from '../metrics.ts';
import { requireRight } from '../rights.ts';
import { clock } from '../today.ts';
import { isOpen } from './accounts.ts';
import type { Door } from './entry.ts';
import type { Claims } from './oidc.ts';
import { foldEmail } from './users.ts';

/**
 * The person whom a provider vouches for. The first time they are found by their address, and bound to the provider's
 * name for them (the subject), by which alone they are known from then on: an address can pass to somebody else.
 * @throws Refusal 403 oidc.unknown (no open account), oidc.unverified · 409 oidc.subject_changed
 */
export async function signIn(door: Door, claims: Claims): Promise<string> {
	try {
		return (await bySubject(door.db, claims)) ?? (await bind(door, claims));
	} catch (error) {
		if (error instanceof Refusal) {
			metrics.signIn('failure');
			await events.note(
				door.db,
				{ at: clock(door.settings).now, actorId: null, via: door.via },
				'auth.failed',
				'unknown',
				{}
			);
		}
		throw error;
	}
}

/**
 * An administrator lets a person be bound anew, after the provider has given them another subject; what the old one has
 * signed in ends.
 * @throws Refusal 403 access.forbidden · 409 identity.none
 */
export async function release(ctx: Context, userId: string): Promise<void> {
	requireRight(ctx, 'user.manage');
	await transact(ctx, async (ctx) => {
		const { numDeletedRows } = await ctx.db
			.deleteFrom('identity')
			.where('user_id', '=', userId)
			.executeTakeFirstOrThrow();
		if (numDeletedRows === 0n) throw new Refusal(409, 'identity.none');
		await ctx.db.deleteFrom('session').where('user_id', '=', userId).where('method', '=', 'oidc').execute();
		await events.record(ctx, 'identity.released', userId, {});
	});
}

async function bySubject(db: Kysely<DB>, { issuer, subject }: Claims): Promise<string | undefined> {
	const bound = await db
		.selectFrom('identity')
		.innerJoin('user', 'user.id', 'identity.user_id')
		.select((eb) => ['user.id', eb.case().when(isOpen(eb)).then(1).else(0).end().as('open')])
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirst();
	if (bound?.open === 0) throw new Refusal(403, 'oidc.unknown');
	return bound?.id;
}

async function bind({ db, settings, via }: Door, claims: Claims): Promise<string> {
	const { issuer, subject, email, isEmailVerified } = claims;
	if (email === null || !isEmailVerified) throw new Refusal(403, 'oidc.unverified');
	const { now: at } = clock(settings);

	return db.transaction().execute(async (db) => {
		const user = await db
			.selectFrom('user')
			.select('id')
			.where('email', '=', foldEmail(email))
			.where(isOpen)
			.executeTakeFirst();
		if (!user) throw new Refusal(403, 'oidc.unknown');

		const { numInsertedOrUpdatedRows } = await db
			.insertInto('identity')
			.values({ id: newId(), user_id: user.id, issuer, subject, bound_at: new Date().toISOString() })
			.onConflict((c) => c.doNothing())
			.executeTakeFirstOrThrow();
		// Bound to another subject already, or by another request of this moment, which may be the same one.
		if (numInsertedOrUpdatedRows === 0n && (await bySubject(db, claims)) !== user.id)
			throw new Refusal(409, 'oidc.subject_changed');
		if (numInsertedOrUpdatedRows !== 0n)
			await events.note(db, { at, actorId: user.id, via }, 'identity.bound', user.id, { issuer });
		return user.id;
	});
}
