import type { Context } from '../context.ts';
import { visible } from './visible.ts';

export const PAGE_SIZE = 50;

/**
 * A page of the tasks of a plan that the actor sees, in the plan's order, the cancelled ones too. `page` counts from 1.
 * Two statements.
 */
export async function ofPlan(ctx: Context, planId: string, page: number) {
	const within = visible(ctx).where('task.plan_id', '=', planId);
	const { total } = await within.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
	const rows = await within
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.select(['task.id', 'task.number', 'task.title', 'task.section', 'task.state', 'task.due', 'task.hold'])
		.select(['unit.name as leadName', 'unit.abbreviation as leadAbbreviation'])
		.orderBy('task.number')
		.limit(PAGE_SIZE)
		.offset((page - 1) * PAGE_SIZE)
		.execute();
	return {
		total: Number(total),
		rows: rows.map(({ section, ...row }) => ({ ...row, section: JSON.parse(section) as string[] }))
	};
}
