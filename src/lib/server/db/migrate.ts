import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { assertKeysHold, withoutKeys } from './dialect/keys.ts';
import { lockKey } from './dialect/lock.ts';

interface Migration {
	up(db: Kysely<unknown>): Promise<void>;
}

interface MigrationDB {
	migration: { name: string; applied_at: string };
}

/**
 * Applies the migrations that this database lacks, in the order of their names. Several processes may start together:
 * each step takes the write lock first and then asks again whether it is still to be done.
 */
export async function migrate<DB>(db: Kysely<DB>, folder: string = findFolder()): Promise<void> {
	const names = known(folder);

	await db.connection().execute(async (connection) => {
		const own = connection as unknown as Kysely<MigrationDB>;
		const applied = await readApplied(own);
		assertKnown(applied, names);

		for (const name of names.filter((name) => !applied.includes(name))) await apply(own, folder, name);
	});
}

/**
 * Applies those of `names` that the database lacks inside the caller's transaction: all of it happens or nothing. The
 * caller switches off the watch over foreign keys around it.
 * @see withoutKeys
 */
export async function migrateWithin<DB>(db: Kysely<DB>, names: string[]): Promise<void> {
	const own = db as unknown as Kysely<MigrationDB>;
	const before = await readApplied(own);
	for (const name of names.filter((name) => !before.includes(name))) await run(own, findFolder(), name);
}

/** The names of the migrations that this database has; nothing when it is none of ours. */
export function applied<DB>(db: Kysely<DB>): Promise<string[]> {
	return readApplied(db as unknown as Kysely<MigrationDB>);
}

/** Whether the database has every migration that this program knows, and no other. */
export async function isMigrated<DB>(db: Kysely<DB>): Promise<boolean> {
	return (await applied(db)).sort().join() === known().join();
}

/** The names of the migrations, in their order. */
export function known(folder: string = findFolder()): string[] {
	return readdirSync(folder)
		.filter((file) => /^\d{4}-\d\d-\d\d-\d{4}-.+\.ts$/.test(file))
		.map((file) => path.basename(file, '.ts'))
		.sort();
}

/** The nearest `migrations` above this module: the bundle of the built server lies deeper than the source. */
function findFolder(): string {
	for (let at = path.dirname(fileURLToPath(import.meta.url)); ; at = path.dirname(at)) {
		const folder = path.join(at, 'migrations');
		if (existsSync(folder)) return folder;
		if (at === path.dirname(at)) return path.resolve('migrations');
	}
}

async function readApplied(db: Kysely<MigrationDB>): Promise<string[]> {
	const tables = await db.introspection.getTables();
	if (!tables.some((table) => table.name === 'migration')) return [];
	return (await db.selectFrom('migration').select('name').execute()).map((row) => row.name);
}

/** An older program on a newer database would write rows that the newer one cannot trust. */
function assertKnown(applied: string[], names: string[]) {
	const unknown = applied.filter((name) => !names.includes(name));
	if (unknown.length > 0)
		throw new Error(`The database was made by another version of this program: it knows ${unknown.join(', ')}.`);
}

async function apply(db: Kysely<MigrationDB>, folder: string, name: string) {
	await withoutKeys(db, () =>
		db.transaction().execute(async (db) => {
			await lockKey(db, 'migration');
			if (!(await readApplied(db)).includes(name)) await run(db, folder, name);
		})
	);
}

async function run(db: Kysely<MigrationDB>, folder: string, name: string) {
	const { up } = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, `${name}.ts`)).href)) as Migration;
	await up(db as unknown as Kysely<unknown>);
	await assertKeysHold(db, `Migration ${name}`);
	await note(db, name);
}

async function note(db: Kysely<MigrationDB>, name: string) {
	await db.schema
		.createTable('migration')
		.ifNotExists()
		.addColumn('name', 'text', (c) => c.primaryKey())
		.addColumn('applied_at', 'text', (c) => c.notNull())
		.execute();
	await db.insertInto('migration').values({ name, applied_at: new Date().toISOString() }).execute();
}
