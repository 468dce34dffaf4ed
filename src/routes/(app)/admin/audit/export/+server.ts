import { Readable } from 'node:stream';
import { begin, lines, type Format } from '#lib/server/audit/export.ts';
import { readForm } from '../../../../../hooks/form.ts';
import { filterOf } from '../query.ts';
import type { RequestHandler } from './$types';

const types: Record<Format, string> = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' };

/** The events of a filter as a file, written while it is read: a form, because an export is itself an event. */
export const POST: RequestHandler = async ({ locals: { ctx }, request }) => {
	const form = (await readForm(request)) ?? new FormData();
	const format = form.get('format') === 'jsonl' ? 'jsonl' : 'csv';
	const filter = filterOf(form);
	await begin(ctx, format, filter);

	return new Response(Readable.toWeb(Readable.from(encoded(lines(ctx, format, filter)))) as ReadableStream, {
		headers: {
			'content-type': types[format],
			'content-disposition': `attachment; filename="nhat-ky-${ctx.today}.${format}"`,
			'cache-control': 'private, no-store'
		}
	});
};

async function* encoded(texts: AsyncIterable<string>) {
	const encoder = new TextEncoder();
	for await (const text of texts) yield encoder.encode(text);
}
