import type { Kysely, Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import { chunks } from '../db/chunks.ts';
import type { DB } from '../db/schema.ts';
import type { MailTable } from '../db/schema/orgs.ts';
import { log } from '../log.ts';
import { isConfigured, openTransport, type Letter, type Transport } from './transport.ts';

const SECOND = 1000;
/** Whoever takes a letter has so long to send it; if they die, another may try. */
const LEASE = 2 * 60 * SECOND;
const LONGEST_WAIT = 30 * 60 * SECOND;

/** Puts letters out to be sent once the transaction has held; without a mail server there is nothing to do. Instants UTC. */
export async function enqueue(db: Kysely<DB>, letters: (Letter & { expiresAt: string })[]): Promise<void> {
	if (!isConfigured()) return;
	const now = new Date().toISOString();
	const rows = letters.map(({ expiresAt, ...letter }) => ({
		...letter,
		id: newId(),
		created_at: now,
		expires_at: expiresAt,
		next_attempt_at: now
	}));
	for (const lot of chunks(rows)) await db.insertInto('mail').values(lot).execute();
}

/**
 * Sends what is due, outside of any transaction. A sent letter's row goes, and so does one that came too late. What could
 * not be sent waits twice as long each time; when the mail server does not answer at all, the rest waits with it.
 */
export async function deliver(db: Kysely<DB>, open: () => Transport | undefined = openTransport): Promise<void> {
	await db.deleteFrom('mail').where('expires_at', '<=', new Date().toISOString()).execute();
	let transport: Transport | undefined;
	try {
		for (let letter = await take(db); letter; letter = await take(db)) {
			transport ??= open();
			if (!transport || !(await send(db, transport, letter))) return;
		}
	} finally {
		transport?.close();
	}
}

/** The next letter that is due, for as long as the lease; of several processes one gets it. */
async function take(db: Kysely<DB>): Promise<Selectable<MailTable> | undefined> {
	for (;;) {
		const now = new Date();
		const due = await db
			.selectFrom('mail')
			.selectAll()
			.where('next_attempt_at', '<=', now.toISOString())
			.orderBy('id')
			.limit(1)
			.executeTakeFirst();
		if (!due) return undefined;
		const { numUpdatedRows } = await db
			.updateTable('mail')
			.set({ attempts: due.attempts + 1, next_attempt_at: later(now, LEASE) })
			.where('id', '=', due.id)
			.where('attempts', '=', due.attempts)
			.executeTakeFirst();
		if (numUpdatedRows === 1n) return due;
	}
}

/** @returns whether the mail server can be asked again */
async function send(db: Kysely<DB>, transport: Transport, { id, attempts, ...letter }: Selectable<MailTable>) {
	try {
		await transport.send(letter);
	} catch (error) {
		const { code, responseCode } = error as { code?: string; responseCode?: number };
		// Its words may repeat the recipient: the log gets the codes alone.
		log().warn({ mail: id, attempts: attempts + 1, code, responseCode }, 'mail not sent');
		const wait = Math.min(LONGEST_WAIT, 15 * SECOND * 2 ** attempts);
		await db
			.updateTable('mail')
			.set({ next_attempt_at: later(new Date(), wait) })
			.where('id', '=', id)
			.execute();
		return responseCode !== undefined;
	}
	await db.deleteFrom('mail').where('id', '=', id).execute();
	return true;
}

function later(now: Date, millis: number): string {
	return new Date(now.getTime() + millis).toISOString();
}
