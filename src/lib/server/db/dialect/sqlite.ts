import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import {
	CompiledQuery,
	SqliteDialect,
	SqliteDriver,
	type DatabaseConnection,
	type Driver,
	type TransactionSettings
} from 'kysely';

/** Milliseconds that a statement waits for another process to finish writing. */
const PATIENCE = 5000;

/**
 * SQLite for a server: readers never wait for the writer, and a transaction takes the write lock when it begins,
 * not when it first writes and finds out that it is too late. One that only reads takes no lock and sees one moment.
 */
export function sqlite(file: string): SqliteDialect {
	if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
	const database = new SQLite(file, { timeout: PATIENCE });
	enterWal(database);
	for (const pragma of ['synchronous = NORMAL', 'foreign_keys = ON']) database.pragma(pragma);
	return new ImmediateDialect({ database });
}

/** Turning a new file to WAL ignores the patience above: of several processes that start together, the later ones try again. */
function enterWal(database: SQLite.Database) {
	for (let deadline = Date.now() + PATIENCE; ;) {
		try {
			return database.pragma('journal_mode = WAL');
		} catch (error) {
			const busy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
			if (!busy || Date.now() > deadline) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
		}
	}
}

class ImmediateDialect extends SqliteDialect {
	readonly #config;

	constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
		super(config);
		this.#config = config;
	}

	override createDriver(): Driver {
		return new ImmediateDriver(this.#config);
	}
}

class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
		const manner = settings?.accessMode === 'read only' ? 'deferred' : 'immediate';
		await connection.executeQuery(CompiledQuery.raw(`begin ${manner}`));
	}
}
