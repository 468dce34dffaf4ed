import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { chunks } from '../db/chunks.ts';
import type { DB } from '../db/schema.ts';
import { list } from './files.ts';

/**
 * Removes files that nothing points to: what an upload left when its process died before the row was written.
 * Files younger than `graceMs` may still get their row. @returns how many were removed
 */
export async function sweep(db: Kysely<DB>, graceMs = 60 * 60 * 1000, now = Date.now()): Promise<number> {
	const found = await list();
	let removed = 0;
	for (const lot of chunks(found)) {
		const ids = lot.map((file) => path.basename(file));
		const rows = await db.selectFrom('file').select('id').where('id', 'in', ids).execute();
		const named = new Set(rows.map(({ id }) => id));
		for (const file of lot.filter((file) => !named.has(path.basename(file)))) {
			const written = await modified(file);
			if (written === null || now - written < graceMs) continue;
			await rm(file, { force: true });
			removed += 1;
		}
	}
	return removed;
}

/** Null when it has gone meanwhile: an upload was finished or taken back, or another process sweeps too. */
async function modified(file: string): Promise<number | null> {
	try {
		return (await stat(file)).mtimeMs;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
