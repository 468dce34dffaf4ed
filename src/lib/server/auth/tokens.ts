import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Actor } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context, type Via } from '../context.ts';
import type { DB } from '../db/schema.ts';
import type { TokenScope } from '../db/schema/tokens.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import type { Settings } from '../settings.ts';
import { clock } from '../today.ts';
import { isOpen } from './accounts.ts';
import { resolve } from './actor.ts';
import { isDemanded } from './factor.ts';

/** How many days a token may live; nobody has to choose one. */
export const LIVES = [7, 30, 90, 365] as const;
export const USUAL_LIFE = 90;

export interface OwnToken {
	id: string;
	name: string;
	scope: TokenScope;
	hint: string;
	createdAt: string;
	expiresAt: string;
	/** To the minute. */
	lastUsedAt: string | null;
	lastUsedAddress: string | null;
	isExpired: boolean;
}

/** A person at work through a program. */
export interface Bearer {
	actor: Actor;
	token: { id: string; name: string; scope: TokenScope; expiresAt: string };
	locale: 'vi' | 'en' | null;
	/** A role of theirs demands a second factor, and they have set up none. */
	isFactorMissing: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @returns the token, which nobody can read again: the table keeps its hash */
export function create(
	ctx: Context,
	{ name, scope, days }: { name: string; scope: TokenScope; days: (typeof LIVES)[number] }
): Promise<string> {
	const token = `dh_${randomBytes(32).toString('base64url')}`;
	const now = Date.now();
	const row = { id: newId(), name, scope, expires_at: new Date(now + days * DAY).toISOString() };
	return transact(ctx, async (ctx) => {
		await ctx.db
			.insertInto('access_token')
			.values({
				...row,
				user_id: ctx.actor.id,
				token_hash: hashOf(token),
				hint: token.slice(-4),
				created_at: new Date(now).toISOString()
			})
			.execute();
		const facts = { tokenId: row.id, name, scope, expiresAt: row.expires_at };
		await events.record(ctx, 'token.created', ctx.actor.id, facts);
		return token;
	});
}

/** The actor's own tokens that nobody has revoked, the newest first. One statement. */
export async function list({ db, actor }: Context): Promise<OwnToken[]> {
	const rows = await db
		.selectFrom('access_token')
		.select(['id', 'name', 'scope', 'hint', 'created_at as createdAt', 'expires_at as expiresAt'])
		.select(['last_used_at as lastUsedAt', 'last_used_address as lastUsedAddress'])
		.where('user_id', '=', actor.id)
		.where('revoked_at', 'is', null)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const now = new Date().toISOString();
	return rows.map((row) => ({ ...row, isExpired: row.expiresAt <= now }));
}

/** Revokes one of the actor's own. @throws Refusal 404 token.not_found */
export function revoke(ctx: Context, id: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const [token] = await end(ctx, ctx.actor.id).where('id', '=', id).returning(['id', 'name']).execute();
		if (!token) throw new Refusal(404, 'token.not_found');
		await events.record(ctx, 'token.revoked', ctx.actor.id, { tokenId: token.id, name: token.name });
	});
}

/** An administrator revokes whatever works for a person. @throws Refusal 403 access.forbidden */
export function revokeAll(ctx: Context, userId: string): Promise<void> {
	requireRight(ctx, 'user.manage');
	return transact(ctx, async (ctx) => {
		const ended = await end(ctx, userId).returning(['id', 'name']).execute();
		await events.recordAll(
			ctx,
			'token.revoked',
			ended.map(({ id, name }) => ({ subjectId: userId, particulars: { tokenId: id, name } }))
		);
	});
}

/** Who is at work behind a token; undefined for one that is unknown, expired or revoked, or whose account is closed. */
export async function resume(
	db: Kysely<DB>,
	token: string,
	{ address }: Via,
	settings: Settings
): Promise<Bearer | undefined> {
	const now = new Date();
	const row = await db
		.selectFrom('access_token')
		.innerJoin('user', 'user.id', 'access_token.user_id')
		.leftJoin('totp', (join) => join.onRef('totp.user_id', '=', 'user.id').on('totp.confirmed_at', 'is not', null))
		.select(['access_token.id as tokenId', 'access_token.name as tokenName', 'scope', 'expires_at', 'last_used_at'])
		.select(['user.id', 'user.name', 'user.email', 'user.locale', 'totp.confirmed_at as factorSince'])
		.where('token_hash', '=', hashOf(token))
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now.toISOString())
		.where(isOpen)
		.executeTakeFirst();
	if (!row) return undefined;

	if (row.last_used_at === null || Date.parse(row.last_used_at) + MINUTE <= now.getTime())
		await db
			.updateTable('access_token')
			.set({ last_used_at: now.toISOString(), last_used_address: address })
			.where('id', '=', row.tokenId)
			.execute();
	const actor = await resolve(db, row, clock(settings).today);
	return {
		actor,
		token: { id: row.tokenId, name: row.tokenName, scope: row.scope, expiresAt: row.expires_at },
		locale: row.locale,
		isFactorMissing: row.factorSince === null && isDemanded(actor, settings)
	};
}

function end({ db, actor }: Context, userId: string) {
	return db
		.updateTable('access_token')
		.set({ revoked_at: new Date().toISOString(), revoked_by: actor.id })
		.where('user_id', '=', userId)
		.where('revoked_at', 'is', null);
}

/** What the table knows a token by. It is random enough that nobody can try them all. */
function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
