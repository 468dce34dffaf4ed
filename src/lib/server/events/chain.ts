import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { chunks } from '../db/chunks.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import type { EventTable } from '../db/schema/orgs.ts';

/** An event that waits for its place in the chain. */
export type Draft = Omit<EventTable, 'seq' | 'previous_hash' | 'hash'>;

/**
 * Gives events their places at the end of the chain. Call it as the last thing of a transaction: until that ends, nobody
 * else can add to the chain, and whoever waits here holds no other lock that this transaction still wants.
 */
export async function append(db: Kysely<DB>, drafts: Draft[]): Promise<void> {
	if (drafts.length === 0) return;
	await lockKey(db, 'event');
	const last = await db.selectFrom('event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

	let { seq, hash } = last ?? { seq: 0, hash: '' };
	const rows = drafts.map((draft) => {
		const row = { ...draft, seq: seq + 1, previous_hash: hash };
		({ seq, hash } = { ...row, hash: seal(row) });
		return { ...row, hash };
	});
	for (const lot of chunks(rows, 100)) await db.insertInto('event').values(lot).execute();
}

/** SHA-256 over every other column of the row, in hexadecimal. */
export function seal(row: Omit<EventTable, 'hash'>): string {
	const { seq, id, at, actor_id, action, subject_id, particulars, address, device, request_id, previous_hash } = row;
	const fields = [seq, id, at, actor_id, action, subject_id, particulars, address, device, request_id, previous_hash];
	return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
