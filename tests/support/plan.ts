import type { Context } from '#lib/server/context.ts';
import * as review from '#lib/server/imports/review.ts';
import { take } from '#lib/server/imports/upload.ts';
import { plan } from './plan-text.ts';

/** Uploads a plan as a browser does. @returns the id of the import and its proposals */
export async function upload(ctx: Context, name = 'ke-hoach.txt', text = plan) {
	const id = await take(ctx, form(text, name));
	return { id, proposals: await review.proposals(ctx, id) };
}

const boundary = 'ranh-gioi';

/** What a browser sends for a form with a file; without one the field is there, and empty. */
export function form(
	content: string | Uint8Array | null,
	name = content === null ? '' : 'ke-hoach.txt',
	fields: Record<string, string> = {}
) {
	const texts = Object.entries(fields).map(
		([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
	);
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
	return request(Buffer.concat([texts.join(''), head, content ?? '', `\r\n--${boundary}--\r\n`].map(bytesOf)));
}

export function cutOff(text: string) {
	const whole = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${text}`;
	return request(whole);
}

export function request(body: string | Uint8Array<ArrayBuffer>, type = `multipart/form-data; boundary=${boundary}`) {
	return new Request('http://localhost/plans/import', { method: 'POST', body, headers: { 'content-type': type } });
}

function bytesOf(part: string | Uint8Array): Uint8Array {
	return typeof part === 'string' ? Buffer.from(part) : part;
}
