import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from '../config.ts';
import { assertKeysHold, withLateKeys, withoutKeys } from '../db/dialect/keys.ts';
import { dropAll, tablesOf, type AnyDB, type Table } from '../db/dialect/tables.ts';
import { applied, known, migrateWithin } from '../db/migrate.ts';
import { connect, fileOf } from '../db/open.ts';
import * as files from '../evidence/files.ts';
import { unpack } from './archive.ts';
import { withFolder } from './folder.ts';
import { FORMAT, Manifest, type Seal } from './manifest.ts';
import { empty, fingerprint, hasRows, linesOf, load, readLines } from './rows.ts';

/**
 * Brings an archive back into an empty installation, on SQLite or PostgreSQL whichever it came from. The archive is
 * checked to its last byte first; then the rows are written, compared and brought up to date in one transaction, at
 * whose end the files take their places: it has happened completely, or not at all.
 * @returns what the archive said of itself
 * @throws Refusal 409 restore.not_empty · 422 restore.damaged (name), restore.foreign (name), restore.newer (version)
 */
export async function restore(url: string, archive: string): Promise<Manifest> {
	const file = fileOf(url);
	const isNew = file !== null && !existsSync(file);
	if ((await files.list()).length > 0) throw new Refusal(409, 'restore.not_empty');

	let isDone = false;
	const db = connect<AnyDB>(url);
	try {
		await assertEmpty(db);
		const manifest = await withFolder(path.join(config().evidenceDir, 'restore-'), async (folder) => {
			const manifest = await readArchive(archive, folder);
			await write(db, manifest, folder);
			return manifest;
		});
		isDone = true;
		return manifest;
	} finally {
		await db.destroy();
		if (isNew && !isDone) for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
	}
}

/** An installation is empty until it knows a person or a file; a start and its settings do no harm. */
async function assertEmpty(db: Kysely<AnyDB>) {
	const names = (await tablesOf(db)).map(({ name }) => name);
	const isForeign = names.length > 0 && (await applied(db)).length === 0;
	const kept = names.filter((name) => name === 'user' || name === 'file');
	const used = await Promise.all(kept.map((name) => hasRows(db, name)));
	if (isForeign || used.includes(true)) throw new Refusal(409, 'restore.not_empty');
}

async function readArchive(archive: string, folder: string): Promise<Manifest> {
	const found = await unpack(archive, folder);
	const manifest = await readManifest(folder);
	found.delete('manifest.json');
	const expected = new Map<string, Seal>([
		...Object.entries(manifest.tables).map(([name, seal]) => [`tables/${name}.jsonl`, seal] as const),
		...Object.entries(manifest.evidence).map(([id, seal]) => [`evidence/${id}`, seal] as const)
	]);
	for (const name of new Set([...expected.keys(), ...found.keys()])) {
		const [told, seen] = [expected.get(name), found.get(name)];
		if (told?.size !== seen?.size || told?.sha256 !== seen?.sha256) throw new Refusal(422, 'restore.damaged', { name });
	}
	return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
	const file = path.join(folder, 'manifest.json');
	if (!existsSync(file)) throw new Refusal(422, 'restore.damaged');
	const json: unknown = JSON.parse(await readFile(file, 'utf8'));

	const head = v.safeParse(v.object({ format: v.number(), version: v.string() }), json);
	if (head.success && head.output.format > FORMAT)
		throw new Refusal(422, 'restore.newer', { version: head.output.version });
	const result = v.safeParse(Manifest, json);
	if (!result.success) throw new Refusal(422, 'restore.damaged', { name: 'manifest.json' });

	const { migrations, version } = result.output;
	if (migrations.some((name) => !known().includes(name))) throw new Refusal(422, 'restore.newer', { version });
	return result.output;
}

/** The schema of the backup, its rows, and what has been changed in the schema since: all of it or nothing. */
async function write(db: Kysely<AnyDB>, manifest: Manifest, folder: string) {
	try {
		await db.connection().execute((db) =>
			withoutKeys(db, () =>
				db.transaction().execute(async (db) => {
					await assertEmpty(db);
					await dropAll(db);
					await migrateWithin(db, manifest.migrations);
					await withLateKeys(db, () => fill(db, manifest, folder));
					await migrateWithin(db, known());
					await assertKeysHold(db, 'The backup');
					await assertFilesNamed(db, manifest);
					await place(manifest, folder);
				})
			)
		);
	} catch (error) {
		// The folder of the files was empty, so whatever is there came from here.
		for (const id of Object.keys(manifest.evidence)) await files.discard({ id });
		throw error;
	}
}

async function fill(db: Kysely<AnyDB>, { tables }: Manifest, folder: string) {
	const all = await tablesOf(db);
	const filled = Object.keys(tables).map((name) => {
		const table = all.find((table) => table.name === name);
		if (!table) throw new Refusal(422, 'restore.damaged', { name: `tables/${name}.jsonl` });
		return table;
	});
	// Migrations fill some; emptied later, they would take along the rows that point to them.
	for (const table of filled) await empty(db, table);
	for (const table of filled) {
		const lines = () => readLines(path.join(folder, 'tables', `${table.name}.jsonl`));
		await load(db, table, lines());
		await assertSame(db, table, lines(), tables[table.name]!.rows);
	}
}

/** Reads back what was written: the database must have understood every value as it was meant. */
async function assertSame(db: Kysely<AnyDB>, table: Table, lines: AsyncIterable<string>, rows: number) {
	const [told, seen] = [await fingerprint(lines), await fingerprint(linesOf(db, table))];
	if (told.rows !== rows || seen.rows !== rows || told.digest !== seen.digest)
		throw new Refusal(422, 'restore.damaged', { name: `tables/${table.name}.jsonl` });
}

/** Every row of a file leads to a file of the archive, or to one that the archive itself says was missing. */
async function assertFilesNamed(db: Kysely<AnyDB>, { evidence, missing }: Manifest) {
	for await (const { id } of db.selectFrom('file').select('id').stream())
		if (!Object.hasOwn(evidence, String(id)) && !missing.includes(String(id)))
			throw new Refusal(422, 'restore.damaged', { name: `evidence/${String(id)}` });
}

async function place({ evidence }: Manifest, folder: string) {
	for (const id of Object.keys(evidence)) {
		const target = files.pathOf(id);
		await mkdir(path.dirname(target), { recursive: true });
		await rename(path.join(folder, 'evidence', id), target);
	}
}
