import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { fileTypeFromFile } from 'file-type';
import { dayOf } from '#lib/domain/calendar.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from '../config.ts';
import type { Context } from '../context.ts';
import * as files from '../evidence/files.ts';
import * as imports from './imports.ts';
import { readSource } from './readers/source.ts';

/** Bytes of a plan document: ten times the largest plan with pictures that we know of. */
export const DOCUMENT_LIMIT = 30 * 1024 * 1024;

/** What the form's other fields and its separators may add. */
const ENVELOPE = 64 * 1024;

interface Upload {
	file: files.StoredFile | null;
	fields: Map<string, string>;
}

interface Incoming {
	stream: BusboyFileStream;
	outcome: Promise<[PromiseSettledResult<files.StoredFile>]>;
}

/**
 * Takes a document from a multipart form, field `file`, and opens its review; with the field `again` also a document that
 * has been imported before. Nothing of a refused document is kept.
 * @returns the id of the import. @throws Refusal 403 import.forbidden · 409 import.duplicate · 413 evidence.too_large ·
 * 422 import.missing, evidence.empty, evidence.cut_off, and what the readers refuse
 */
export async function take(ctx: Context, request: Request): Promise<string> {
	imports.requireImporter(ctx);
	const { file, fields } = await receive(request);
	if (!file) throw new Refusal(422, 'import.missing');
	try {
		if (!fields.has('again')) await requireNew(ctx, file);
		const source = await readSource(file.name, await readFile(files.pathOf(file.id)));
		return await imports.open(ctx, file, source);
	} catch (error) {
		await files.discard(file);
		throw error;
	}
}

async function requireNew(ctx: Context, { sha256 }: files.StoredFile) {
	const earlier = await imports.ofSameFile(ctx, sha256);
	if (!earlier) return;
	const day = dayOf(new Date(earlier.openedAt));
	throw new Refusal(409, 'import.duplicate', { day, importId: earlier.id });
}

/** Writes the file of the form to disk while it comes in: a request is never held in memory. */
async function receive({ headers, body }: Request): Promise<Upload> {
	const type = headers.get('content-type') ?? '';
	if (!body || !type.startsWith('multipart/form-data')) throw new Refusal(422, 'import.missing');
	const limit = Math.min(DOCUMENT_LIMIT, config().uploadLimit);
	if (Number(headers.get('content-length')) > limit + ENVELOPE) throw new Refusal(413, 'evidence.too_large', { limit });

	const parser = new Busboy({ headers: { 'content-type': type }, limits: { files: 1, fileSize: limit, fields: 10 } });
	const fields = new Map<string, string>();
	let incoming: Incoming | undefined;
	parser.on('field', (name, value) => fields.set(name, value));
	parser.on('file', (_, stream, name) => {
		if (name === '') return void stream.resume();
		const stored = storeWhole(stream, name, limit);
		incoming = { stream, outcome: Promise.allSettled([stored]) };
		// A disk that fails stops the form at once; a document that is too large is read to its end, so that the answer is seen.
		stored.catch((error: unknown) => void (error instanceof Refusal || parser.destroy(error as Error)));
	});

	const whole = await pipeline(Readable.fromWeb(body as ReadableStream), parser).then(
		() => true,
		() => false
	);
	return { file: await settled(incoming, whole), fields };
}

/** The stored file; null when the form held none. What came in of a form that was cut off is thrown away. */
async function settled(incoming: Incoming | undefined, whole: boolean): Promise<files.StoredFile | null> {
	const cutOff = new Refusal(422, 'evidence.cut_off');
	if (!whole) incoming?.stream.destroy(cutOff);
	const [outcome] = incoming ? await incoming.outcome : [];
	if (outcome?.status === 'rejected') throw whole || isOfDisk(outcome.reason) ? outcome.reason : cutOff;
	if (whole) return outcome?.value ?? null;
	if (outcome) await files.discard(outcome.value);
	throw cutOff;
}

/** The parser's own complaint about a torn form carries no name of a system call. */
function isOfDisk(reason: unknown) {
	return reason instanceof Error && 'syscall' in reason;
}

async function storeWhole(stream: BusboyFileStream, name: string, limit: number): Promise<files.StoredFile> {
	const file = await files.store(stream, plainName(name), documentType);
	if (!stream.truncated) return file;
	await files.discard(file);
	throw new Refusal(413, 'evidence.too_large', { limit });
}

/** Plain text has no signature; whether the content is a document is the readers' decision. */
async function documentType(file: string): Promise<string> {
	return (await fileTypeFromFile(file))?.mime ?? 'text/plain';
}

/** A name that can be shown and offered for download: composed, without folders and control characters. */
function plainName(name: string) {
	const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	return base.replace(/\p{Cc}/gu, '').slice(-200);
}
