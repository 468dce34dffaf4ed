import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import type { Kysely } from 'kysely';
import { Cookie } from 'lucia';
import { cookieName } from '../cookies.ts';
import type { DB } from '../db/schema.ts';
import type { SignInStepTable } from '../db/schema/factors.ts';
import { isOpen } from './accounts.ts';
import { hashId } from './adapter.ts';

const SECONDS = 10 * 60;
const ATTEMPTS = 5;

export interface Attempt {
	/** As the table knows it. */
	id: string;
	userId: string;
	method: SignInStepTable['method'];
}

export function nameOf(origin: string): string {
	return cookieName('sign-in-step', origin);
}

/** The password was right: the cookie that waits for the second factor, and opens nothing but its page. */
export async function open(
	db: Kysely<DB>,
	userId: string,
	method: SignInStepTable['method'],
	origin: string
): Promise<Cookie> {
	await db.deleteFrom('sign_in_step').where('expires_at', '<=', new Date().toISOString()).execute();
	const id = encodeBase32LowerCaseNoPadding(crypto.getRandomValues(new Uint8Array(25)));
	const expires_at = new Date(Date.now() + SECONDS * 1000).toISOString();
	await db
		.insertInto('sign_in_step')
		.values({ id: hashId(id), user_id: userId, method, expires_at, attempts: 0 })
		.execute();
	return cookie(id, SECONDS, origin);
}

/** Empties the browser's cookie. */
export function blank(origin: string): Cookie {
	return cookie('', 0, origin);
}

/** Whether a code is still awaited. */
export async function isAwaited(db: Kysely<DB>, id: string | undefined): Promise<boolean> {
	return id !== undefined && (await awaited(db, id).select('id').executeTakeFirst()) !== undefined;
}

/** Whose code is awaited. */
export async function ownerOf(db: Kysely<DB>, id: string): Promise<string | undefined> {
	const step = await awaited(db, id)
		.innerJoin('user', 'user.id', 'sign_in_step.user_id')
		.select('user.id')
		.where(isOpen)
		.executeTakeFirst();
	return step?.id;
}

/** Counts a try, also among tries of the same moment; nothing after the fifth. */
export async function attempt(db: Kysely<DB>, id: string): Promise<Attempt | undefined> {
	return db
		.updateTable('sign_in_step')
		.set((eb) => ({ attempts: eb('attempts', '+', 1) }))
		.where('id', '=', hashId(id))
		.where('attempts', '<', ATTEMPTS)
		.returning(['id', 'user_id as userId', 'method'])
		.executeTakeFirst();
}

/** Ends the step; false when another request has ended it already. */
export async function close(db: Kysely<DB>, hashed: string): Promise<boolean> {
	const { numDeletedRows } = await db.deleteFrom('sign_in_step').where('id', '=', hashed).executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

function awaited(db: Kysely<DB>, id: string) {
	return db
		.selectFrom('sign_in_step')
		.where('sign_in_step.id', '=', hashId(id))
		.where('sign_in_step.expires_at', '>', new Date().toISOString())
		.where('sign_in_step.attempts', '<', ATTEMPTS);
}

function cookie(value: string, maxAge: number, origin: string): Cookie {
	const secure = origin.startsWith('https:');
	return new Cookie(nameOf(origin), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
}
