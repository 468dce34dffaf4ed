import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { LEFT_OUT, type Manifest } from '#lib/server/backup/manifest.ts';
import { restore } from '#lib/server/backup/restore.ts';
import { fingerprint, linesOf } from '#lib/server/backup/rows.ts';
import { config } from '#lib/server/config.ts';
import { tablesOf, type AnyDB } from '#lib/server/db/dialect/tables.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as files from '#lib/server/evidence/files.ts';
import { sampleFile } from '#lib/server/sample/files.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import * as cluster from './cluster.ts';
import { createWorld, type World } from './world.ts';

export const onPostgres = process.env.TEST_DB === 'postgres';
export const pdf = sampleFile('pdf', 'Báo cáo');

/** A world that is to be backed up, and room for what comes of it. */
export interface Stage {
	world: World;
	folder: string;
	/** Where the backup goes. */
	archive: string;
	/** A database without a table, on the engine of the run. */
	emptyDatabase(): Promise<string>;
	emptySqlite(): Promise<string>;
	attach(task: string, name?: string): Promise<void>;
	/** Brings an archive back into a database, after the files on disk have gone. */
	restoreTo(url: string, archive?: string): Promise<Manifest>;
	close(): Promise<void>;
}

export async function createStage(): Promise<Stage> {
	const world = await createWorld();
	const folder = mkdtempSync(path.join(tmpdir(), 'dung-hen-backup-'));
	const archive = path.join(folder, 'dung-hen.tar.gz');
	const emptySqlite = () => Promise.resolve(`sqlite:${path.join(folder, `${randomUUID()}.sqlite`)}`);
	return {
		world,
		folder,
		archive,
		emptySqlite,
		emptyDatabase: onPostgres ? emptyPostgres : emptySqlite,
		async attach(task, name = 'Báo cáo.pdf') {
			await evidence.add(world.lan, task, await files.store(Readable.from([pdf]), name), null);
		},
		async restoreTo(url, from = archive) {
			await clearEvidence();
			return restore(url, from);
		},
		async close() {
			await world.close();
			await clearEvidence();
			rmSync(folder, { recursive: true });
		}
	};
}

export const clearEvidence = () => rm(config().evidenceDir, { recursive: true, force: true });

/** Everything of an installation but who is signed in. */
export async function fingerprints(db: Kysely<DB>): Promise<Record<string, unknown>> {
	const tables = db as unknown as Kysely<AnyDB>;
	const all: Record<string, unknown> = {};
	for (const table of await tablesOf(tables))
		if (table.name !== 'migration' && !LEFT_OUT.includes(table.name))
			all[table.name] = await fingerprint(linesOf(tables, table));
	return all;
}

export async function withDatabase<T>(url: string, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
	const db = await open(url);
	return work(db).finally(() => db.destroy());
}

function emptyPostgres(): Promise<string> {
	const { admin, name } = inject('postgresTemplate');
	return cluster.createDatabase(admin, `${name}_${randomUUID().slice(0, 8)}`);
}
