import type { QueryExecutorProvider } from 'kysely';
import * as postgres from 'kysely/helpers/postgres';
import * as sqlite from 'kysely/helpers/sqlite';
import { dialectOf } from './dialect.ts';

type Subquery<O> = Parameters<typeof sqlite.jsonArrayFrom<O>>[0];
type JsonArray<O> = ReturnType<typeof sqlite.jsonArrayFrom<O>>;

/**
 * A subquery's rows as one JSON column, so that a list with its parts is one statement.
 * SQLite returns text and PostgreSQL a value: read the column with `readJson`.
 */
export function jsonArray<O>(db: QueryExecutorProvider, subquery: Subquery<O>): JsonArray<O> {
	return dialectOf(db) === 'postgres' ? postgres.jsonArrayFrom(subquery) : sqlite.jsonArrayFrom(subquery);
}

/**
 * A JSON column, as text or already parsed by the driver. For columns that hold a list or an object: a bare JSON string
 * that the driver has parsed could not be told from text.
 */
export function readJson<T>(value: T | string): T {
	return typeof value === 'string' ? (JSON.parse(value) as T) : value;
}
