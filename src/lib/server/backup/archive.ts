import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as tar from 'tar-stream';
import { Refusal } from '#lib/domain/refusal.ts';
import { FILE_ID, type Seal } from './manifest.ts';

/** Files below these names make up an archive; nothing else is ever written anywhere. */
function isOfUs(name: string): boolean {
	const [folder, file = '', ...more] = name.split('/');
	if (more.length > 0) return false;
	if (folder === 'tables') return /^[a-z][a-z0-9_]{0,62}\.jsonl$/.test(file);
	return folder === 'evidence' ? FILE_ID.test(file) : name === 'manifest.json';
}

/** Only the operator may read what holds the whole installation. */
const PRIVATE = 0o600;

export type Add = (name: string, file: string) => Promise<Seal>;

/** Writes a compressed tar file; `fill` adds the files, each streamed from the disk. */
export async function pack(target: string, fill: (add: Add) => Promise<void>): Promise<void> {
	const archive = tar.pack();
	const add: Add = async (name, file) => {
		const { size } = await stat(file);
		const entry = archive.entry({ name, size, mode: PRIVATE });
		return copy(size === 0 ? createReadStream(file) : createReadStream(file, { end: size - 1 }), entry);
	};
	const filled = fill(add).then(
		() => archive.finalize(),
		(error: Error) => {
			archive.destroy(error);
			throw error;
		}
	);
	await Promise.all([
		filled,
		pipeline(archive, createGzip(), createWriteStream(target, { mode: PRIVATE, flush: true }))
	]);
}

/**
 * Writes the files of an archive into `folder` and says what they were.
 * @throws Refusal 422 restore.damaged, restore.foreign (name)
 */
export async function unpack(archive: string, folder: string): Promise<Map<string, Seal>> {
	for (const part of ['tables', 'evidence']) await mkdir(path.join(folder, part), { recursive: true });
	const found = new Map<string, Seal>();
	const entries = tar.extract();
	const read = pipeline(createReadStream(archive), createGunzip(), entries);
	const written = (async () => {
		for await (const entry of entries) {
			const { name, type } = entry.header;
			if (type !== 'file' || !isOfUs(name) || found.has(name)) throw new Refusal(422, 'restore.foreign', { name });
			const file = createWriteStream(path.join(folder, name), { mode: PRIVATE, flush: true });
			found.set(name, await copy(entry, file));
		}
	})();

	const outcomes = await Promise.allSettled([written, read]);
	const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
	if (reasons.length > 0) throw reasons.find(isOurs) ?? new Refusal(422, 'restore.damaged');
	return found;
}

async function copy(from: AsyncIterable<unknown>, to: NodeJS.WritableStream): Promise<Seal> {
	const hash = createHash('sha256');
	let size = 0;
	const meter = new Transform({
		transform(chunk: Buffer, _, done) {
			size += chunk.length;
			hash.update(chunk);
			done(null, chunk);
		}
	});
	await pipeline(from, meter, to);
	return { size, sha256: hash.digest('hex') };
}

/** What the disk says (it is full, it is gone) is no fault of the archive; what the decoders say is. */
function isOurs(error: unknown): boolean {
	return error instanceof Refusal || (error instanceof Error && 'syscall' in error);
}
