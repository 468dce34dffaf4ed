import { attachment } from '#lib/server/evidence/file-name.ts';

/** A workbook as a download of that name. */
export function workbook(name: string, bytes: Uint8Array<ArrayBuffer>): Response {
	return new Response(bytes, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': attachment(`${name}.xlsx`),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
