import { Refusal } from '#lib/domain/refusal.ts';
import type { Day } from '#lib/domain/calendar.ts';
import { transact, type Context } from '../context.ts';
import * as units from '../orgs/units.ts';
import * as users from '../orgs/users.ts';
import { requireField } from '../plans/fields.ts';
import * as plans from '../plans/plans.ts';
import { requireRight } from '../rights.ts';
import { createTasks, type NewTask } from './creation.ts';
import { deadlineOf } from '../plans/deadline.ts';
import { visible } from './visible.ts';

export interface TaskByHand extends Omit<NewTask, 'documentId' | 'sourceStart' | 'sourceEnd' | 'deadline'> {
	/** The deadline as it is worded; without a day of its own, `due` is read from it. */
	dueWords: string | null;
}

export interface AddedTask {
	id: string;
	number: number;
	due: Day | null;
}

/** The plan to which the actor may add. @throws Refusal 404 plan.not_found · 403 access.forbidden */
export async function extensible(ctx: Context, planId: string): Promise<plans.PlanOption> {
	const plan = plans.choose(await plans.list(ctx), planId) as plans.PlanOption;
	requireRight(ctx, 'plan.import');
	return plan;
}

/**
 * Adds a task that stands in no document to the end of a plan.
 * @throws Refusal 404 plan.not_found, unit.not_found, field.not_found · 403 · 422 unit.ended, task.assignee_foreign
 */
export function addTask(ctx: Context, planId: string, { dueWords, ...task }: TaskByHand): Promise<AddedTask> {
	return transact(ctx, async (ctx) => {
		const plan = await extensible(ctx, planId);
		await requireKnown(ctx, task);

		const deadline = dueWords === null ? null : deadlineOf(ctx, dueWords, plan.year);
		const due = task.due ?? deadline?.due ?? null;
		const source = { documentId: null, sourceStart: null, sourceEnd: null };
		await createTasks(ctx, planId, [{ ...task, ...source, deadline, due }], null);
		return lastOf(ctx, planId);
	});
}

async function requireKnown(ctx: Context, task: Omit<TaskByHand, 'dueWords'>) {
	await units.requireValid(ctx, task.leadUnitId, ...task.coLeadUnitIds, ...task.coordinatingUnitIds);
	await requireField(ctx, task.fieldId);
	if (task.assigneeId !== null && !(await users.servesIn(ctx, task.assigneeId, task.leadUnitId)))
		throw new Refusal(422, 'task.assignee_foreign');
}

async function lastOf(ctx: Context, planId: string): Promise<AddedTask> {
	return visible(ctx)
		.select(['task.id', 'task.number', 'task.due'])
		.where('task.plan_id', '=', planId)
		.orderBy('task.number', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
}
