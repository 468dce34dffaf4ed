import { dayOf, type Day } from '#lib/domain/calendar.ts';
import type { TargetTerms } from '#lib/domain/events.ts';
import { counting, inSigns, stateOf, type Entry, type Goal, type IndicatorState } from '#lib/domain/indicators.ts';
import type { TargetFigure } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import type { TargetTable } from '../db/schema/plans.ts';
import { heirs } from '../orgs/heirs.ts';
import { names } from '../orgs/names.ts';
import { visible } from './plans.ts';

export interface Target {
	id: string;
	number: number;
	title: string;
	/** The words of the document. */
	text: string;
	planId: string;
	planTitle: string;
	figure: TargetFigure | null;
	lead: { id: string; name: string; abbreviation: string } | null;
	/** The unit that answers for it now that its own has ended. */
	heir: { id: string; name: string } | null;
	due: Day | null;
	state: IndicatorState;
	/** The figure that counts and its day; thousandths. */
	current: { day: Day; value: number } | null;
}

/** Every read of targets starts here: who sees a plan sees what it sets. */
export function visibleTargets(ctx: Context) {
	return visible(ctx).innerJoin('target', 'target.plan_id', 'plan.id');
}

/**
 * The targets that the actor sees, of one plan or of all (null), plan by plan in their order, as they stand at the end of the
 * day of the context. Three statements, and one where a unit has ended.
 */
export async function targets(ctx: Context, planId: string | null): Promise<Target[]> {
	const narrow = () =>
		planId === null ? visibleTargets(ctx) : visibleTargets(ctx).where('target.plan_id', '=', planId);
	const all = await narrow()
		.leftJoin('unit', 'unit.id', 'target.lead_unit_id')
		.selectAll('target')
		.select(['unit.name as lead', 'unit.abbreviation', 'plan.title as planTitle'])
		.orderBy('plan.year', 'desc')
		.orderBy('plan.created_at', 'desc')
		.orderBy('plan.id')
		.orderBy('target.number')
		.execute();
	const on = (instant: string) => dayOf(new Date(instant), ctx.settings.timeZone);
	const rows = all.filter(
		({ created_at, ended_at }) => on(created_at) <= ctx.today && (ended_at === null || on(ended_at) > ctx.today)
	);
	if (rows.length === 0) return [];
	const figures = await narrow()
		.innerJoin('target_entry', 'target_entry.target_id', 'target.id')
		.select(['target_entry.target_id', 'target_entry.day', 'target_entry.value'])
		.select(['target_entry.created_at', 'target_entry.withdrawn_at'])
		.execute();
	const entries = Map.groupBy(figures, ({ target_id }) => target_id);
	const successor = await heirs(ctx);
	const named = await names(ctx, [...new Set(rows.flatMap((row) => successor.get(row.lead_unit_id ?? '') ?? []))]);

	return rows.map((row) => {
		const heirId = successor.get(row.lead_unit_id ?? '');
		const last = counting(
			(entries.get(row.id) ?? []).map((entry) => ({ day: entry.day, value: entry.value, ...datesOf(ctx, entry) })),
			ctx.today
		).at(-1);
		return {
			id: row.id,
			number: row.number,
			title: row.title,
			text: row.text,
			planId: row.plan_id,
			planTitle: row.planTitle,
			figure: figureOf(row),
			lead: leadOf(row),
			heir: heirId === undefined ? null : { id: heirId, name: named.get(heirId) ?? '' },
			due: row.due,
			state: stateOf(goalOf(row), last?.value ?? null, row.due, ctx.today),
			current: last ? { day: last.day, value: last.value } : null
		};
	});
}

type Figures = Pick<TargetTable, 'op' | 'value' | 'max_value' | 'measure'>;

/** In thousandths, for comparing. */
export function goalOf({ op, value, max_value }: Figures): Goal | null {
	return op === null || value === null ? null : { op: op as Goal['op'], value, max: max_value };
}

/** What an event keeps of a target. */
export function termsOf(
	row: Figures & Pick<TargetTable, 'lead_unit_id' | 'due'>
): Pick<TargetTerms, 'figure' | 'leadUnitId' | 'due'> {
	const goal = goalOf(row);
	return { figure: goal && inSigns(goal, row.measure ?? ''), leadUnitId: row.lead_unit_id, due: row.due };
}

/** For showing, in whole units. */
export function figureOf(row: Figures): TargetFigure | null {
	const goal = goalOf(row);
	if (!goal) return null;
	return { op: goal.op, value: goal.value / 1000, max: goal.max && goal.max / 1000, unit: row.measure ?? '' };
}

export function leadOf(row: { lead_unit_id: string | null; lead: string | null; abbreviation: string | null }) {
	if (row.lead_unit_id === null) return null;
	return { id: row.lead_unit_id, name: row.lead ?? '', abbreviation: row.abbreviation ?? '' };
}

/** On which civil days an entry came and went. */
export function datesOf(
	{ settings }: Context,
	entry: { created_at: string; withdrawn_at: string | null }
): Pick<Entry, 'recordedAt' | 'recordedOn' | 'withdrawnOn'> {
	const on = (instant: string) => dayOf(new Date(instant), settings.timeZone);
	return {
		recordedAt: entry.created_at,
		recordedOn: on(entry.created_at),
		withdrawnOn: entry.withdrawn_at && on(entry.withdrawn_at)
	};
}
