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
export async function open(url: string, options: OpenOptions = {}): Promise<Kysely<DB>> {
	const db = connect<DB>(url, options);
	try {
		await migrate(db);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return db;
}

/** Opens the database as it is. */
export function connect<Schema>(url: string, { onStatement }: OpenOptions = {}): Kysely<Schema> {
	const file = fileOf(url);
	return new Kysely<Schema>({
		dialect: file === null ? postgres(url) : sqlite(file),
		...(onStatement && { log: (event) => onStatement(event.query.sql, event.queryDurationMillis) })
	});
}

/** The file in which the database lies; null when a server keeps it. */
export function fileOf(url: string): string | null {
	return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
}
