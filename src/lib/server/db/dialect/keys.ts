import { sql, type QueryExecutorProvider } from 'kysely';
import { dialectOf } from './dialect.ts';

/**
 * Work on one connection during which SQLite does not watch foreign keys, because it would delete the children of a
 * table that is dropped to be built anew. The switch works outside of transactions alone, so it lies around them;
 * whoever works inside calls `assertKeysHold` before the commit.
 */
export async function withoutKeys<T>(db: QueryExecutorProvider, work: () => Promise<T>): Promise<T> {
	if (dialectOf(db) !== 'sqlite') return work();
	await sql`pragma foreign_keys = off`.execute(db);
	try {
		return await work();
	} finally {
		await sql`pragma foreign_keys = on`.execute(db);
	}
}

/** Inside a transaction of `withoutKeys`; PostgreSQL watches by itself. `culprit` begins the sentence. */
export async function assertKeysHold(db: QueryExecutorProvider, culprit: string): Promise<void> {
	if (dialectOf(db) !== 'sqlite') return;
	const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
	if (rows.length === 0) return;
	const tables = [...new Set(rows.map(({ table }) => table))].join(', ');
	throw new Error(`${culprit} would leave rows without their parents in: ${tables}.`);
}

/** Inside a transaction, work in which rows may come before the rows that they point to. */
export async function withLateKeys(db: QueryExecutorProvider, work: () => Promise<void>): Promise<void> {
	if (dialectOf(db) === 'sqlite') return work();
	await alterKeys(db, 'deferrable initially deferred');
	await work();
	await sql`set constraints all immediate`.execute(db);
	await alterKeys(db, 'not deferrable');
}

async function alterKeys(db: QueryExecutorProvider, manner: string) {
	const { rows } = await sql<{ statement: string }>`
		select format('alter table %s alter constraint %I ', conrelid::regclass, conname) as statement
		from pg_constraint
		where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db);
	for (const { statement } of rows) await sql.raw(statement + manner).execute(db);
}
