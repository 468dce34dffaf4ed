import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';

/** A task that is not done and has a person in charge, as the one who hands it over sees it. */
export interface ChargedTask {
	id: string;
	number: number;
	title: string;
	planTitle: string;
	state: State;
	hold: 'paused' | 'cancelled' | null;
	due: string | null;
	unitId: string;
	unitName: string;
}

/**
 * What is not done and in a person's charge, by unit and plan. Whoever closes accounts sees these few lines of each task,
 * although nothing else of it may be theirs to see. @throws Refusal 403 access.forbidden
 */
export async function inChargeOf(ctx: Context, userId: string): Promise<ChargedTask[]> {
	requireRight(ctx, 'user.manage');
	return ctx.db
		.selectFrom('task')
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.select([
			'task.id',
			'task.number',
			'task.title',
			'plan.title as planTitle',
			'task.state',
			'task.hold',
			'task.due',
			'unit.id as unitId',
			'unit.name as unitName'
		])
		.where('task.assignee_id', '=', userId)
		.where('task.state', '!=', 'done')
		.orderBy('unit.id')
		.orderBy('task.plan_id')
		.orderBy('task.number')
		.execute();
}

/**
 * Gives tasks from one person to others, or with null back to their unit. What somebody else has been named for meanwhile
 * stays as it is. Answers the ids of those that moved. Call it in a transaction, for people who serve in the lead units.
 * @throws Refusal 403 access.forbidden
 */
export async function handOver(
	ctx: Context,
	from: string,
	choices: { taskId: string; to: string | null }[]
): Promise<string[]> {
	requireRight(ctx, 'user.manage');
	const moved: string[] = [];
	// One statement a new person in charge, whatever the number of tasks.
	for (const to of new Set(choices.map((choice) => choice.to))) {
		const ids = choices.filter((choice) => choice.to === to).map(({ taskId }) => taskId);
		for (const lot of chunks(ids, 500)) moved.push(...(await assignAll(ctx, from, to, lot)));
	}
	return moved;
}

async function assignAll(ctx: Context, from: string, to: string | null, ids: string[]): Promise<string[]> {
	const rows = await ctx.db
		.updateTable('task')
		.set((eb) => ({ assignee_id: to, version: eb('version', '+', 1) }))
		.where('id', 'in', ids)
		.where('assignee_id', '=', from)
		.where('state', '!=', 'done')
		.returning('id')
		.execute();
	await events.recordAll(
		ctx,
		'task.assigned',
		rows.map(({ id }) => ({ subjectId: id, particulars: { from, to } }))
	);
	return rows.map(({ id }) => id);
}
