import { Readable } from 'node:stream';
import { attachment } from '#lib/server/evidence/file-name.ts';
import * as files from '#lib/server/evidence/files.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import type { RequestHandler } from './$types';

/** The file of a piece of evidence, as a stream: always saved, never shown in the page of the application. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const file = await evidence.file(ctx, params.id, params.link);
	return new Response(Readable.toWeb(files.read(file.id)) as ReadableStream, {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.size),
			'content-disposition': attachment(file.name),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
