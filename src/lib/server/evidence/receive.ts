import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { Refusal } from '#lib/domain/refusal.ts';
import { cleanFileName } from './file-name.ts';
import * as files from './files.ts';

/** Bytes that the other fields and the separators of an upload's form may add to its file. */
export const ENVELOPE = 64 * 1024;

/** Bytes of a refused body that are taken in: it costs no memory, so even a film picked by mistake gets its answer. */
const PATIENCE = 2 * 1024 ** 3;

/** The content type of a form with files; its separator has 70 characters at most (RFC 2046, 5.1.1). */
const FORM = /^multipart\/form-data\s*;(.*;)?\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i;

/** What one kind of upload takes. */
export interface Terms {
	/** Bytes of the file. */
	limit: number;
	/** The code for a form without a file. */
	missing: string;
	/** Decides from the content what is accepted; evidence's own rule when left out. */
	typeOf?: files.TypeOf;
}

export interface Upload {
	file: files.StoredFile;
	/** The other fields, composed (NFC), trimmed and without NUL. */
	fields: Record<string, string>;
}

interface Incoming {
	content: PassThrough;
	outcome: Promise<[PromiseSettledResult<files.StoredFile>]>;
}

/**
 * Writes the one file of a multipart form to disk while it comes in: it is never held in memory. A form that is refused
 * is read to its end all the same, because a browser that still sends shows a broken connection instead of the sentence.
 * Whoever refuses the file afterwards discards it. `fields` fills up on the way, so that a refusal can give the texts back.
 * @throws Refusal 413 evidence.too_large · 422 `terms.missing`, evidence.cut_off, and what `files.store` refuses
 */
export async function receive(
	request: Request,
	{ limit, missing, typeOf }: Terms,
	fields: Upload['fields'] = {}
): Promise<Upload> {
	const type = request.headers.get('content-type') ?? '';
	const isLong = Number(request.headers.get('content-length')) > limit + ENVELOPE;
	if (!request.body || isLong || !FORM.test(type)) {
		await drain(request);
		throw isLong ? new Refusal(413, 'evidence.too_large', { limit }) : new Refusal(422, missing);
	}

	let incoming: Incoming | undefined;
	const parser = new Busboy({
		headers: { 'content-type': type },
		preservePath: true,
		limits: { files: 1, fields: 10, fieldSize: 4096 }
	});
	parser.on('field', (name, value) => (fields[name] = value.replaceAll('\0', '').normalize('NFC').trim()));
	parser.on('file', (_, part, name) => {
		// A form without a chosen file sends a part without a name.
		if (!name) return void part.resume();
		incoming = store(part, (content) => files.store(content, cleanFileName(name), typeOf, limit));
	});
	const whole = await pipeline(Readable.fromWeb(request.body as ReadableStream), parser).then(
		() => true,
		() => false
	);

	const file = await settled(incoming, whole);
	if (!file) throw new Refusal(422, missing);
	return { file, fields };
}

/** Takes in what nobody will read, and is not being read yet; what never ends is cut off all the same. */
export async function drain({ body, bodyUsed }: Request): Promise<void> {
	if (!body || bodyUsed) return;
	let left = PATIENCE;
	for await (const chunk of body) {
		left -= chunk.byteLength;
		// Leaving the loop cancels the stream and with it the connection.
		if (left < 0) return;
	}
}

/** The parser waits for ever for a part that nobody reads to its end: when the storing stops, the rest runs into nothing. */
function store(part: BusboyFileStream, write: (content: Readable) => Promise<files.StoredFile>): Incoming {
	const content = new PassThrough();
	const stored = write(content);
	stored.catch(() => content.destroy());
	content.on('close', () => part.unpipe(content).resume());
	// The parser only calls this out; the part itself would neither end nor close.
	part.on('error', () => content.destroy(cutOff()));
	part.pipe(content);
	return { content, outcome: Promise.allSettled([stored]) };
}

/** The stored file; null when the form held none. What came in of a form that was cut off is thrown away. */
async function settled(incoming: Incoming | undefined, whole: boolean): Promise<files.StoredFile | null> {
	if (!whole) incoming?.content.destroy(cutOff());
	const [outcome] = incoming ? await incoming.outcome : [];
	if (outcome?.status === 'rejected') throw whole || !(outcome.reason instanceof Refusal) ? outcome.reason : cutOff();
	if (whole) return outcome?.value ?? null;
	if (outcome) await files.discard(outcome.value);
	throw cutOff();
}

function cutOff() {
	return new Refusal(422, 'evidence.cut_off');
}
