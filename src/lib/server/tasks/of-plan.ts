import type { Context } from '../context.ts';
import { shares, sharesOf } from './shares.ts';
import { visible } from './visible.ts';

export const PAGE_SIZE = 50;

/**
 * A page of the tasks of a plan that the actor sees, in the plan's order, the cancelled ones too; the parts of a shared duty
 * below it. `page` counts from 1. Two statements.
 */
export async function ofPlan(ctx: Context, planId: string, page: number) {
	const within = visible(ctx).where('task.plan_id', '=', planId);
	const { total } = await within.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
	const rows = await within
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.leftJoin('task as parent', 'parent.id', 'task.parent_id')
		.select(['task.id', 'task.number', 'task.title', 'task.section', 'task.state', 'task.due', 'task.hold'])
		.select((eb) => [
			'unit.name as leadName',
			'unit.abbreviation as leadAbbreviation',
			'parent.number as parentNumber',
			sharesOf(eb, 'done').as('sharesDone'),
			sharesOf(eb, 'all').as('sharesAll')
		])
		.orderBy((eb) => eb.fn.coalesce('parent.number', 'task.number'))
		.orderBy((eb) => eb.case().when('task.parent_id', 'is', null).then(0).else(1).end())
		.orderBy('task.number')
		.limit(PAGE_SIZE)
		.offset((page - 1) * PAGE_SIZE)
		.execute();
	return {
		total: Number(total),
		rows: rows.map(({ section, sharesDone, sharesAll, ...row }) => ({
			...row,
			section: JSON.parse(section) as string[],
			shares: shares(sharesDone, sharesAll)
		}))
	};
}
