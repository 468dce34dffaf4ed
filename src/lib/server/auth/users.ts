import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Role } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { bare } from '#lib/domain/text.ts';
import type { DB } from '../db/schema.ts';
import * as settings from '../settings.ts';
import * as passwords from './passwords.ts';

export { hashPassword } from './password.ts';

export interface NewUser {
	name: string;
	email: string;
	/** Staff code. */
	code?: string;
	/** Position. */
	title?: string;
	memberships: { unitId: string; role: Role }[];
}

/**
 * A person who can sign in; answers their id.
 * @throws Refusal 422 password.* (see `passwords.choose`) · 409 user.email_taken (email)
 */
export async function create(db: Kysely<DB>, user: NewUser & { password: string }, now: Date): Promise<string> {
	const passwordHash = await passwords.choose(db, { id: null, ...user }, user.password, await settings.read(db));
	return insert(db, { ...user, passwordHash }, now);
}

/** The same with a password that is hashed already, or none yet: for many people at once, and inside a transaction. */
export async function insert(
	db: Kysely<DB>,
	user: NewUser & { passwordHash: string | null },
	now: Date
): Promise<string> {
	if (!db.isTransaction) return db.transaction().execute((db) => insert(db, user, now));

	const id = newId();
	const created_at = now.toISOString();
	const email = foldEmail(user.email);
	const { name, code = null, title = null } = user;
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('user')
		.values({ id, name, email, code, title, created_at, search_text: searchText({ name, email, code }) })
		.onConflict((c) => c.column('email').doNothing())
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) throw new Refusal(409, 'user.email_taken', { email });

	if (user.passwordHash !== null)
		await db
			.insertInto('password')
			.values({ id: newId(), user_id: id, hash: user.passwordHash, set_at: created_at })
			.execute();
	const memberships = user.memberships.map(({ unitId, role }) => ({
		id: newId(),
		user_id: id,
		unit_id: unitId,
		role,
		created_at
	}));
	if (memberships.length > 0) await db.insertInto('membership').values(memberships).execute();
	return id;
}

/** Addresses are the same whatever their case; a NUL, which PostgreSQL refuses, is part of none. */
export function foldEmail(email: string): string {
	return email.replaceAll('\0', '').trim().normalize('NFC').toLowerCase();
}

/** What a search for people looks into, without case and diacritics: "do yen" finds Đỗ Yến. Write it whenever one of the three changes. */
export function searchText({ name, email, code }: { name: string; email: string; code: string | null }): string {
	return bare(`${name} ${email} ${code ?? ''}`).trimEnd();
}
