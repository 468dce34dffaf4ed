import { v7 as newId } from 'uuid';
import { can } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type { RemovalTable } from '../db/schema/plans.ts';
import { requireRight } from '../rights.ts';
import { visible } from './plans.ts';

export interface Removal {
	id: string;
	kind: 'task' | 'target';
	number: number;
	title: string;
	reason: string;
	at: string;
	by: string;
}

export type Removed = Pick<RemovalTable, 'plan_id' | 'kind' | 'number' | 'title' | 'document_id'> & { rows: object };

/** What was taken out of a plan and has not come back, the latest first; nothing for who may not bring it back. */
export async function ofPlan(ctx: Context, planId: string): Promise<Removal[]> {
	if (!can(ctx.actor, 'plan.import')) return [];
	return open(ctx)
		.innerJoin('user', 'user.id', 'removal.created_by')
		.select(['removal.id', 'removal.kind', 'removal.number', 'removal.title', 'removal.reason'])
		.select(['removal.created_at as at', 'user.name as by'])
		.where('removal.plan_id', '=', planId)
		.orderBy('removal.created_at', 'desc')
		.execute();
}

/** Keeps what is taken away. Call it in the transaction that deletes the rows. @returns its id */
export async function keep({ db, now, actor }: Context, removed: Removed, reason: string): Promise<string> {
	const id = newId();
	const made = { created_at: now.toISOString(), created_by: actor.id, undone_at: null, undone_by: null };
	await db
		.insertInto('removal')
		.values({ id, ...removed, rows: JSON.stringify(removed.rows), reason, ...made })
		.execute();
	return id;
}

/**
 * Marks a removal as undone and answers what has to be brought back.
 * @throws Refusal 403 access.forbidden · 404 plan.not_found, removal.not_found · 409 removal.undone, removal.document_gone
 */
export async function reclaim(ctx: Context, planId: string, id: string) {
	const plan = await visible(ctx).select('plan.id').where('plan.id', '=', planId).executeTakeFirst();
	if (!plan) throw new Refusal(404, 'plan.not_found');
	requireRight(ctx, 'plan.import');
	const removal = await ctx.db
		.selectFrom('removal')
		.selectAll()
		.where('id', '=', id)
		.where('plan_id', '=', planId)
		.executeTakeFirst();
	if (!removal) throw new Refusal(404, 'removal.not_found');
	if (removal.document_id !== null) await requireDocument(ctx, planId, removal.document_id);
	const { numUpdatedRows } = await ctx.db
		.updateTable('removal')
		.set({ undone_at: ctx.now.toISOString(), undone_by: ctx.actor.id })
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'removal.undone');
	return removal;
}

/** The next version; nobody has worked on what only went and came back. */
export function broughtBack({ version, untouched_version }: { version: number; untouched_version: number }) {
	return { version: version + 1, untouched_version: untouched_version === version ? version + 1 : untouched_version };
}

/** An import that was taken back as a whole is read again; what it had made does not come back piece by piece. */
async function requireDocument({ db }: Context, planId: string, documentId: string) {
	const link = await db
		.selectFrom('plan_document')
		.select('document_id')
		.where('plan_id', '=', planId)
		.where('document_id', '=', documentId)
		.executeTakeFirst();
	if (!link) throw new Refusal(409, 'removal.document_gone');
}

function open(ctx: Context) {
	return visible(ctx).innerJoin('removal', 'removal.plan_id', 'plan.id').where('removal.undone_at', 'is', null);
}
