import { sql, type QueryExecutorProvider } from 'kysely';
import { dialectOf } from './dialect.ts';

/**
 * Inside a transaction, makes others wait who lock the same key, until this transaction ends. For what a row lock
 * cannot hold, for example the order of the cards of one board column (`lockKey(db, 'board:PLAN:STATE')`).
 * On SQLite a transaction holds the only write lock already.
 */
export async function lockKey(db: QueryExecutorProvider, key: string): Promise<void> {
	if (dialectOf(db) === 'sqlite') return;
	await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}
