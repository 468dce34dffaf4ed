import { holds, type Actor } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import type { Settings } from '../settings.ts';
import * as recovery from './recovery.ts';
import * as totp from './totp.ts';

const MINUTE = 60_000;

/** Does a role of theirs get no further without a second factor? */
export function isDemanded(actor: Pick<Actor, 'memberships'>, settings: Settings): boolean {
	return holds(actor, ...settings.secondFactorRoles);
}

export interface FactorState {
	/** Since when a second factor is asked for. */
	confirmedAt: string | null;
	/** Recovery codes that are left. */
	codes: number;
	/** A device is being added; the secret may be shown for a quarter of an hour. */
	pending: string | null;
}

/** The actor's own second factor. Two statements. */
export async function ofActor({ db, actor }: Context): Promise<FactorState> {
	const row = await db.selectFrom('totp').selectAll().where('user_id', '=', actor.id).executeTakeFirst();
	const codes = await recovery.count(db, actor.id);
	if (!row) return { confirmedAt: null, codes, pending: null };

	const isYoung = Date.parse(row.created_at) + 15 * MINUTE > Date.now();
	return { confirmedAt: row.confirmed_at, codes, pending: row.confirmed_at === null && isYoung ? row.secret : null };
}

/** Begins to add a device: from now on the page shows a new secret. @throws Refusal 409 factor.there_already */
export async function begin({ db, actor }: Context): Promise<void> {
	const fresh = { secret: totp.newSecret(), created_at: new Date().toISOString() };
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('totp')
		.values({ ...fresh, user_id: actor.id, confirmed_at: null, last_step: null })
		.onConflict((c) => c.column('user_id').doUpdateSet(fresh).where('totp.confirmed_at', 'is', null))
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw new Refusal(409, 'factor.there_already');
}

/**
 * The device shows the right code: from now on it is asked for. What this person has signed in elsewhere ends, because it
 * was begun without. `sessionId` is the public id of this session. @returns the recovery codes, which nobody can read again
 * @throws Refusal 409 factor.not_begun · 422 factor.wrong_code
 */
export async function confirm(ctx: Context, sessionId: string, code: string): Promise<string[]> {
	const { pending } = await ofActor(ctx);
	if (pending === null) throw new Refusal(409, 'factor.not_begun');
	const step = totp.stepOf(pending, code.replace(/\s/g, ''), new Date());
	if (step === null) throw new Refusal(422, 'factor.wrong_code');

	const codes = await recovery.generate();
	await transact(ctx, async (ctx) => {
		const { db, actor } = ctx;
		const { numUpdatedRows } = await db
			.updateTable('totp')
			.set({ confirmed_at: new Date().toISOString(), last_step: step })
			.where('user_id', '=', actor.id)
			.where('secret', '=', pending)
			.where('confirmed_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (numUpdatedRows === 0n) throw new Refusal(409, 'factor.not_begun');

		await recovery.replace(db, actor.id, codes);
		await db.deleteFrom('session').where('user_id', '=', actor.id).where('public_id', '!=', sessionId).execute();
		await db.updateTable('session').set({ second_factor: 'totp' }).where('public_id', '=', sessionId).execute();
		await events.record(ctx, 'factor.added', actor.id, {});
	});
	return codes.codes;
}

/** New recovery codes; the old ones are void. @throws Refusal 409 factor.not_begun */
export async function renewCodes(ctx: Context): Promise<string[]> {
	const codes = await recovery.generate();
	await transact(ctx, async (ctx) => {
		if (!(await totp.isOn(ctx.db, ctx.actor.id))) throw new Refusal(409, 'factor.not_begun');
		await recovery.replace(ctx.db, ctx.actor.id, codes);
		await events.record(ctx, 'factor.codes_renewed', ctx.actor.id, {});
	});
	return codes.codes;
}

/** Back to the password alone. @throws Refusal 409 factor.demanded, factor.not_begun */
export async function remove(ctx: Context): Promise<void> {
	if (isDemanded(ctx.actor, ctx.settings)) throw new Refusal(409, 'factor.demanded');
	await takeOff(ctx, ctx.actor.id);
}

/**
 * An administrator takes off the factor of somebody who has lost device and codes; whatever is signed in as them ends.
 * @throws Refusal 403 access.forbidden · 409 factor.not_begun
 */
export function reset(ctx: Context, userId: string): Promise<void> {
	requireRight(ctx, 'user.manage');
	return transact(ctx, async (ctx) => {
		await takeOff(ctx, userId);
		await ctx.db.deleteFrom('session').where('user_id', '=', userId).execute();
	});
}

function takeOff(ctx: Context, userId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { numDeletedRows } = await ctx.db
			.deleteFrom('totp')
			.where('user_id', '=', userId)
			.where('confirmed_at', 'is not', null)
			.executeTakeFirstOrThrow();
		if (numDeletedRows === 0n) throw new Refusal(409, 'factor.not_begun');

		await recovery.remove(ctx.db, userId);
		await ctx.db.updateTable('session').set({ second_factor: null }).where('user_id', '=', userId).execute();
		await events.record(ctx, 'factor.removed', userId, {});
	});
}
