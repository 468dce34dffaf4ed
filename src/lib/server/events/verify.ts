import type { Kysely } from 'kysely';
import type { Flaw } from '#lib/domain/events.ts';
import type { DB } from '../db/schema.ts';
import { seal } from './chain.ts';

/** Rows that are held at a time. */
const LOT = 2000;

export interface Verdict {
	/** Events that were read. */
	count: number;
	/** Hash of the last one that holds; '' for an empty log. */
	head: string;
	/** The first broken link; `cut` names the last event that is there. */
	broken: { flaw: Flaw; seq: number; id: string } | null;
}

/**
 * Walks the whole chain, oldest first. A chain cannot show that its end was cut off, nor that all of it was forged anew:
 * that takes a `head` kept elsewhere, which must stand somewhere in it.
 */
export async function verify(db: Kysely<DB>, head?: string): Promise<Verdict> {
	let last = { seq: 0, id: '', hash: '' };
	let found = head === undefined || head === '';
	for (;;) {
		const rows = await db
			.selectFrom('event')
			.selectAll()
			.where('seq', '>', last.seq)
			.orderBy('seq')
			.limit(LOT)
			.execute();
		if (rows.length === 0) break;
		for (const row of rows) {
			const flaw = flawOf(row, last);
			if (flaw) return { count: last.seq, head: last.hash, broken: { flaw, seq: row.seq, id: row.id } };
			last = row;
			found ||= row.hash === head;
		}
	}
	const broken = found ? null : { flaw: 'cut' as const, seq: last.seq, id: last.id };
	return { count: last.seq, head: last.hash, broken };
}

/** The last link. One statement. */
export async function head(db: Kysely<DB>): Promise<{ seq: number; at: string; hash: string } | undefined> {
	return db.selectFrom('event').select(['seq', 'at', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

function flawOf(row: Parameters<typeof seal>[0] & { hash: string }, last: { seq: number; hash: string }): Flaw | null {
	if (row.seq !== last.seq + 1) return 'gap';
	if (seal(row) !== row.hash) return 'changed';
	return row.previous_hash === last.hash ? null : 'relinked';
}
