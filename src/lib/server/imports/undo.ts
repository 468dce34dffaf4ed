import { targetCode, taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { forUpdate, lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import { restore } from './compare/restore.ts';
import * as plans from '../plans/plans.ts';
import { find } from './imports.ts';

/** What a confirmed import made: its document stands behind nothing else. */
interface Made {
	documentId: string;
	planId: string;
	confirmedAt: string;
}

/**
 * Takes back a confirmed import as a whole, as long as none of its tasks has moved, and opens it for review again; what it
 * amended is what it was before. Tasks, targets and terms are gone afterwards, so no figure of any day counts them; the plan
 * goes too, if this import made it and nothing else is in it.
 * @throws Refusal 404 import.not_found · 409 import.not_confirmed, import.moved_on
 */
export function undo(ctx: Context, importId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, `import:${importId}`);
		const { documentId, planId, confirmedAt } = await find(ctx, importId);
		if (confirmedAt === null || planId === null) throw new Refusal(409, 'import.not_confirmed');
		const made = { documentId, planId, confirmedAt };

		await lockMade(ctx, made);
		await requireUntouched(ctx, made);
		await restore(ctx, importId, planId, confirmedAt);
		const tasks = await removeTasks(ctx, made);
		const targets = await removeTargets(ctx, made);
		await ctx.db
			.updateTable('import')
			.set({ plan_id: null, confirmed_at: null, confirmed_by: null })
			.where('id', '=', importId)
			.execute();
		await removePlan(ctx, made);
		await events.record(ctx, 'import.undone', importId, { planId, tasks, targets });
	});
}

/** Whoever moves a task or adds to it, or adds to the plan, waits from here on; what they have begun is awaited. */
async function lockMade({ db }: Context, made: Made) {
	await forUpdate(db, db.selectFrom('plan').select('id').where('id', '=', made.planId)).execute();
	await forUpdate(db, ofImport(db, made).select('task.id').orderBy('task.id')).execute();
	await forUpdate(db, targetsOf(db, made).select('target.id').orderBy('target.id')).execute();
}

/**
 * A move, a hold, a correction, a person in charge and a new lead each raise the version, as a figure or a correction does of
 * a target; evidence does not, taken off or not. An amendment that was taken back is nobody's work. What was made later from the same document is somebody's work of its own.
 */
async function requireUntouched({ db }: Context, made: Made) {
	const moved = ofImport(db, made)
		.select(['task.number', 'task.title'])
		.where((eb) =>
			eb.or([
				eb('task.version', '>', eb.ref('task.untouched_version')),
				eb('task.created_at', '!=', made.confirmedAt),
				eb.exists(
					eb.selectFrom('task_evidence').select('task_evidence.id').whereRef('task_evidence.task_id', '=', 'task.id')
				)
			])
		);
	const first = await moved.orderBy('task.number').limit(1).executeTakeFirst();
	if (first) throw new Refusal(409, 'import.moved_on', { code: taskCode(first.number), title: first.title });

	const reported = await targetsOf(db, made)
		.select(['target.number', 'target.title'])
		.whereRef('target.version', '>', 'target.untouched_version')
		.orderBy('target.number')
		.limit(1)
		.executeTakeFirst();
	if (reported) throw new Refusal(409, 'import.moved_on', { code: targetCode(reported.number), title: reported.title });
}

async function removeTasks({ db }: Context, made: Made): Promise<number> {
	for (const table of ['task_terms', 'task_partner'] as const)
		await db.deleteFrom(table).where('task_id', 'in', ofImport(db, made).select('task.id')).execute();
	const all = () => db.deleteFrom('task').where('plan_id', '=', made.planId).where('document_id', '=', made.documentId);
	const children = await all().where('parent_id', 'is not', null).executeTakeFirstOrThrow();
	const others = await all().executeTakeFirstOrThrow();
	return Number(children.numDeletedRows + others.numDeletedRows);
}

async function removeTargets({ db }: Context, { planId, documentId }: Made): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('target')
		.where('plan_id', '=', planId)
		.where('document_id', '=', documentId)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** The document leaves the plan; a plan that the confirmation made, and that holds nothing else, goes. */
async function removePlan(ctx: Context, { planId, documentId, confirmedAt }: Made) {
	await plans.removeDocument(ctx, planId, documentId);
	await ctx.db
		.deleteFrom('plan')
		.where('id', '=', planId)
		.where('created_at', '=', confirmedAt)
		.where((eb) => {
			const holds = (table: 'task' | 'target' | 'plan_document') =>
				eb.exists(eb.selectFrom(table).select(`${table}.plan_id`).whereRef(`${table}.plan_id`, '=', 'plan.id'));
			return eb.not(eb.or([holds('task'), holds('target'), holds('plan_document')]));
		})
		.execute();
}

function ofImport(db: Context['db'], { planId, documentId }: Made) {
	return db.selectFrom('task').where('task.plan_id', '=', planId).where('task.document_id', '=', documentId);
}

function targetsOf(db: Context['db'], { planId, documentId }: Made) {
	return db.selectFrom('target').where('target.plan_id', '=', planId).where('target.document_id', '=', documentId);
}
