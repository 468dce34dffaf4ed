import { PostgresAdapter, type Kysely } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

/** Which SQL this connection speaks. Only the modules of this folder and of the search index ask. */
export function dialectOf<DB>(db: Kysely<DB>): Dialect {
	return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}
