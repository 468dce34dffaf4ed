import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import * as letters from '../mail/letters.ts';
import * as outbox from '../mail/outbox.ts';
import * as accounts from './accounts.ts';
import * as links from './links.ts';
import { verifyPassword } from './password.ts';
import * as passwords from './passwords.ts';
import * as throttle from './throttle.ts';
import { searchText } from './users.ts';

export interface Profile {
	name: string;
	/** Position, as it stands under a signature. */
	title: string | null;
	phone: string | null;
}

/** What the actor may see and change of themselves. One statement. */
export async function profile({ db, actor }: Context): Promise<Profile & { email: string; version: number }> {
	return db
		.selectFrom('user')
		.select(['name', 'title', 'phone', 'email', 'version'])
		.where('id', '=', actor.id)
		.executeTakeFirstOrThrow();
}

/** @throws Refusal 409 user.changed_meanwhile */
export async function changeProfile(ctx: Context, after: Profile, version: number): Promise<void> {
	await transact(ctx, async (ctx) => {
		const { db, actor } = ctx;
		const before = await db
			.selectFrom('user')
			.select(['name', 'title', 'phone', 'email', 'code'])
			.where('id', '=', actor.id)
			.executeTakeFirstOrThrow();
		const changed = (['name', 'title', 'phone'] as const).filter((fact) => before[fact] !== after[fact]);
		if (changed.length === 0) return;

		const { numUpdatedRows } = await db
			.updateTable('user')
			.set({ ...after, search_text: searchText({ ...before, name: after.name }) })
			.set((eb) => ({ version: eb('version', '+', 1) }))
			.where('id', '=', actor.id)
			.where('version', '=', version)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new Refusal(409, 'user.changed_meanwhile');
		const only = (facts: Profile) => Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
		await events.record(ctx, 'user.changed', actor.id, { before: only(before), after: only(after) });
	});
}

/** The look that the person wants on every device; what is left out stays. Nobody else's business, so no event. */
export async function rememberLook(
	{ db, actor }: Pick<Context, 'db' | 'actor'>,
	look: { locale?: 'vi' | 'en'; theme?: 'light' | 'dark' | null }
): Promise<void> {
	if (Object.keys(look).length > 0) await db.updateTable('user').set(look).where('id', '=', actor.id).execute();
}

/**
 * Asks for the password that holds, slowed like a sign-in; the other sessions end, and links that would set another.
 * @throws Refusal 409 password.none · 422 password.wrong, password.* (see `passwords.choose`) · 429 auth.too_many_attempts (seconds)
 */
export async function changePassword(
	ctx: Context,
	{ current, next, sessionId }: { current: string; next: string; sessionId: string }
): Promise<void> {
	await prove(ctx, current);
	const hash = await passwords.choose(ctx.db, ctx.actor, next, ctx.settings);
	await transact(ctx, async (ctx) => {
		const { db, actor, settings } = ctx;
		await passwords.keep(db, actor.id, hash, settings);
		await links.voidAll(db, [actor.id]);
		const { numDeletedRows } = await db
			.deleteFrom('session')
			.where('user_id', '=', actor.id)
			.where('public_id', '!=', sessionId)
			.executeTakeFirst();
		const { locale } = await db
			.selectFrom('user')
			.select('locale')
			.where('id', '=', actor.id)
			.executeTakeFirstOrThrow();
		await outbox.enqueue(db, [letters.passwordChanged({ ...actor, locale }, new Date(), settings.province)]);
		await events.record(ctx, 'user.password_set', actor.id, { how: 'change', endedSessions: Number(numDeletedRows) });
	});
}

/**
 * Whoever sits at somebody's open screen still does not know the password.
 * @throws Refusal 409 password.none · 422 password.wrong · 429 auth.too_many_attempts (seconds)
 */
export async function prove({ db, actor, via }: Context, password: string): Promise<void> {
	const now = new Date();
	const address = via?.address ?? 'unknown';
	const account = await accounts.byEmail(db, actor.email);
	if (!account?.passwordHash) throw new Refusal(409, 'password.none');

	await throttle.begin(db, actor.email, address, now);
	if (!(await verifyPassword(account.passwordHash, password))) throw new Refusal(422, 'password.wrong');
	await throttle.forgive(db, actor.email, address, now);
}
