import { countsIn, type Measure } from '#lib/domain/rollup/rollup.ts';
import { whole } from '#lib/domain/rollup/whole.ts';
import type { Day } from '#lib/domain/calendar.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { inField, matches, narrow, type TaskFilter } from './filter.ts';
import { facts } from './rollup.ts';
import { shares, sharesOf } from './shares.ts';
import { visible } from './visible.ts';

export const PAGE_SIZE = 50;

export interface ListFilter extends TaskFilter {
	planId?: string | null;
	/** NO_FIELD: the tasks of none. */
	fieldId?: string | null;
	state?: State | null;
}

/** A page of the tasks behind a filter on today's facts, by their order in the plan. `page` counts from 1. */
export async function list(ctx: Context, asked: ListFilter, page: number) {
	const filter = await narrow(ctx, asked);
	const matching = visible(ctx)
		.where((eb) => matches(eb, filter, ctx.today))
		.$if(Boolean(filter.planId), (query) => query.where('task.plan_id', '=', filter.planId as string))
		.$if(Boolean(filter.fieldId), (query) => query.where((eb) => inField(eb, filter.fieldId as string)))
		.$if(Boolean(filter.state), (query) => query.where('task.state', '=', filter.state as State));

	const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
	const ids = await matching
		.select('task.id')
		.orderBy('task.plan_id')
		.orderBy('task.number')
		.limit(PAGE_SIZE)
		.offset((page - 1) * PAGE_SIZE)
		.execute();
	return {
		total,
		rows: await rows(
			ctx,
			ids.map(({ id }) => id)
		)
	};
}

/** A page of the tasks that a figure counted on a day: the list behind a number, asked with the number's own question. */
export async function behind(ctx: Context, filter: ListFilter & { measure: Measure; day: Day }, page: number) {
	const { measure, day, planId, unitId, fieldId, reading } = filter;
	const counted = whole(await facts(ctx, { planId, unitId, fieldId, reading }, day))
		.filter((task) => countsIn(measure, task, day))
		.map((task) => ({ ...task, id: task.shares && task.parentId ? task.parentId : task.id }));
	const shown = counted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

	const byId = new Map(
		(
			await rows(
				ctx,
				shown.map(({ id }) => id)
			)
		).map((row) => [row.id, row])
	);
	// State and deadline of the day asked for, not today's: the list agrees with the number that opened it.
	const dated = shown.flatMap(({ id, state, due, submittedOn, paused, cancelled, shares }) => {
		const row = byId.get(id);
		return row
			? [
					{
						...row,
						state,
						due,
						submittedOn,
						shares: shares ?? null,
						hold: paused ? ('paused' as const) : cancelled ? ('cancelled' as const) : null
					}
				]
			: [];
	});
	return { total: counted.length, rows: dated };
}

async function rows(ctx: Context, ids: string[]) {
	if (ids.length === 0) return [];
	const found = await visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.leftJoin('user', 'user.id', 'task.assignee_id')
		.select((eb) => [
			'task.id',
			'task.number',
			'task.title',
			'task.state',
			'task.due',
			'task.submitted_on as submittedOn',
			'task.hold',
			sharesOf(eb, 'done').as('sharesDone'),
			sharesOf(eb, 'all').as('sharesAll'),
			'unit.name as leadName',
			'unit.abbreviation as leadAbbreviation',
			'user.name as assigneeName',
			'plan.title as planTitle'
		])
		.where('task.id', 'in', ids)
		.orderBy('task.plan_id')
		.orderBy('task.number')
		.execute();
	return found.map(({ sharesDone, sharesAll, ...row }) => ({ ...row, shares: shares(sharesDone, sharesAll) }));
}
