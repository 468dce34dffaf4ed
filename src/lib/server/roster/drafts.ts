import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import { can } from '#lib/domain/access.ts';
import { dataRows, isKnown } from '#lib/domain/roster/check.ts';
import { ROW_LIMIT } from '#lib/domain/roster/roster.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Context } from '../context.ts';
import * as files from '../evidence/files.ts';
import { receive } from '../evidence/receive.ts';
import { requireRight } from '../rights.ts';
import { read } from '../sheets/read.ts';

/** Bytes of a spreadsheet: a register of 600 people has 60 kB. */
export const FILE_LIMIT = 5 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/** A spreadsheet that was read. */
export interface Draft {
	id: string;
	/** Of the file. */
	name: string;
	createdAt: string;
	appliedAt: string | null;
	/** How much was done; zeros before. */
	created: number;
	changed: number;
	ended: number;
}

/**
 * Reads a spreadsheet from a multipart form, field `file`, and keeps its rows until they are confirmed; the file itself is
 * not kept. Earlier ones of the same person that were not confirmed are forgotten.
 * @returns the id of the draft. @throws Refusal 403 access.forbidden · 413 evidence.too_large · 422 roster.missing,
 * roster.too_many_rows (rows, limit), roster.no_sheet, evidence.empty, evidence.cut_off, and what `sheets.read` refuses
 */
export async function take(ctx: Context, request: Request): Promise<string> {
	requireRight(ctx, 'roster.manage');
	const typeOf = () => Promise.resolve('application/octet-stream');
	const { file } = await receive(request, { limit: FILE_LIMIT, missing: 'roster.missing', typeOf });
	try {
		return await keep(ctx, file.name, read(await readFile(files.pathOf(file.id)), file.name));
	} finally {
		await files.discard(file);
	}
}

/** The same with sheets that are read already. @throws Refusal 422 roster.too_many_rows (rows, limit), roster.no_sheet */
export async function keep(ctx: Context, name: string, sheets: Sheet[]): Promise<string> {
	const rows = dataRows(sheets);
	if (rows > ROW_LIMIT) throw new Refusal(422, 'roster.too_many_rows', { rows, limit: ROW_LIMIT });
	if (!sheets.some(isKnown)) throw new Refusal(422, 'roster.no_sheet');

	const id = newId();
	await forget(ctx);
	await ctx.db
		.insertInto('roster_import')
		.values({
			id,
			name,
			sheets: JSON.stringify(sheets.map(relevant)),
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id,
			applied_at: null
		})
		.execute();
	return id;
}

/** One's own, with the rows of those that wait. @throws Refusal 404 roster.not_found */
export async function find(ctx: Context, id: string): Promise<{ draft: Draft; sheets: Sheet[] }> {
	const row = await ctx.db
		.selectFrom('roster_import')
		.selectAll()
		.where('id', '=', id)
		.where('created_by', '=', ctx.actor.id)
		.executeTakeFirst();
	if (!row || !can(ctx.actor, 'roster.manage')) throw new Refusal(404, 'roster.not_found');

	const { name, created_at: createdAt, applied_at: appliedAt } = row;
	const { created_count: created, changed_count: changed, ended_count: ended } = row;
	const draft = { id, name, createdAt, appliedAt, created, changed, ended };
	return { draft, sheets: JSON.parse(row.sheets) as Sheet[] };
}

/** Throws away what was not confirmed. @throws Refusal 404 roster.not_found · 409 roster.applied */
export async function discard(ctx: Context, id: string): Promise<void> {
	const { draft } = await find(ctx, id);
	if (draft.appliedAt !== null) throw new Refusal(409, 'roster.applied');
	await ctx.db.deleteFrom('roster_import').where('id', '=', id).where('applied_at', 'is', null).execute();
}

/** The last imports of everybody, the newest first. @throws Refusal 403 access.forbidden */
export async function latest(ctx: Context, count: number) {
	requireRight(ctx, 'roster.manage');
	return ctx.db
		.selectFrom('roster_import')
		.innerJoin('user', 'user.id', 'roster_import.created_by')
		.select(['roster_import.id', 'roster_import.name', 'roster_import.applied_at as appliedAt', 'user.name as by'])
		.select(['created_count as created', 'changed_count as changed', 'ended_count as ended'])
		.where('roster_import.applied_at', 'is not', null)
		.orderBy('roster_import.applied_at', 'desc')
		.limit(count)
		.$narrowType<{ appliedAt: string }>()
		.execute();
}

/** Names and addresses of people are not kept longer than somebody works on them. */
async function forget({ db, actor, now }: Context) {
	const yesterday = new Date(now.getTime() - DAY).toISOString();
	await db
		.deleteFrom('roster_import')
		.where('applied_at', 'is', null)
		.where((eb) => eb.or([eb('created_by', '=', actor.id), eb('created_at', '<', yesterday)]))
		.execute();
}

/** Of a sheet that is none of ours only its name counts. */
function relevant(sheet: Sheet): Sheet {
	return isKnown(sheet) ? sheet : { ...sheet, rows: sheet.rows.slice(0, 1), merges: [] };
}
