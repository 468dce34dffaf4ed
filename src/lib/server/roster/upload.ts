import { rowsOf } from '#lib/domain/roster/check.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Context } from '../context.ts';
import * as drafts from '../drafts/drafts.ts';
import { requireRight } from '../rights.ts';

/** Reads a spreadsheet of units, people and roles from a form. @returns the id of its draft. @throws what `drafts` refuses */
export async function take(ctx: Context, request: Request): Promise<string> {
	return keep(ctx, await drafts.take(ctx, 'roster', request));
}

/** The same with sheets that are read already. */
export function keep(ctx: Context, file: { name: string; sheets: Sheet[] }): Promise<string> {
	return drafts.keep(ctx, 'roster', file, rowsOf);
}

/** The last imports of everybody, the newest first. @throws Refusal 403 access.forbidden */
export async function latest(ctx: Context, count: number) {
	requireRight(ctx, 'roster.manage');
	return ctx.db
		.selectFrom('sheet_import')
		.innerJoin('user', 'user.id', 'sheet_import.created_by')
		.select(['sheet_import.id', 'sheet_import.name', 'sheet_import.applied_at as appliedAt', 'user.name as by'])
		.select(['created_count as created', 'changed_count as changed', 'ended_count as ended'])
		.where('sheet_import.kind', '=', 'roster')
		.where('sheet_import.applied_at', 'is not', null)
		.orderBy('sheet_import.applied_at', 'desc')
		.limit(count)
		.$narrowType<{ appliedAt: string }>()
		.execute();
}
