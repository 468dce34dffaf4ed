import { sql, type QueryExecutorProvider, type SelectQueryBuilder } from 'kysely';
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

/**
 * Inside a transaction, makes others wait who change the rows of the query or point a new row to them, until this
 * transaction ends. On SQLite a transaction holds the only write lock already.
 */
export function forUpdate<DB, TB extends keyof DB, O>(
	db: QueryExecutorProvider,
	query: SelectQueryBuilder<DB, TB, O>
): SelectQueryBuilder<DB, TB, O> {
	return dialectOf(db) === 'sqlite' ? query : query.forUpdate();
}
