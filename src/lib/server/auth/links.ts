import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from '../config.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import type { LinkPurpose } from '../db/schema/orgs.ts';
import * as events from '../events/events.ts';
import * as letters from '../mail/letters.ts';
import * as outbox from '../mail/outbox.ts';
import { requireRight } from '../rights.ts';
import { isOpen } from './accounts.ts';

/** Whom a link is for; only one that sets up the installation is for nobody yet. */
export interface Invited {
	id: string;
	name: string;
	email: string;
	locale: 'vi' | 'en' | null;
}

/** Shown once: the table keeps only the hash of the token in the address. */
export interface Link {
	address: string;
	/** Instant, UTC. */
	expiresAt: string;
}

const HOUR = 60 * 60_000;
const LIFE: Record<LinkPurpose, number> = { invite: 7 * 24 * HOUR, reset: 24 * HOUR, setup: 24 * HOUR };
const PATH: Record<LinkPurpose, string> = { invite: 'link', reset: 'link', setup: 'setup' };

/** @throws Refusal 403 access.forbidden · 404 user.not_found · 409 user.closed (name) */
export async function create(ctx: Context, userId: string, purpose: 'invite' | 'reset'): Promise<Link> {
	const links = await createMany(ctx, [userId], purpose);
	return links.get(userId) as Link;
}

/**
 * A link for each of many people, by their ids; their older ones of the same purpose are void. The number of statements
 * does not grow with the people. All or nothing. Where a mail server is configured, they are mailed as well.
 * @throws Refusal 403 access.forbidden · 404 user.not_found · 409 user.closed (name)
 */
export async function createMany(
	ctx: Context,
	userIds: string[],
	purpose: 'invite' | 'reset'
): Promise<Map<string, Link>> {
	requireRight(ctx, 'user.manage');
	return transact(ctx, async (ctx) => {
		const people = await invitable(ctx.db, [...new Set(userIds)]);
		const links = await issue(ctx.db, people, purpose, ctx.actor.id);
		const action = purpose === 'invite' ? 'user.invited' : 'user.reset_requested';
		await events.recordAll(
			ctx,
			action,
			[...links].map(([subjectId, { expiresAt }]) => ({ subjectId, particulars: { expiresAt } }))
		);
		const letter = purpose === 'invite' ? letters.invitation : letters.reset;
		await outbox.enqueue(
			ctx.db,
			people.map((person) => letter(person, links.get(person.id) as Link, ctx.settings.province))
		);
		return links;
	});
}

/** The same without an actor and without an event, for a command or as part of a larger change. Call it in a transaction. */
export async function issue(
	db: Kysely<DB>,
	people: Pick<Invited, 'id'>[],
	purpose: LinkPurpose,
	by: string | null
): Promise<Map<string, Link>> {
	const made = people.map(({ id }) => ({ userId: id, ...newLink(purpose, by) }));
	await replace(
		db,
		made.map(({ userId, row }) => ({ ...row, user_id: userId })),
		purpose
	);
	return new Map(made.map(({ userId, link }) => [userId, link]));
}

/** The address at which the first administrator introduces themselves; an older one is void. Call it in a transaction. */
export async function issueSetup(db: Kysely<DB>): Promise<Link> {
	const { row, link } = newLink('setup', null);
	await replace(db, [{ ...row, user_id: null }], 'setup');
	return link;
}

/** No link of these people opens anything any more. */
export async function voidAll(db: Kysely<DB>, userIds: string[]): Promise<void> {
	const voided_at = new Date().toISOString();
	for (const lot of chunks(userIds, 500)) await open(db, voided_at).where('user_id', 'in', lot).execute();
}

/** The purpose of a link that still opens, and its person. @throws Refusal 404 link.void: used, expired, void, unknown */
export async function find(
	db: Kysely<DB>,
	token: string
): Promise<{ id: string; purpose: LinkPurpose; expiresAt: string; person: Invited | null }> {
	const row = await db
		.selectFrom('account_link')
		.leftJoin('user', (join) => join.onRef('user.id', '=', 'account_link.user_id').on(isOpen))
		.select(['account_link.id', 'purpose', 'expires_at as expiresAt', 'account_link.user_id as userId'])
		.select(['user.id as openId', 'name', 'email', 'locale'])
		.where('token_hash', '=', hashOf(token))
		.where('used_at', 'is', null)
		.where('voided_at', 'is', null)
		.where('expires_at', '>', new Date().toISOString())
		.executeTakeFirst();
	const isForOpenAccount = row?.userId === row?.openId;
	if (!row || !isForOpenAccount) throw new Refusal(404, 'link.void');

	const { id, purpose, expiresAt, openId, name, email, locale } = row;
	const person = openId === null ? null : { id: openId, name: name ?? '', email: email ?? '', locale };
	return { id, purpose, expiresAt, person };
}

/** Uses a link up; of several who try, one does. Call it in a transaction. @throws Refusal 404 link.void */
export async function consume(db: Kysely<DB>, id: string): Promise<void> {
	const now = new Date().toISOString();
	const { numUpdatedRows } = await db
		.updateTable('account_link')
		.set({ used_at: now })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('voided_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Refusal(404, 'link.void');
}

/** What the table knows a token by. */
function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** In the order given. */
async function invitable(db: Kysely<DB>, ids: string[]): Promise<Invited[]> {
	const found = new Map<string, Invited>();
	for (const lot of chunks(ids, 500)) {
		const rows = await db
			.selectFrom('user')
			.select(['user.id', 'user.name', 'user.email', 'user.locale'])
			.select((eb) => eb.case().when(isOpen(eb)).then(1).else(0).end().as('open'))
			.where('user.id', 'in', lot)
			.execute();
		for (const { open, ...person } of rows) {
			if (open === 0) throw new Refusal(409, 'user.closed', { name: person.name });
			found.set(person.id, person);
		}
	}
	return ids.map((id) => {
		const person = found.get(id);
		if (!person) throw new Refusal(404, 'user.not_found');
		return person;
	});
}

function newLink(purpose: LinkPurpose, by: string | null) {
	const token = randomBytes(32).toString('base64url');
	const now = Date.now();
	const expiresAt = new Date(now + LIFE[purpose]).toISOString();
	const row = {
		id: newId(),
		token_hash: hashOf(token),
		purpose,
		created_at: new Date(now).toISOString(),
		created_by: by,
		expires_at: expiresAt
	};
	return { row, link: { address: `${config().origin}/${PATH[purpose]}/${token}`, expiresAt } };
}

async function replace(
	db: Kysely<DB>,
	rows: (ReturnType<typeof newLink>['row'] & { user_id: string | null })[],
	purpose: LinkPurpose
) {
	// Two who invite the same person at once would each void what the other has not written yet.
	await lockKey(db, 'account_link');
	const now = new Date().toISOString();
	if (purpose === 'setup') await open(db, now).where('purpose', '=', 'setup').execute();
	for (const lot of chunks(rows)) {
		const userIds = lot.flatMap(({ user_id }) => user_id ?? []);
		if (userIds.length > 0)
			await open(db, now).where('purpose', '=', purpose).where('user_id', 'in', userIds).execute();
		await db
			.insertInto('account_link')
			.values(lot.map((row) => ({ ...row, used_at: null, voided_at: null })))
			.execute();
	}
}

/** Ends links that nobody has used. */
function open(db: Kysely<DB>, voided_at: string) {
	return db.updateTable('account_link').set({ voided_at }).where('used_at', 'is', null).where('voided_at', 'is', null);
}
