import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { DB } from '../db/schema.ts';
import { hashPassword, verifyPassword } from './password.ts';

export interface RecoveryCodes {
	/** As the person keeps them: a digit, then 45 random bits, `3K7QA-M2XNP`. */
	codes: string[];
	hashes: string[];
}

/** Ten codes for when the device is not at hand. Takes a few hundred milliseconds: call it outside of a transaction. */
export async function generate(): Promise<RecoveryCodes> {
	const bare = Array.from({ length: 10 }, (_, ordinal) => {
		const random = encodeBase32UpperCaseNoPadding(crypto.getRandomValues(new Uint8Array(6)));
		return `${ordinal}${random.slice(0, 9)}`;
	});
	return {
		codes: bare.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`),
		hashes: await Promise.all(bare.map(hashPassword))
	};
}

/** Puts new codes in the place of all that there were. Call it in a transaction. */
export async function replace(db: Kysely<DB>, userId: string, { hashes }: RecoveryCodes): Promise<void> {
	await remove(db, userId);
	await db
		.insertInto('recovery_code')
		.values(hashes.map((hash, ordinal) => ({ id: newId(), user_id: userId, ordinal, hash, used_at: null })))
		.execute();
}

export async function remove(db: Kysely<DB>, userId: string): Promise<void> {
	await db.deleteFrom('recovery_code').where('user_id', '=', userId).execute();
}

/** Takes a code as it was typed, once. False when it is not right or has been used. */
export async function spend(db: Kysely<DB>, userId: string, typed: string): Promise<boolean> {
	const code = asMade(typed);
	if (!/^\d[A-Z2-7]{9}$/.test(code)) return false;

	const kept = await db
		.selectFrom('recovery_code')
		.select(['id', 'hash'])
		.where('user_id', '=', userId)
		.where('ordinal', '=', Number(code[0]))
		.where('used_at', 'is', null)
		.executeTakeFirst();
	if (!kept || !(await verifyPassword(kept.hash, code))) return false;

	const { numUpdatedRows } = await db
		.updateTable('recovery_code')
		.set({ used_at: new Date().toISOString() })
		.where('id', '=', kept.id)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** How many are left. */
export async function count(db: Kysely<DB>, userId: string): Promise<number> {
	const { left } = await db
		.selectFrom('recovery_code')
		.select((eb) => eb.fn.countAll<number>().as('left'))
		.where('user_id', '=', userId)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return left;
}

/** Read from paper, 0 and O, 1 and I, 8 and B look alike; behind the first digit there are letters in their places. */
function asMade(typed: string): string {
	const bare = typed.toUpperCase().replace(/[\s-]/g, '');
	return bare.slice(0, 1) + bare.slice(1).replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B');
}
