import { exported, instructions, template, type Table } from '#lib/domain/roster/tables.ts';
import { SHEET_KINDS, type SheetKind } from '#lib/domain/roster/roster.ts';
import type { Context } from '../context.ts';
import { requireRight } from '../rights.ts';
import { writeCsv } from '../sheets/csv.ts';
import { writeXlsx } from '../sheets/write.ts';
import { state } from './state.ts';

/** A file to be saved: one workbook for all, or one CSV for a kind. */
export type Wanted = { format: 'xlsx' } | { format: 'csv'; kind: SheetKind };

/** What the installation holds, in the form that an import takes. @throws Refusal 403 access.forbidden */
export async function exportFile(ctx: Context, wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
	requireRight(ctx, 'roster.manage');
	return written(exported(await state(ctx), kindsOf(wanted), ctx.today), wanted);
}

/** Empty tables with an example each; the workbook explains them on a sheet of its own. @throws Refusal 403 access.forbidden */
export async function templateFile(ctx: Context, wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
	requireRight(ctx, 'roster.manage');
	const tables = template(kindsOf(wanted));
	return written(wanted.format === 'xlsx' ? [...tables, instructions()] : tables, wanted);
}

function kindsOf(wanted: Wanted): readonly SheetKind[] {
	return wanted.format === 'csv' ? [wanted.kind] : SHEET_KINDS;
}

async function written(tables: Table[], { format }: Wanted): Promise<Uint8Array<ArrayBuffer>> {
	if (format === 'xlsx') return new Uint8Array(await writeXlsx(tables));
	return new TextEncoder().encode(writeCsv(tables.flatMap(({ head, rows }) => [head, ...rows])));
}
