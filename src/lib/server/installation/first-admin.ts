import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { isOpen } from '../auth/accounts.ts';
import { findLink, type Door } from '../auth/entry.ts';
import * as links from '../auth/links.ts';
import * as passwords from '../auth/passwords.ts';
import * as users from '../auth/users.ts';
import type { Via } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import * as events from '../events/events.ts';
import * as settings from '../settings.ts';

export interface FirstAdmin {
	name: string;
	email: string;
	/** Null: chosen later, by a link. */
	passwordHash: string | null;
	/** The unit that they belong to. */
	unit: { code: string } | { name: string };
}

/** Whether nobody has an open account that may administer. */
export async function isMissing(db: Kysely<DB>): Promise<boolean> {
	const admin = await db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select('user.id')
		.where('membership.role', '=', 'admin')
		.where('membership.ended_at', 'is', null)
		.where(isOpen)
		.limit(1)
		.executeTakeFirst();
	return admin === undefined;
}

/** A new address for the set-up, where nobody can administer; the one of an earlier start is void. */
export async function offer(db: Kysely<DB>): Promise<links.Link | null> {
	return db.transaction().execute(async (db) => {
		await lockKey(db, 'first_admin');
		return (await isMissing(db)) ? links.issueSetup(db) : null;
	});
}

/** @throws Refusal 404 link.void: also when somebody administers meanwhile · 429 auth.too_many_attempts (seconds) */
export async function greet(door: Door, token: string): Promise<{ linkId: string; hasUnits: boolean }> {
	const { id, purpose } = await findLink(door, token);
	if (purpose !== 'setup' || !(await isMissing(door.db))) throw new Refusal(404, 'link.void');
	return { linkId: id, hasUnits: (await rootOf(door.db)) !== undefined };
}

/**
 * Names the province and its first administrator. Of two who try at once, one does. @returns the id of the person
 * @throws Refusal 404 link.void · 409 setup.done, user.email_taken (email) · 422 password.* (see `passwords.choose`)
 */
export async function complete(
	door: Door,
	token: string,
	input: { province: string; unit: string; name: string; email: string; password: string }
): Promise<string> {
	const { linkId } = await greet(door, token);
	const { province, unit, name, email, password } = input;
	const known = { ...door.settings, province };
	const passwordHash = await passwords.choose(door.db, { id: null, name, email }, password, known);
	return door.db.transaction().execute(async (db) => {
		await lockKey(db, 'first_admin');
		if (!(await isMissing(db))) throw new Refusal(409, 'setup.done');
		await links.consume(db, linkId);
		await nameProvince(db, province);
		return add(db, { name, email, passwordHash, unit: { name: unit } }, 'page', door.via);
	});
}

/**
 * For the command line: the same without a page, whoever administers already. Without a password a one-time link comes
 * with it. @throws Refusal 404 unit.not_found · 409 user.email_taken (email) · 422 password.* (see `passwords.choose`)
 */
export async function create(
	db: Kysely<DB>,
	{ password, ...person }: Omit<FirstAdmin, 'passwordHash'> & { password: string | null }
): Promise<links.Link | null> {
	const rules = await settings.read(db);
	const passwordHash = password === null ? null : await passwords.choose(db, { id: null, ...person }, password, rules);
	return db.transaction().execute(async (db) => {
		await lockKey(db, 'first_admin');
		const id = await add(db, { ...person, passwordHash }, 'cli', null);
		return passwordHash === null ? ((await links.issue(db, [{ id }], 'invite', null)).get(id) ?? null) : null;
	});
}

/**
 * For the command line, when the only administrator has forgotten their password: a link for any open account.
 * @throws Refusal 404 user.not_found
 */
export async function rescue(db: Kysely<DB>, email: string): Promise<links.Link> {
	return db.transaction().execute(async (db) => {
		const person = await db
			.selectFrom('user')
			.select('user.id')
			.where('email', '=', users.foldEmail(email))
			.where(isOpen)
			.executeTakeFirst();
		if (!person) throw new Refusal(404, 'user.not_found');
		const link = (await links.issue(db, [person], 'reset', null)).get(person.id) as links.Link;
		const source = { at: new Date(), actorId: null, via: null };
		await events.note(db, source, 'user.reset_requested', person.id, { expiresAt: link.expiresAt });
		return link;
	});
}

async function add(db: Kysely<DB>, admin: FirstAdmin, how: 'page' | 'cli', via: Via | null): Promise<string> {
	const unitId = await unitOf(db, admin.unit);
	const now = new Date();
	const memberships = [{ unitId, role: 'admin' as const }];
	const id = await users.insert(db, { ...admin, memberships }, now);
	await events.note(db, { at: now, actorId: id, via }, 'installation.set_up', id, { how, unitId });
	return id;
}

/** The unit with this code; else the one at the root, which is made where there is none. */
async function unitOf(db: Kysely<DB>, unit: FirstAdmin['unit']): Promise<string> {
	if ('code' in unit) {
		const found = await db.selectFrom('unit').select('id').where('code', '=', unit.code).executeTakeFirst();
		if (!found) throw new Refusal(404, 'unit.not_found');
		return found.id;
	}
	const root = await rootOf(db);
	if (root) return root.id;

	const id = newId();
	const place = { kind: 'ubnd', level: 'tinh' as const, parent_id: null, valid_from: null, valid_to: null };
	await db
		.insertInto('unit')
		.values({ ...place, id, name: unit.name, abbreviation: 'UBND', aliases: '[]' })
		.execute();
	return id;
}

function rootOf(db: Kysely<DB>): Promise<{ id: string } | undefined> {
	return db
		.selectFrom('unit')
		.select('id')
		.where('parent_id', 'is', null)
		.where('valid_to', 'is', null)
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
}

async function nameProvince(db: Kysely<DB>, province: string): Promise<void> {
	const row = { value: JSON.stringify(province), updated_at: new Date().toISOString() };
	await db
		.insertInto('setting')
		.values({ key: 'province', ...row })
		.onConflict((c) => c.column('key').doUpdateSet(row))
		.execute();
}
