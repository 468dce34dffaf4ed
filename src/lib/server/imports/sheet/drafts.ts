import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import { can } from '#lib/domain/access.ts';
import { gather } from '#lib/domain/sheet-findings.ts';
import { layOut } from '#lib/domain/plan/sheet/layout.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Context } from '../../context.ts';
import * as files from '../../evidence/files.ts';
import { receive, type Upload } from '../../evidence/receive.ts';
import * as plans from '../../plans/plans.ts';
import { requireRight } from '../../rights.ts';
import { read } from '../../sheets/read.ts';
import { assertNotSecret } from '../readers/secret.ts';

/** Bytes of a spreadsheet: a plan of 2,000 items has 400 kB. */
export const FILE_LIMIT = 5 * 1024 * 1024;

/** Rows of one file: the largest plans have a few hundred. */
export const ROW_LIMIT = 5000;

const DAY = 24 * 60 * 60 * 1000;

/** The plan that a file changes, or the one that it is to make. */
export type Aim = { planId: string } | { planId: null; title: string; year: number };

/** A spreadsheet of a plan that was read. */
export interface Draft {
	id: string;
	/** Of the file. */
	name: string;
	planId: string | null;
	title: string;
	year: number;
	appliedAt: string | null;
	/** How much was done; zeros before. */
	created: number;
	changed: number;
}

/**
 * Reads a spreadsheet from a multipart form, field `file`, and keeps its rows until they are confirmed; the file itself is
 * not kept. Earlier ones of the same person that were not confirmed are forgotten. `aimOf` reads the other fields.
 * @returns the id of the draft. @throws Refusal 403 access.forbidden · 404 plan.not_found · 413 evidence.too_large ·
 * 422 plan_sheet.missing, plan_sheet.too_many_rows (rows, limit), plan_sheet.no_sheet, import.secret (stamp),
 * evidence.empty, evidence.cut_off, what `sheets.read` refuses, and what `aimOf` does
 */
export async function take(
	ctx: Context,
	request: Request,
	typed: Upload['fields'],
	aimOf: (fields: Upload['fields']) => Aim
): Promise<string> {
	requireRight(ctx, 'plan.import');
	const typeOf = () => Promise.resolve('application/octet-stream');
	const { file } = await receive(request, { limit: FILE_LIMIT, missing: 'plan_sheet.missing', typeOf }, typed);
	try {
		return await keep(ctx, file.name, read(await readFile(files.pathOf(file.id)), file.name), aimOf(typed));
	} finally {
		await files.discard(file);
	}
}

/** The same with sheets that are read already. */
export async function keep(ctx: Context, name: string, sheets: Sheet[], aim: Aim): Promise<string> {
	for (const { rows } of sheets) assertNotSecret(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n'));
	const lines = sheets.map((sheet) => layOut([sheet], gather([])).length);
	const rows = lines.reduce((sum, count) => sum + count, 0);
	if (rows > ROW_LIMIT) throw new Refusal(422, 'plan_sheet.too_many_rows', { rows, limit: ROW_LIMIT });
	if (rows === 0) throw new Refusal(422, 'plan_sheet.no_sheet');

	const plan = aim.planId === null ? aim : (plans.choose(await plans.list(ctx), aim.planId) as plans.PlanOption);
	const id = newId();
	await forget(ctx);
	await ctx.db
		.insertInto('plan_sheet')
		.values({
			id,
			name,
			// Of a sheet that is none of ours only its name counts.
			sheets: JSON.stringify(
				sheets.map((sheet, at) => (lines[at] ? sheet : { ...sheet, rows: sheet.rows.slice(0, 1), merges: [] }))
			),
			plan_id: aim.planId,
			title: plan.title,
			year: plan.year,
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id,
			applied_at: null
		})
		.execute();
	return id;
}

/** One's own, with the rows of those that wait. @throws Refusal 404 plan_sheet.not_found */
export async function find(ctx: Context, id: string): Promise<{ draft: Draft; sheets: Sheet[] }> {
	const row = await ctx.db
		.selectFrom('plan_sheet')
		.selectAll()
		.where('id', '=', id)
		.where('created_by', '=', ctx.actor.id)
		.executeTakeFirst();
	if (!row || !can(ctx.actor, 'plan.import')) throw new Refusal(404, 'plan_sheet.not_found');

	const { name, title, year, plan_id: planId, applied_at: appliedAt } = row;
	const { created_count: created, changed_count: changed } = row;
	const draft = { id, name, planId, title, year, appliedAt, created, changed };
	return { draft, sheets: JSON.parse(row.sheets) as Sheet[] };
}

/** Throws away what was not confirmed. @returns the plan that it was for. @throws Refusal 404 plan_sheet.not_found · 409 plan_sheet.applied */
export async function discard(ctx: Context, id: string): Promise<string | null> {
	const { draft } = await find(ctx, id);
	if (draft.appliedAt !== null) throw new Refusal(409, 'plan_sheet.applied');
	await ctx.db.deleteFrom('plan_sheet').where('id', '=', id).where('applied_at', 'is', null).execute();
	return draft.planId;
}

/** What nobody confirms is not kept longer than somebody works on it. */
async function forget({ db, actor, now }: Context) {
	const yesterday = new Date(now.getTime() - DAY).toISOString();
	await db
		.deleteFrom('plan_sheet')
		.where('applied_at', 'is', null)
		.where((eb) => eb.or([eb('created_by', '=', actor.id), eb('created_at', '<', yesterday)]))
		.execute();
}
