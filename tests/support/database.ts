import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as cluster from './cluster.ts';
import { reset, type Pristine } from './reset.ts';

export interface TestDatabase {
	db: Kysely<DB>;
	/** Opens the same database a second time, for example from another process. */
	url: string;
	close(): Promise<void>;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The folder for the uploads of a run; it goes with the run. */
		uploads: string;
		/** A migrated SQLite file that every test copies. */
		sqliteTemplate: string;
		/** A migrated PostgreSQL database that every test copies, and the connection that may do so. */
		postgresTemplate: { admin: string; name: string; pristine: Pristine };
	}
}

/** A database of its own for one test, migrated and empty, on the engine that the Vitest project names in TEST_DB. */
export async function openTestDatabase(): Promise<TestDatabase> {
	return process.env.TEST_DB === 'postgres' ? openPostgres() : openSqlite();
}

async function openSqlite(): Promise<TestDatabase> {
	const template = inject('sqliteTemplate');
	const file = `${template}.${randomUUID()}`;
	await copyFile(template, file);

	const url = `sqlite:${file}`;
	const db = await open(url);
	return {
		db,
		url,
		async close() {
			await db.destroy();
			await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(file + suffix, { force: true })));
		}
	};
}

/** Databases that a test of this file has given back, empty again. */
const spare: string[] = [];

async function openPostgres(): Promise<TestDatabase> {
	const { admin, name: template, pristine } = inject('postgresTemplate');
	const url = spare.pop() ?? (await cluster.createDatabase(admin, `${template}_${randomUUID().slice(0, 8)}`, template));

	const db = await open(url);
	return {
		db,
		url,
		async close() {
			await db.destroy();
			if (await reset(url, pristine)) spare.push(url);
		}
	};
}
