import { Readable, finished } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from '#lib/server/config.ts';
import * as files from '#lib/server/evidence/files.ts';
import { refused, type Refused } from '../../../action.ts';
import { cleanFileName } from './file-name.ts';

/** Bytes that the other fields and the separators of the form may add to the file. */
const ENVELOPE = 64 * 1024;

export interface Upload {
	file: files.StoredFile;
	fields: Record<string, string>;
}

/**
 * A form action whose body is a file: never in memory, and read to its end when it is refused, because a browser that
 * still sends shows a broken connection instead of the sentence.
 */
export function streamed<E extends RequestEvent, T>(handler: (event: E, body: Readable) => Promise<T>) {
	return async (event: E): Promise<T | ActionFailure<Refused>> => {
		const body = event.request.body ? Readable.fromWeb(event.request.body as never) : Readable.from([]);
		try {
			return await handler(event, body);
		} catch (error) {
			await drain(body);
			if (!(error instanceof Refusal)) throw error;
			return refused(error.status, error.code, error.facts, stepOf('upload'));
		}
	};
}

/**
 * Writes the one file of a multipart form to disk. Whoever refuses it afterwards discards it.
 * @throws Refusal 413 evidence.too_large · 422 evidence.missing, evidence.cut_off, and what `files.store` refuses
 */
export async function receive({ headers }: Request, body: Readable): Promise<Upload> {
	const { uploadLimit } = config();
	const length = Number(headers.get('content-length') ?? 0);
	if (length > uploadLimit + ENVELOPE) throw new Refusal(413, 'evidence.too_large', { limit: uploadLimit });
	const type = headers.get('content-type') ?? '';
	if (!type.startsWith('multipart/form-data')) throw new Refusal(422, 'evidence.missing');

	const { parsed, stored, fields } = read(type, body);
	const [form, file] = await Promise.allSettled([parsed, parsed.then(stored, stored)]);
	if (file.status === 'rejected') throw file.reason;
	if (form.status === 'fulfilled' && file.value) return { file: file.value, fields };

	if (file.value) await files.discard(file.value);
	throw form.status === 'rejected' ? form.reason : new Refusal(422, 'evidence.missing');
}

function read(type: string, body: Readable) {
	const parser = new Busboy({
		headers: { 'content-type': type },
		preservePath: true,
		limits: { files: 1, fields: 10, fieldSize: 4096 }
	});
	const fields: Record<string, string> = {};
	let file: Promise<files.StoredFile> | undefined;

	const parsed = new Promise<void>((resolve, reject) => {
		const cutOff = () => reject(new Refusal(422, 'evidence.cut_off'));
		parser.on('field', (name, value) => (fields[name] = value.replaceAll('\0', '').normalize('NFC').trim()));
		parser.on('file', (_, stream, name) => {
			// A form without a chosen file sends a part without a name.
			if (!name) return stream.resume();
			file = files.store(stream, cleanFileName(name));
			// Nor does it end by itself when the connection breaks: the half of a file goes at once.
			body.once('error', () => stream.destroy(new Refusal(422, 'evidence.cut_off')));
			// The parser waits for ever for a part that nobody reads to its end.
			file.catch((error: unknown) => {
				body.unpipe(parser);
				reject(error);
			});
		});
		parser.on('error', cutOff);
		parser.on('finish', resolve);
		body.on('error', cutOff);
		body.pipe(parser);
	});
	const stored = () => file?.catch(refusalOf);
	return { parsed, stored, fields };
}

/** A part that ended too early fails in the parser's words; the person hears ours. */
function refusalOf(error: unknown): never {
	throw error instanceof Error && error.message.startsWith('Part terminated early')
		? new Refusal(422, 'evidence.cut_off')
		: error;
}

/** Whether it ends well or breaks off: nobody needs these bytes any more. */
function drain(body: Readable): Promise<void> {
	return new Promise((resolve) => {
		finished(body, () => resolve());
		body.unpipe().resume();
	});
}

function stepOf(step: string): FormData {
	const form = new FormData();
	form.set('step', step);
	return form;
}
