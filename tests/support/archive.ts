import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as tar from 'tar-stream';

type Entry = [name: string, content: string];

/** The entries of an archive, in their order. */
export async function entriesOf(file: string): Promise<Entry[]> {
	const entries: Entry[] = [];
	const extract = tar.extract();
	const read = pipeline(createReadStream(file), createGunzip(), extract);
	for await (const entry of extract)
		entries.push([entry.header.name, (await buffer(Readable.from(entry))).toString('latin1')]);
	await read;
	return entries;
}

/** Packs entries as they are given: sound, changed or wicked. */
export async function writeArchive(file: string, entries: Entry[]): Promise<void> {
	const pack = tar.pack();
	for (const [name, content] of entries) pack.entry({ name }, Buffer.from(content, 'latin1'));
	pack.finalize();
	await pipeline(pack, createGzip(), createWriteStream(file));
}
