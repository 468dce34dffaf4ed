import { Kysely } from 'kysely';
import { postgres } from './dialect/postgres.ts';
import { sqlite } from './dialect/sqlite.ts';
import { migrate } from './migrate.ts';
import type { DB } from './schema.ts';

export interface OpenOptions {
	/** Hears every statement, also a failing one: tests count them, because every page has a budget. */
	onStatement?: (sql: string, milliseconds: number) => void;
}

/** Opens the database that the URL names (`sqlite:FILE` or `postgres://…`) and brings its schema up to date. */
export async function open(url: string, { onStatement }: OpenOptions = {}): Promise<Kysely<DB>> {
	const db = new Kysely<DB>({
		dialect: url.startsWith('sqlite:') ? sqlite(url.slice('sqlite:'.length)) : postgres(url),
		...(onStatement && { log: (event) => onStatement(event.query.sql, event.queryDurationMillis) })
	});
	try {
		await migrate(db);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return db;
}
