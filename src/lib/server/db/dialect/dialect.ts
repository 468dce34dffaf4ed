import { PostgresAdapter, type QueryExecutorProvider } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

/** Which SQL this connection speaks. Only the modules of this folder and of the search index ask. */
export function dialectOf(db: QueryExecutorProvider): Dialect {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}
