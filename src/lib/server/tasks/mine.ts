import { holds, isMonitor, may } from '#lib/domain/access.ts';
import { addDays, type Day } from '#lib/domain/calendar.ts';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { isShared, overdue } from './filter.ts';
import { visible } from './visible.ts';

/** Days before a deadline from which a task asks for attention. */

type OpenTask = Awaited<ReturnType<typeof open>>[number];

/** An open task; `assignable`: the actor may name the person in charge. */
export type MyTask = OpenTask & { assignable: boolean };

/**
 * The open tasks that the actor has to do: of the units they act for; an officer's are those in their own name and those
 * of their unit in nobody's. The page splits them into overdue, returned, due soon, waiting and later.
 */
export async function mine(ctx: Context): Promise<MyTask[]> {
	const { actor } = ctx;
	if (actor.unitIds.length === 0) return [];
	return (await open(ctx))
		.filter((task) => actor.unitIds.includes(task.lead_unit_id))
		.filter(
			(task) =>
				actor.managedUnitIds.includes(task.lead_unit_id) || task.assignee_id === null || task.assignee_id === actor.id
		)
		.map((task) => withRights(ctx, task));
}

/** What waits for the monitor's confirmation, the longest first. */
export async function waiting(ctx: Context): Promise<MyTask[]> {
	if (!isMonitor(ctx.actor)) return [];
	return (await open(ctx, 'submitted'))
		.sort((a, b) => a.state_at.localeCompare(b.state_at))
		.map((task) => withRights(ctx, task));
}

/** Lead units with overdue tasks, the most first, with their longest delay. Shown to those who watch over all units. */
export async function late(
	ctx: Context
): Promise<{ unitId: string; name: string; abbreviation: string; overdue: number; earliest: Day }[]> {
	if (!holds(ctx.actor, 'monitor', 'leader')) return [];
	return visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.select((eb) => [
			'unit.id as unitId',
			'unit.name',
			'unit.abbreviation',
			eb.fn.countAll<number>().as('overdue'),
			sql<Day>`min(task.due)`.as('earliest')
		])
		.where((eb) => overdue(eb, ctx.today))
		.where((eb) => eb.not(isShared(eb)))
		.groupBy(['unit.id', 'unit.name', 'unit.abbreviation'])
		.orderBy('overdue', 'desc')
		.orderBy('earliest')
		.execute();
}

/** The number beside "Việc của tôi": for a monitor what waits, for the others what is overdue, returned or due soon. */
export async function pressing(ctx: Context): Promise<number> {
	const soon = addDays(ctx.today, ctx.settings.dueSoonDays);
	const tasks = visible(ctx)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('task.hold', 'is', null)
		.where((eb) => eb.not(isShared(eb)));
	const query = isMonitor(ctx.actor)
		? tasks.where('task.state', '=', 'submitted')
		: tasks
				.where('task.state', 'in', ['not_started', 'in_progress'])
				.where('task.lead_unit_id', 'in', [...ctx.actor.unitIds, ''])
				.where((eb) => eb.or([eb('task.due', '<=', soon), eb('task.last_verb', '=', 'return')]))
				.where((eb) =>
					eb.or([
						eb('task.lead_unit_id', 'in', [...ctx.actor.managedUnitIds, '']),
						eb('task.assignee_id', 'is', null),
						eb('task.assignee_id', '=', ctx.actor.id)
					])
				);
	return (await query.executeTakeFirstOrThrow()).count;
}

function withRights({ actor }: Context, task: OpenTask): MyTask {
	const standing = { leadUnitId: task.lead_unit_id, partnerUnitIds: [], assigneeId: task.assignee_id };
	return { ...task, assignable: may(actor, 'assign', standing) };
}

function open(ctx: Context, state?: 'submitted') {
	return visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.leftJoin('user', 'user.id', 'task.assignee_id')
		.select((eb) => [
			'task.id',
			'task.number',
			'task.title',
			'task.state',
			'task.state_at',
			'task.due',
			'task.submitted_on',
			'task.last_verb',
			'task.lead_unit_id',
			'task.assignee_id',
			'unit.name as lead_name',
			'unit.abbreviation as lead_abbreviation',
			'user.name as assignee_name',
			'task.plan_id',
			'plan.title as plan_title',
			eb
				.selectFrom('task_transition as step')
				.select('step.note')
				.whereRef('step.task_id', '=', 'task.id')
				.orderBy('step.at', 'desc')
				.orderBy('step.id', 'desc')
				.limit(1)
				.as('last_note')
		])
		.where('task.hold', 'is', null)
		.where('task.state', '!=', 'done')
		.where((eb) => eb.not(isShared(eb)))
		.$if(state !== undefined, (query) => query.where('task.state', '=', 'submitted'))
		.orderBy(sql`coalesce(task.due, '9999')`)
		.orderBy('task.number')
		.execute();
}
