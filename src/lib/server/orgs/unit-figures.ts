import { Refusal } from '#lib/domain/refusal.ts';
import type { EventMap } from '#lib/domain/events.ts';
import { can } from '#lib/domain/access.ts';
import type { Context } from '../context.ts';
import { requireRight } from '../rights.ts';
import { register, type RegisteredUnit } from './units.ts';

export interface UnitRow extends RegisteredUnit {
	people: number;
	/** Tasks it leads that are neither done nor cancelled. */
	openTasks: number;
}

/** The register with how many people and open tasks each unit has: for who manages it. Four statements. @throws Refusal 403 */
export async function rows(ctx: Context): Promise<UnitRow[]> {
	requireRight(ctx, 'unit.manage');
	const units = await register(ctx);
	const people = await ctx.db
		.selectFrom('membership')
		.select((eb) => ['unit_id', eb.fn.count<number>('user_id').distinct().as('count')])
		.where('ended_at', 'is', null)
		.groupBy('unit_id')
		.execute();
	const tasks = await ctx.db
		.selectFrom('task')
		.select((eb) => ['lead_unit_id', eb.fn.countAll<number>().as('count')])
		.where('state', '!=', 'done')
		.where((eb) => eb.or([eb('hold', 'is', null), eb('hold', '=', 'paused')]))
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('task as child').select('child.id').whereRef('child.parent_id', '=', 'task.id')))
		)
		.groupBy('lead_unit_id')
		.execute();
	const peopleOf = new Map(people.map(({ unit_id, count }) => [unit_id, count]));
	const tasksOf = new Map(tasks.map(({ lead_unit_id, count }) => [lead_unit_id, count]));
	const vietnamese = new Intl.Collator('vi');
	return units
		.map((unit) => ({ ...unit, people: peopleOf.get(unit.id) ?? 0, openTasks: tasksOf.get(unit.id) ?? 0 }))
		.sort((a, b) => vietnamese.compare(a.name, b.name));
}

/** The same, of which `id` is one. @throws Refusal 404 unit.not_found, also for who does not manage units */
export async function rowsWith(ctx: Context, id: string): Promise<{ unit: UnitRow; units: UnitRow[] }> {
	if (!can(ctx.actor, 'unit.manage')) throw new Refusal(404, 'unit.not_found');
	const units = await rows(ctx);
	const unit = units.find((one) => one.id === id);
	if (!unit) throw new Refusal(404, 'unit.not_found');
	return { unit, units };
}

/** Who has a membership in the unit now. @throws Refusal 403 */
export async function members(ctx: Context, unitId: string) {
	requireRight(ctx, 'unit.manage');
	return ctx.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select(['membership.id', 'user.id as userId', 'user.name', 'membership.role'])
		.where('membership.unit_id', '=', unitId)
		.where('membership.ended_at', 'is', null)
		.orderBy('user.name')
		.orderBy('membership.id')
		.execute();
}

export type UnitEvent = { id: string; at: string; actor: string } & (
	| { action: 'unit.created'; particulars: EventMap['unit.created'] }
	| { action: 'unit.changed'; particulars: EventMap['unit.changed'] }
);

/** What happened to a unit, the latest first. @throws Refusal 403 */
export async function history(ctx: Context, unitId: string): Promise<UnitEvent[]> {
	requireRight(ctx, 'unit.manage');
	const found = await ctx.db
		.selectFrom('event')
		.innerJoin('user', 'user.id', 'event.actor_id')
		.select(['event.id', 'event.at', 'event.action', 'event.particulars', 'user.name as actor'])
		.where('event.subject_id', '=', unitId)
		.where('event.action', 'in', ['unit.created', 'unit.changed'])
		.orderBy('event.seq', 'desc')
		.limit(200)
		.execute();
	return found.map((row) => ({ ...row, particulars: JSON.parse(row.particulars) }) as UnitEvent);
}
