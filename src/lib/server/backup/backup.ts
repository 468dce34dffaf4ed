import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { tablesOf, type AnyDB } from '../db/dialect/tables.ts';
import { applied } from '../db/migrate.ts';
import { connect, fileOf } from '../db/open.ts';
import * as files from '../evidence/files.ts';
import { pack, type Add } from './archive.ts';
import { withFolder } from './folder.ts';
import { FORMAT, LEFT_OUT, version, type Manifest } from './manifest.ts';
import { linesOf, readLines } from './rows.ts';

export interface Backup {
	manifest: Manifest;
	/** Ids of files that were removed during the backup, because nobody refers to them any more. */
	removed: string[];
	/** Ids of files that should be there and are not. */
	lost: string[];
	/** Ids of files that are no longer what was uploaded; the archive has them as they are. */
	changed: string[];
}

/** What was read of the database in one moment. */
interface Snapshot {
	createdAt: string;
	migrations: string[];
	/** How many rows of each table lie in its file of the folder. */
	rows: Map<string, number>;
}

/**
 * Writes the whole installation into one archive while people go on working: the rows of one moment, then the files
 * that these rows name, which never change. The archive appears under its name when it is complete.
 * @throws Refusal 409 backup.file_exists (file) · 422 backup.no_installation
 */
export async function backup(url: string, target: string): Promise<Backup> {
	if (existsSync(target)) throw new Refusal(409, 'backup.file_exists', { file: target });
	const file = fileOf(url);
	if (file !== null && !existsSync(file)) throw new Refusal(422, 'backup.no_installation');

	const db = connect<AnyDB>(url);
	try {
		return await withFolder(`${path.resolve(target)}.`, async (folder) => {
			const snapshot = await readSnapshot(db, folder);
			const archive = path.join(folder, 'archive');
			const result = await write(db, snapshot, folder, archive);
			await rename(archive, target);
			return result;
		});
	} finally {
		await db.destroy();
	}
}

/** The rows go to the disk first, so that the moment is held no longer than reading takes. */
function readSnapshot(db: Kysely<AnyDB>, folder: string): Promise<Snapshot> {
	const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
	return moment.execute(async (db) => {
		const migrations = await applied(db);
		if (migrations.length === 0) throw new Refusal(422, 'backup.no_installation');
		const createdAt = new Date().toISOString();
		await mkdir(path.join(folder, 'tables'));

		const rows = new Map<string, number>();
		for (const table of await tablesOf(db)) {
			if (table.name === 'migration' || LEFT_OUT.includes(table.name)) continue;
			let count = 0;
			await pipeline(
				linesOf(db, table),
				async function* (lines) {
					for await (const line of lines) {
						count += 1;
						yield `${line}\n`;
					}
				},
				createWriteStream(tableFile(folder, table.name), { mode: 0o600 })
			);
			rows.set(table.name, count);
		}
		return { createdAt, migrations: migrations.sort(), rows };
	});
}

async function write(db: Kysely<AnyDB>, snapshot: Snapshot, folder: string, archive: string): Promise<Backup> {
	const { createdAt, migrations, rows } = snapshot;
	const manifest: Manifest = {
		format: FORMAT,
		application: 'dung-hen',
		version: version(),
		createdAt,
		migrations,
		leftOut: LEFT_OUT,
		tables: {},
		evidence: {},
		missing: []
	};
	const changed: string[] = [];
	await pack(archive, async (add) => {
		for (const [name, count] of rows)
			manifest.tables[name] = { rows: count, ...(await add(`tables/${name}.jsonl`, tableFile(folder, name))) };

		for await (const { id, sha256 } of filesOf(folder)) {
			const copied = await addEvidence(add, id);
			if (copied === null) manifest.missing.push(id);
			else manifest.evidence[id] = copied;
			if (copied && copied.sha256 !== sha256) changed.push(id);
		}
		const list = path.join(folder, 'manifest.json');
		await writeFile(list, JSON.stringify(manifest, null, '\t'));
		await add('manifest.json', list);
	});

	const lost = await stillNamed(db, manifest.missing);
	return { manifest, removed: manifest.missing.filter((id) => !lost.includes(id)), lost, changed };
}

/** The files that the rows of the snapshot name. */
async function* filesOf(folder: string): AsyncGenerator<{ id: string; sha256: string }> {
	for await (const line of readLines(tableFile(folder, 'file')))
		yield JSON.parse(line) as { id: string; sha256: string };
}

async function addEvidence(add: Add, id: string) {
	try {
		return await add(`evidence/${id}`, files.pathOf(id));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Those that the database names to this moment: their files should be there. */
async function stillNamed(db: Kysely<AnyDB>, ids: string[]): Promise<string[]> {
	const lost: string[] = [];
	for (const id of ids) {
		const row = await db.selectFrom('file').select('id').where('id', '=', id).executeTakeFirst();
		if (row) lost.push(id);
	}
	return lost;
}

function tableFile(folder: string, table: string): string {
	return path.join(folder, 'tables', `${table}.jsonl`);
}
