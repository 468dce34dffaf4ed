import type { Deadline } from '#lib/domain/plan/reading.ts';
import { targetCode, taskCode } from '#lib/domain/code.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import * as plans from '../plans/plans.ts';
import { targets, type Target } from '../plans/targets.ts';
import { writeXlsx } from '../sheets/write.ts';
import { visible } from './visible.ts';

/** The words of the workbook in the language of the reader. */
export interface SheetWords {
	tasks: { name: string; head: string[] };
	targets: { name: string; head: string[] };
	state: (state: State, hold: 'paused' | 'cancelled' | null) => string;
	day: (day: string | null) => string;
	figure: (figure: NonNullable<Target['figure']>) => string;
}

/**
 * A plan as a workbook: its tasks and its targets as far as the actor sees them, in their order.
 * @throws Refusal 404 plan.not_found
 */
export async function planSheet(ctx: Context, planId: string, words: SheetWords) {
	const plan = plans.choose(await plans.list(ctx), planId) as plans.PlanOption;
	const tasks = await taskRows(ctx, planId, words);
	const goals = (await targets(ctx, planId)).map(({ number, title, text, figure, lead, due }) => [
		targetCode(number),
		title,
		text,
		figure ? words.figure(figure) : '',
		lead?.name ?? '',
		words.day(due)
	]);
	const bytes = await writeXlsx([
		{ ...words.tasks, rows: tasks, widths: [8, 8, 30, 44, 60, 28, 28, 28, 22, 24, 28, 24, 12, 16] },
		{ ...words.targets, rows: goals, widths: [8, 44, 60, 20, 28, 12] }
	]);
	return { title: plan.title, bytes: new Uint8Array(bytes) };
}

/** Two statements. */
async function taskRows(ctx: Context, planId: string, words: SheetWords): Promise<string[][]> {
	const rows = await visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.leftJoin('task as parent', 'parent.id', 'task.parent_id')
		.leftJoin('user', 'user.id', 'task.assignee_id')
		.leftJoin('field', 'field.id', 'task.field_id')
		.select(['task.id', 'task.number', 'task.section', 'task.title', 'task.text', 'task.product', 'task.deadline'])
		.select(['task.due', 'task.state', 'task.hold', 'parent.number as parent'])
		.select(['unit.name as lead', 'user.name as assignee', 'field.name as field'])
		.where('task.plan_id', '=', planId)
		.orderBy('task.number')
		.execute();
	const partners = await visible(ctx)
		.innerJoin('task_partner', 'task_partner.task_id', 'task.id')
		.innerJoin('unit', 'unit.id', 'task_partner.unit_id')
		.select(['task.id', 'task_partner.relation', 'unit.name'])
		.where('task.plan_id', '=', planId)
		.orderBy('task_partner.ordinal')
		.execute();
	const named = Map.groupBy(partners, ({ id, relation }) => `${id} ${relation}`);
	const names = (id: string, relation: 'co_lead' | 'coordinating') =>
		(named.get(`${id} ${relation}`) ?? []).map(({ name }) => name).join('; ');

	return rows.map((row) => [
		taskCode(row.number),
		row.parent === null ? '' : taskCode(row.parent),
		(JSON.parse(row.section) as string[]).join('\n'),
		row.title,
		row.text,
		row.lead,
		names(row.id, 'co_lead'),
		names(row.id, 'coordinating'),
		row.assignee ?? '',
		row.field ?? '',
		row.product ?? '',
		row.deadline === null ? '' : (JSON.parse(row.deadline) as Deadline).text,
		words.day(row.due),
		words.state(row.state, row.hold)
	]);
}
