import { expressionBuilder, type Expression } from 'kysely';
import { targetCode, taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { forUpdate } from '../db/dialect/lock.ts';
import { settleAll } from '../tasks/shares.ts';
import type { Cause } from './compare/keep.ts';
import { restore } from './compare/restore.ts';

/** What a confirmed document or spreadsheet made of a plan. */
export interface Made {
	planId: string;
	/** When it was confirmed. */
	at: string;
	/** What its tasks and targets name. */
	of: { column: 'document_id' | 'sheet_import_id'; id: string };
	/** What keeps how the others were. */
	cause: Cause['by'];
}

/**
 * Takes away what an import made, as long as nobody has worked on it, and gives what it changed back as it was. Tasks,
 * targets and terms are gone afterwards, so no figure of any day counts them. Call it in a transaction.
 * @returns how many tasks and targets went. @throws Refusal 409 import.moved_on
 */
export async function takeBack(ctx: Context, made: Made): Promise<{ tasks: number; targets: number }> {
	await lockMade(ctx, made);
	await requireUntouched(ctx, made);
	const wholes = await tasksOf(ctx.db, made)
		.innerJoin('task as whole', 'whole.id', 'task.parent_id')
		.select('whole.id')
		.distinct()
		.where((eb) => others(eb.ref(`whole.${made.of.column}`), made))
		.execute();
	const tasks = await removeTasks(ctx, made);
	const targets = await removeTargets(ctx, made);
	await restore(ctx, made);
	// What another import shared out has lost a part.
	await settleAll(
		ctx,
		made.planId,
		wholes.map(({ id }) => id)
	);
	return { tasks, targets };
}

/** A plan that the confirmation made, and that holds nothing else, goes with it. @returns whether it went */
export async function removePlan({ db }: Context, { planId, at }: Pick<Made, 'planId' | 'at'>): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('plan')
		.where('id', '=', planId)
		.where('created_at', '=', at)
		.where((eb) => {
			const holds = (table: 'task' | 'target' | 'plan_document') =>
				eb.exists(eb.selectFrom(table).select(`${table}.plan_id`).whereRef(`${table}.plan_id`, '=', 'plan.id'));
			return eb.not(eb.or([holds('task'), holds('target'), holds('plan_document')]));
		})
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

/** Whoever moves a task or adds to it, or adds to the plan, waits from here on; what they have begun is awaited. */
async function lockMade({ db }: Context, made: Made) {
	await forUpdate(db, db.selectFrom('plan').select('id').where('id', '=', made.planId)).execute();
	await forUpdate(db, tasksOf(db, made).select('task.id').orderBy('task.id')).execute();
	await forUpdate(db, targetsOf(db, made).select('target.id').orderBy('target.id')).execute();
}

/**
 * A move, a hold, a correction, a person in charge and a new lead each raise the version, as a figure or a correction does of
 * a target; evidence does not, taken off or not. An amendment that was taken back is nobody's work. What was made later from the
 * same document is somebody's work of its own, and so are parts that another import gave to a duty.
 */
async function requireUntouched({ db }: Context, made: Made) {
	const moved = tasksOf(db, made)
		.select(['task.number', 'task.title'])
		.where((eb) =>
			eb.or([
				eb('task.version', '>', eb.ref('task.untouched_version')),
				eb('task.created_at', '!=', made.at),
				eb.exists(
					eb
						.selectFrom('task as part')
						.select('part.id')
						.whereRef('part.parent_id', '=', 'task.id')
						.where((eb) => others(eb.ref(`part.${made.of.column}`), made))
				),
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
		await db.deleteFrom(table).where('task_id', 'in', tasksOf(db, made).select('task.id')).execute();
	const all = () => db.deleteFrom('task').where('plan_id', '=', made.planId).where(made.of.column, '=', made.of.id);
	const children = await all().where('parent_id', 'is not', null).executeTakeFirstOrThrow();
	const others = await all().executeTakeFirstOrThrow();
	return Number(children.numDeletedRows + others.numDeletedRows);
}

async function removeTargets({ db }: Context, { planId, of }: Made): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom('target')
		.where('plan_id', '=', planId)
		.where(of.column, '=', of.id)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

function tasksOf(db: Context['db'], { planId, of }: Made) {
	return db.selectFrom('task').where('task.plan_id', '=', planId).where(`task.${of.column}`, '=', of.id);
}

function targetsOf(db: Context['db'], { planId, of }: Made) {
	return db.selectFrom('target').where('target.plan_id', '=', planId).where(`target.${of.column}`, '=', of.id);
}

/** Made by something else, or by hand. */
function others(source: Expression<string | null>, { of }: Made) {
	const eb = expressionBuilder();
	return eb.or([eb(source, 'is', null), eb(source, '!=', of.id)]);
}
