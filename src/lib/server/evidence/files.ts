import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { config } from '../config.ts';
import * as types from './types.ts';

/** A file on disk that no row names yet. */
export interface StoredFile {
	id: string;
	name: string;
	sha256: string;
	size: number;
	mediaType: string;
}

/** The media type of a file on disk that goes by a name. @throws Refusal when it is not accepted */
export type TypeOf = (file: string, name: string) => Promise<string>;

/**
 * Writes a stream to disk, never to memory, and says what it was. The row comes after the file: a crash in between leaves a file
 * that the sweep removes, never a row without one. `typeOf` decides what is accepted and names its media type; `limit` is
 * in bytes.
 * @throws Refusal 413 evidence.too_large · 422 evidence.empty, evidence.type, evidence.cut_off
 */
export async function store(
	stream: Readable,
	name: string,
	typeOf: TypeOf = types.typeOf,
	limit = config().uploadLimit
): Promise<StoredFile> {
	const { evidenceDir } = config();
	const id = newId();
	const part = path.join(evidenceDir, 'incoming', id);
	// Without a wait, so that the stream is listened to from the start: an error that nobody hears ends the process.
	mkdirSync(path.dirname(part), { recursive: true });

	try {
		const { sha256, size } = await write(stream, part, limit);
		if (size === 0) throw new Refusal(422, 'evidence.empty', { name });
		const mediaType = await typeOf(part, name);
		await mkdir(path.dirname(pathOf(id)), { recursive: true });
		await rename(part, pathOf(id));
		return { id, name, sha256, size, mediaType };
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/** Names the stored file in the database; from here on it is kept. */
export async function keep(ctx: Context, file: StoredFile): Promise<void> {
	await ctx.db
		.insertInto('file')
		.values({
			id: file.id,
			name: file.name,
			sha256: file.sha256,
			size: file.size,
			media_type: file.mediaType,
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id
		})
		.execute();
}

/** Takes back a stored file that was refused afterwards. */
export async function discard({ id }: Pick<StoredFile, 'id'>): Promise<void> {
	await rm(pathOf(id), { force: true });
}

export function read(id: string): Readable {
	return createReadStream(pathOf(id));
}

/** The path of every file on disk, those of broken uploads included. */
export async function list(): Promise<string[]> {
	try {
		const entries = await readdir(config().evidenceDir, { recursive: true, withFileTypes: true });
		return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}

/** Two letters of the random end spread the files over folders. */
export function pathOf(id: string): string {
	return path.join(config().evidenceDir, id.slice(-2), id);
}

async function write(stream: Readable, file: string, limit: number) {
	const hash = createHash('sha256');
	let size = 0;
	const meter = new Transform({
		transform(chunk: Buffer, _, done) {
			size += chunk.length;
			if (size > limit) return done(new Refusal(413, 'evidence.too_large', { limit }));
			hash.update(chunk);
			done(null, chunk);
		}
	});
	await pipeline(stream, meter, createWriteStream(file));
	await flush(file);
	return { sha256: hash.digest('hex'), size };
}

/** On disk before the database says so. */
async function flush(file: string) {
	const handle = await open(file, 'r+');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
