import { Readable } from 'node:stream';
import * as files from '#lib/server/evidence/files.ts';
import * as logo from '#lib/server/installation/logo.ts';
import type { RequestHandler } from './$types';

/**
 * The mark of the house, also for those who have not signed in. Every upload has an id of its own, so what a browser
 * keeps never grows old. A drawing that is opened by itself may run and fetch nothing.
 */
export const GET: RequestHandler = async ({ locals: { db, settings }, params, request }) => {
	const file = await logo.find(db, settings, params.id);
	const headers = {
		etag: `"${file.sha256}"`,
		'cache-control': 'public, max-age=31536000, immutable',
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
	};
	if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
	return new Response(Readable.toWeb(files.read(file.id)) as ReadableStream, {
		headers: { ...headers, 'content-type': file.mediaType, 'content-length': String(file.size) }
	});
};
