import { Readable } from 'node:stream';
import { attachment } from '#lib/server/evidence/file-name.ts';
import * as files from '#lib/server/evidence/files.ts';
import { original } from '#lib/server/imports/imports.ts';
import type { RequestHandler } from './$types';

/** The document as it was uploaded, as a stream: always saved, never shown in the page of the application. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const file = await original(ctx, params.id);
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
