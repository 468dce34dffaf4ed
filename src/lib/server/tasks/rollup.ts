import { seesEverything } from '#lib/domain/access.ts';
import { addDays, dayOf, startOf, type Day } from '#lib/domain/calendar.ts';
import { NO_FIELD } from '#lib/domain/plan/field.ts';
import type { TaskFacts } from '#lib/domain/rollup/rollup.ts';
import type { Context } from '../context.ts';
import { heirs } from '../orgs/heirs.ts';
import { isShared, type UnitReading } from './filter.ts';
import { visible } from './visible.ts';

export interface Scope {
	planId?: string | null;
	/** The unit that the task counts for, by the reading. */
	unitId?: string | null;
	/** Default `then`. */
	reading?: UnitReading;
	/** NO_FIELD: the tasks of none. */
	fieldId?: string | null;
}

export interface DatedFacts extends TaskFacts {
	id: string;
	planId: string;
	/** The unit that the task counts for, by the reading. */
	leadUnitId: string;
	fieldId: string | null;
}

/**
 * Every task of the scope as it stood at the end of a day: its terms, its state and its holds of then, never what came later.
 * The one source of every figure. Who does not watch over the province counts what their own units lead, and what they took
 * over: a share of another unit's tasks would be no figure of that unit. The reading says which unit a task counts for, never
 * which tasks count. Of a shared duty these are the children; `parentId` is set where the scope counts them as one (`whole`).
 */
export async function facts(ctx: Context, scope: Scope, day: Day): Promise<DatedFacts[]> {
	const { timeZone } = ctx.settings;
	const end = startOf(addDays(day, 1), timeZone).toISOString();
	const { actor } = ctx;
	const all = seesEverything(actor);
	const now = scope.reading === 'now';
	const heirOf = now || (!all && actor.pastUnitIds.length > 0) ? await heirs(ctx) : new Map<string, string>();
	const led = await visible(ctx)
		.innerJoin('task_terms as terms', (join) =>
			join.on((eb) =>
				eb(
					'terms.id',
					'=',
					eb
						.selectFrom('task_terms as earlier')
						.select('earlier.id')
						.whereRef('earlier.task_id', '=', 'task.id')
						.where('earlier.at', '<', end)
						.orderBy('earlier.at', 'desc')
						.orderBy('earlier.id', 'desc')
						.limit(1)
				)
			)
		)
		.leftJoin('task_transition as step', (join) =>
			join.on((eb) =>
				eb(
					'step.id',
					'=',
					eb
						.selectFrom('task_transition as earlier')
						.select('earlier.id')
						.whereRef('earlier.task_id', '=', 'task.id')
						.where('earlier.at', '<', end)
						.orderBy('earlier.at', 'desc')
						.orderBy('earlier.id', 'desc')
						.limit(1)
				)
			)
		)
		.leftJoin('task_hold as hold', (join) =>
			join
				.onRef('hold.task_id', '=', 'task.id')
				.on('hold.at', '<', end)
				.on((eb) => eb.or([eb('hold.ended_at', 'is', null), eb('hold.ended_at', '>=', end)]))
		)
		.select((eb) => [
			'task.id',
			'task.plan_id',
			'task.parent_id',
			'terms.field_id',
			'terms.lead_unit_id as then_unit_id',
			'task.lead_unit_id',
			'terms.due',
			'step.to_state',
			'hold.kind',
			eb
				.selectFrom('task_transition as submission')
				.select((eb) => eb.fn.max('submission.at').as('at'))
				.whereRef('submission.task_id', '=', 'task.id')
				.where('submission.verb', '=', 'submit')
				.where('submission.at', '<', end)
				.as('submitted_at')
		])
		.where((eb) => eb.not(isShared(eb)))
		.$if(!all, (query) => query.where('terms.lead_unit_id', 'in', [...actor.unitIds, ...actor.pastUnitIds, '']))
		.$if(scope.fieldId === NO_FIELD, (query) => query.where('terms.field_id', 'is', null))
		.$if(Boolean(scope.fieldId) && scope.fieldId !== NO_FIELD, (query) =>
			query.where('terms.field_id', '=', scope.fieldId as string)
		)
		.$if(Boolean(scope.planId), (query) => query.where('task.plan_id', '=', scope.planId as string))
		.$if(Boolean(scope.unitId) && !now, (query) => query.where('terms.lead_unit_id', '=', scope.unitId as string))
		.orderBy('task.plan_id')
		.orderBy((eb) =>
			eb.fn.coalesce(
				eb.selectFrom('task as parent').select('parent.number').whereRef('parent.id', '=', 'task.parent_id'),
				'task.number'
			)
		)
		.orderBy('task.number')
		.execute();

	const rows = led
		.map((row) => ({ ...row, now_unit_id: heirOf.get(row.lead_unit_id) ?? row.lead_unit_id }))
		.filter((row) => all || actor.unitIds.includes(row.then_unit_id) || actor.unitIds.includes(row.now_unit_id))
		.filter((row) => !now || !scope.unitId || row.now_unit_id === scope.unitId);
	return rows.map((row) => {
		const state = row.to_state ?? 'not_started';
		const handedIn = row.submitted_at !== null && (state === 'submitted' || state === 'done');
		return {
			id: row.id,
			planId: row.plan_id,
			parentId: all && !scope.unitId ? row.parent_id : null,
			leadUnitId: now ? row.now_unit_id : row.then_unit_id,
			fieldId: row.field_id,
			state,
			due: row.due,
			submittedOn: handedIn ? dayOf(new Date(row.submitted_at as string), timeZone) : null,
			paused: row.kind === 'paused',
			cancelled: row.kind === 'cancelled'
		};
	});
}
