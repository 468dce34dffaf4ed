import { Refusal } from '#lib/domain/refusal.ts';
import type { TaskStanding } from '#lib/domain/access.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import { visible } from './visible.ts';

/** What an operation must know of a task before it may change it. */
export interface TaskCore extends TaskStanding {
	id: string;
	planId: string;
	/** The shared duty that it is a part of. */
	parentId: string | null;
	number: number;
	title: string;
	state: State;
	due: string | null;
	product: string | null;
	hold: 'paused' | 'cancelled' | null;
	version: number;
}

/**
 * Inside a transaction everybody who changes the same task waits for its end: no evidence goes while a result is sent
 * that rests on it. @throws Refusal 404 task.not_found
 */
export async function core(ctx: Context, id: string): Promise<TaskCore> {
	await lockKey(ctx.db, `task:${id}`);
	const task = await visible(ctx)
		.select([
			'task.id',
			'plan_id',
			'parent_id',
			'number',
			'title',
			'state',
			'due',
			'product',
			'hold',
			'version',
			'lead_unit_id',
			'assignee_id'
		])
		.where('task.id', '=', id)
		.executeTakeFirst();
	if (!task) throw new Refusal(404, 'task.not_found');
	const partners = await ctx.db.selectFrom('task_partner').select('unit_id').where('task_id', '=', id).execute();

	const { plan_id, parent_id, lead_unit_id, assignee_id, ...rest } = task;
	return {
		...rest,
		planId: plan_id,
		parentId: parent_id,
		leadUnitId: lead_unit_id,
		assigneeId: assignee_id,
		partnerUnitIds: partners.map((p) => p.unit_id)
	};
}

/** A task with everything its page shows besides evidence and history. @throws Refusal 404 task.not_found */
export async function find(ctx: Context, id: string) {
	const task = await visible(ctx)
		.innerJoin('unit as lead', 'lead.id', 'task.lead_unit_id')
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.leftJoin('task as parent', 'parent.id', 'task.parent_id')
		.leftJoin('document', 'document.id', 'task.document_id')
		.leftJoin('user as assignee', 'assignee.id', 'task.assignee_id')
		.leftJoin('field', 'field.id', 'task.field_id')
		.selectAll('task')
		.select([
			'lead.name as lead_name',
			'lead.abbreviation as lead_abbreviation',
			'plan.title as plan_title',
			'plan.year as plan_year',
			'parent.number as parent_number',
			'document.number as document_number',
			'document.date as document_date',
			'assignee.name as assignee_name',
			'field.name as field_name'
		])
		.where('task.id', '=', id)
		.executeTakeFirst();
	if (!task) throw new Refusal(404, 'task.not_found');

	const partners = await ctx.db
		.selectFrom('task_partner')
		.innerJoin('unit', 'unit.id', 'task_partner.unit_id')
		.select(['unit.id', 'unit.name', 'unit.abbreviation', 'task_partner.relation'])
		.where('task_partner.task_id', '=', id)
		.orderBy('task_partner.ordinal')
		.execute();

	const { section, deadline, search_text: _, position: __, ...rest } = task;
	return {
		...rest,
		partners,
		section: JSON.parse(section) as string[],
		deadline: deadline === null ? null : (JSON.parse(deadline) as Deadline)
	};
}

export type TaskPage = Awaited<ReturnType<typeof find>>;

/** The rights-relevant part of a task page. */
export function standing(task: TaskPage): TaskStanding {
	return {
		leadUnitId: task.lead_unit_id,
		assigneeId: task.assignee_id,
		partnerUnitIds: task.partners.map(({ id }) => id)
	};
}
