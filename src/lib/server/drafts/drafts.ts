import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import { can } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Context } from '../context.ts';
import * as files from '../evidence/files.ts';
import { receive, type Upload } from '../evidence/receive.ts';
import { requireRight } from '../rights.ts';
import { read } from '../sheets/read.ts';

/** Bytes of a spreadsheet: a plan of 2,000 items has 400 kB, a register of 600 people 60 kB. */
export const FILE_LIMIT = 5 * 1024 * 1024;

/** Rows of one file: the largest registers have a few thousand, the largest plans a few hundred. */
const ROW_LIMIT = 5000;

const DAY = 24 * 60 * 60 * 1000;

/** What a spreadsheet can be about, who imports it, and the code for a file with none of its sheets. */
const KINDS = {
	roster: { right: 'roster.manage', none: 'roster.no_sheet' },
	plan: { right: 'plan.import', none: 'plan_sheet.no_sheet' }
} as const;
export type Kind = keyof typeof KINDS;

/** The plan that a file changes, or what is said of the one that it is to make. */
export interface Aim {
	planId: string | null;
	title: string;
	year: number;
}

/** A spreadsheet that was read. */
export interface Draft {
	id: string;
	/** Of the file. */
	name: string;
	/** Null where it is about no plan. */
	aim: Aim | null;
	appliedAt: string | null;
	/** When it was taken back. */
	undoneAt: string | null;
	/** How much was done; zeros before. */
	created: number;
	changed: number;
	ended: number;
}

/**
 * Reads a spreadsheet from a multipart form, field `file`; the file itself is not kept, `typed` fills up with the other fields.
 * @throws Refusal 403 access.forbidden · 413 evidence.too_large · 422 sheet.missing, evidence.empty, evidence.cut_off,
 * and what `sheets.read` refuses
 */
export async function take(ctx: Context, kind: Kind, request: Request, typed: Upload['fields'] = {}) {
	requireRight(ctx, KINDS[kind].right);
	const typeOf = () => Promise.resolve('application/octet-stream');
	const { file } = await receive(request, { limit: FILE_LIMIT, missing: 'sheet.missing', typeOf }, typed);
	try {
		return { name: file.name, sheets: read(await readFile(files.pathOf(file.id)), file.name) };
	} finally {
		await files.discard(file);
	}
}

/**
 * Keeps the rows until they are confirmed. Earlier ones of the same person that were not confirmed are forgotten.
 * @param rowsOf how many rows of data a sheet has; null for a sheet that is none of ours, of which only its name counts
 * @returns the id of the draft. @throws Refusal 422 sheet.too_many_rows (rows, limit), roster.no_sheet, plan_sheet.no_sheet
 */
export async function keep(
	ctx: Context,
	kind: Kind,
	{ name, sheets }: { name: string; sheets: Sheet[] },
	rowsOf: (sheet: Sheet) => number | null,
	aim: Aim | null = null
): Promise<string> {
	const counts = sheets.map(rowsOf);
	const rows = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	if (rows > ROW_LIMIT) throw new Refusal(422, 'sheet.too_many_rows', { rows, limit: ROW_LIMIT });
	if (counts.every((count) => count === null)) throw new Refusal(422, KINDS[kind].none);

	const id = newId();
	await forget(ctx);
	await ctx.db
		.insertInto('sheet_import')
		.values({
			id,
			kind,
			name,
			sheets: JSON.stringify(
				sheets.map((sheet, at) =>
					counts[at] === null ? { ...sheet, rows: sheet.rows.slice(0, 1), merges: [] } : sheet
				)
			),
			plan_id: aim?.planId ?? null,
			title: aim?.title ?? null,
			year: aim?.year ?? null,
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id,
			applied_at: null,
			undone_at: null,
			undone_by: null
		})
		.execute();
	return id;
}

/** One's own, with the rows of those that wait, and what anybody has imported. @throws Refusal 404 sheet.not_found */
export async function find(ctx: Context, kind: Kind, id: string): Promise<{ draft: Draft; sheets: Sheet[] }> {
	const row = await ctx.db
		.selectFrom('sheet_import')
		.selectAll()
		.where('kind', '=', kind)
		.where('id', '=', id)
		.where((eb) => eb.or([eb('created_by', '=', ctx.actor.id), eb('applied_at', 'is not', null)]))
		.executeTakeFirst();
	if (!row || !can(ctx.actor, KINDS[kind].right)) throw new Refusal(404, 'sheet.not_found');

	const { name, plan_id: planId, title, year, applied_at: appliedAt, undone_at: undoneAt } = row;
	const { created_count: created, changed_count: changed, ended_count: ended } = row;
	const aim = title === null || year === null ? null : { planId, title, year };
	return {
		draft: { id, name, aim, appliedAt, undoneAt, created, changed, ended },
		sheets: JSON.parse(row.sheets) as Sheet[]
	};
}

/** Throws away what was not confirmed. @returns what it was. @throws Refusal 404 sheet.not_found · 409 sheet.applied */
export async function discard(ctx: Context, kind: Kind, id: string): Promise<Draft> {
	const { draft } = await find(ctx, kind, id);
	if (draft.appliedAt !== null) throw new Refusal(409, 'sheet.applied');
	await ctx.db.deleteFrom('sheet_import').where('id', '=', id).where('applied_at', 'is', null).execute();
	return draft;
}

/** What a preview shows, and what confirming it needs to be so still. */
interface Shown {
	draft: Draft;
	digest: string;
	findings: { severity: 'error' | 'notice' }[];
	changes: unknown[];
}

/** @throws Refusal 409 sheet.applied, sheet.changed_meanwhile · 422 sheet.errors (count), sheet.nothing */
export function requireReady({ draft, digest, findings, changes }: Shown, seen: string): void {
	if (draft.appliedAt !== null) throw new Refusal(409, 'sheet.applied');
	if (digest !== seen) throw new Refusal(409, 'sheet.changed_meanwhile');
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	if (errors > 0) throw new Refusal(422, 'sheet.errors', { count: errors });
	if (changes.length === 0) throw new Refusal(422, 'sheet.nothing');
}

/** The rows were imported and are needed no more. @param planId the plan that came of it. @returns how much was done */
export async function close(
	{ db, now }: Context,
	id: string,
	changes: { act: 'create' | 'update' | 'end' }[],
	planId: string | null = null
) {
	const count = (wanted: string) => changes.filter(({ act }) => act === wanted).length;
	const counts = { created: count('create'), changed: count('update'), ended: count('end') };
	await db
		.updateTable('sheet_import')
		.set({ plan_id: planId, applied_at: now.toISOString(), sheets: '[]' })
		.set({ created_count: counts.created, changed_count: counts.changed, ended_count: counts.ended })
		.where('id', '=', id)
		.execute();
	return counts;
}

/** What was imported was taken back. */
export async function markUndone({ db, now, actor }: Context, id: string): Promise<void> {
	const undone = { undone_at: now.toISOString(), undone_by: actor.id };
	await db.updateTable('sheet_import').set(undone).where('id', '=', id).execute();
}

/** What nobody confirms, names and addresses of people among it, is not kept longer than somebody works on it. */
async function forget({ db, actor, now }: Context) {
	const yesterday = new Date(now.getTime() - DAY).toISOString();
	await db
		.deleteFrom('sheet_import')
		.where('applied_at', 'is', null)
		.where((eb) => eb.or([eb('created_by', '=', actor.id), eb('created_at', '<', yesterday)]))
		.execute();
}
