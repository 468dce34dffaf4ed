import { taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { forUpdate } from '../db/dialect/lock.ts';
import type { TaskPartnerTable, TaskTable, TaskTermsTable } from '../db/schema/tasks.ts';
import * as events from '../events/events.ts';
import * as removals from '../plans/removals.ts';
import { allowed } from './changes.ts';
import { visible } from './visible.ts';

/** As they stood; the first task is the whole of a shared duty. */
export interface RemovedTasks {
	tasks: TaskTable[];
	terms: TaskTermsTable[];
	partners: TaskPartnerTable[];
}

/**
 * Takes a task out of its plan that was put in by mistake, a shared duty with all its parts: no figure of any day counts it.
 * What somebody has begun, held or given evidence to is cancelled instead. @returns the id by which it can come back
 * @throws Refusal 403, 404, 409 task.changed_meanwhile, task.part_of_shared, task.touched · 422 task.reason_missing
 */
export function takeAway(ctx: Context, id: string, version: number, reason: string): Promise<string> {
	return transact(ctx, async (ctx) => {
		const { parentId, planId } = await allowed(ctx, id, version, 'correct');
		if (!reason) throw new Refusal(422, 'task.reason_missing');
		if (parentId !== null) throw new Refusal(409, 'task.part_of_shared');

		const { tasks, terms, partners } = await family(ctx, id);
		const whole = tasks[0] as TaskTable;
		if (whole.version !== version) throw new Refusal(409, 'task.changed_meanwhile');
		await requireUntouched(ctx, id);

		const ids = tasks.map((task) => task.id);
		for (const lot of chunks(ids)) {
			await ctx.db.deleteFrom('task_terms').where('task_id', 'in', lot).execute();
			await ctx.db.deleteFrom('task_partner').where('task_id', 'in', lot).execute();
		}
		await ctx.db.deleteFrom('task').where('parent_id', '=', id).execute();
		await ctx.db.deleteFrom('task').where('id', '=', id).execute();
		const { number, title, document_id } = whole;
		const kept = { plan_id: planId, kind: 'task' as const, number, title, document_id };
		const removalId = await removals.keep(ctx, { ...kept, rows: { tasks, terms, partners } }, reason);
		await events.recordAll(
			ctx,
			'task.removed',
			tasks.map((task) => ({ subjectId: task.id, particulars: { planId, title: task.title, reason } }))
		);
		return removalId;
	});
}

/** Whoever moves one of them or adds to it waits from here on; what they have begun is awaited. */
async function family(ctx: Context, id: string): Promise<RemovedTasks> {
	const own = () => visible(ctx).where((eb) => eb.or([eb('task.id', '=', id), eb('task.parent_id', '=', id)]));
	const tasks = await forUpdate(ctx.db, own().selectAll('task').orderBy('task.number')).execute();
	const of = (table: 'task_terms' | 'task_partner') =>
		ctx.db.selectFrom(table).selectAll().where(`${table}.task_id`, 'in', own().select('task.id')).execute();
	return {
		tasks: tasks.toSorted((a, b) => Number(b.id === id) - Number(a.id === id)),
		terms: (await of('task_terms')) as TaskTermsTable[],
		partners: (await of('task_partner')) as TaskPartnerTable[]
	};
}

async function requireUntouched(ctx: Context, id: string) {
	const touched = await visible(ctx)
		.select(['task.number', 'task.title'])
		.where((eb) => eb.or([eb('task.id', '=', id), eb('task.parent_id', '=', id)]))
		.where((eb) => {
			const has = (table: 'task_transition' | 'task_hold' | 'task_evidence' | 'amendment') =>
				eb.exists(eb.selectFrom(table).select(`${table}.id`).whereRef(`${table}.task_id`, '=', 'task.id'));
			return eb.or([has('task_transition'), has('task_hold'), has('task_evidence'), has('amendment')]);
		})
		.orderBy('task.number')
		.limit(1)
		.executeTakeFirst();
	if (touched) throw new Refusal(409, 'task.touched', { code: taskCode(touched.number), title: touched.title });
}
