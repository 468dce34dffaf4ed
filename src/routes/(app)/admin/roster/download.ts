import * as v from 'valibot';
import { SHEET_KINDS } from '#lib/domain/roster/roster.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { attachment } from '#lib/server/evidence/file-name.ts';
import type { Wanted } from '#lib/server/roster/files.ts';

const Query = v.variant('format', [
	v.object({ format: v.literal('xlsx') }),
	v.object({ format: v.literal('csv'), kind: v.picklist(SHEET_KINDS) })
]);

/** What the address asks for; the workbook where it asks for nothing that there is. */
export function wantedBy({ searchParams }: URL): Wanted {
	const query = v.safeParse(Query, Object.fromEntries(searchParams));
	return query.success ? query.output : { format: 'xlsx' };
}

/** A file of tables, called by what it holds. */
export function download(
	t: Messages,
	of: 'template' | 'export',
	wanted: Wanted,
	bytes: Uint8Array<ArrayBuffer>
): Response {
	const name = t.roster.fileNames[of] + (wanted.format === 'csv' ? ` - ${t.roster.kinds[wanted.kind]}` : '');
	const types = {
		xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		csv: 'text/csv; charset=utf-8'
	};
	return new Response(bytes, {
		headers: {
			'content-type': types[wanted.format],
			'content-disposition': attachment(`${name}.${wanted.format}`),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
