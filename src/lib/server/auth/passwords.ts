import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { fault, wordsOf } from '#lib/domain/password.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { bare } from '#lib/domain/text.ts';
import type { DB } from '../db/schema.ts';
import type { Settings } from '../settings.ts';
import { commonPasswords, namesOfTheHouse } from './common-passwords.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** Whose password it is; `id` is null for somebody who is not there yet. */
export interface Owner {
	id: string | null;
	name: string;
	email: string;
}

/**
 * The hash of a password that keeps the rules of the installation: the one way by which a password comes to be. Takes
 * tens of milliseconds: call it outside of a transaction.
 * @throws Refusal 422 password.too_short · password.too_long · password.kinds · password.common · password.own_words · password.used_before
 */
export async function choose(db: Kysely<DB>, owner: Owner, password: string, settings: Settings): Promise<string> {
	const common = await commonPasswords();
	const refusal = fault(password, settings, {
		words: [...wordsOf(owner), ...wordsOfProvince(settings), ...namesOfTheHouse],
		isCommon: (text) => common.has(text)
	});
	if (refusal) throw refusal;
	if (owner.id !== null && (await wasUsed(db, owner.id, password, settings.passwordHistory)))
		throw new Refusal(422, 'password.used_before', { history: settings.passwordHistory });
	return hashPassword(password);
}

/** Makes it the one that holds; older ones stay only as long as they may not come back. Call it in a transaction. */
export async function keep(db: Kysely<DB>, userId: string, hash: string, { passwordHistory }: Settings): Promise<void> {
	const set_at = new Date().toISOString();
	await db.insertInto('password').values({ id: newId(), user_id: userId, hash, set_at }).execute();
	const kept = newest(db, userId).select('password.id').limit(Math.max(1, passwordHistory));
	await db.deleteFrom('password').where('user_id', '=', userId).where('id', 'not in', kept).execute();
}

function wordsOfProvince({ province }: Settings): string[] {
	return [province, bare(province).replace(/^(tinh|thanh pho)\s+/, '')];
}

async function wasUsed(db: Kysely<DB>, userId: string, password: string, history: number): Promise<boolean> {
	if (history === 0) return false;
	const rows = await newest(db, userId).select('password.hash').limit(history).execute();
	const matches = await Promise.all(rows.map(({ hash }) => verifyPassword(hash, password)));
	return matches.includes(true);
}

function newest(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('password')
		.where('password.user_id', '=', userId)
		.orderBy('password.set_at', 'desc')
		.orderBy('password.id', 'desc');
}
