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

	const { form, storing, fields } = read(type, body);
	const outcome = await form.then(
		() => null,
		(error: unknown) => error
	);
	const file = await storing();
	if (outcome === null && file) return { file, fields };
	if (file) await files.discard(file);
	throw outcome ?? new Refusal(422, 'evidence.missing');
}

function read(type: string, body: Readable) {
	const parser = new Busboy({
		headers: { 'content-type': type },
		preservePath: true,
		limits: { files: 1, fields: 10, fieldSize: 4096 }
	});
	const fields: Record<string, string> = {};
	let stored: Promise<files.StoredFile> | undefined;

	const form = new Promise<void>((resolve, reject) => {
		const cutOff = () => reject(new Refusal(422, 'evidence.cut_off'));
		parser.on('field', (name, value) => (fields[name] = value.replaceAll('\0', '').normalize('NFC').trim()));
		parser.on('file', (_, stream, name) => {
			// A form without a chosen file sends a part without a name.
			if (!name) return stream.resume();
			stored = files.store(stream, cleanFileName(name));
			stored.catch((error: unknown) => {
				body.unpipe(parser);
				reject(error instanceof Refusal ? error : new Refusal(422, 'evidence.cut_off'));
			});
		});
		parser.on('error', cutOff);
		parser.on('finish', resolve);
		body.on('error', cutOff);
		body.pipe(parser);
	});
	/** The file, if it was stored although the form failed around it. */
	const storing = async () => (stored ? (await Promise.allSettled([stored])).map(valueOf)[0] : undefined);
	return { form, storing, fields };
}

function valueOf<T>(result: PromiseSettledResult<T>): T | undefined {
	return result.status === 'fulfilled' ? result.value : undefined;
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
