import { mayOfTarget } from '#lib/domain/access.ts';
import { reportingPeriod, type Period } from '#lib/domain/indicators.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import { heirs } from '../orgs/heirs.ts';
import { goalOf, visibleTargets } from './targets.ts';

/** A target that waits for a figure of the period. */
export interface OwedTarget {
	id: string;
	number: number;
	title: string;
	planTitle: string;
	period: Period['kind'];
	/** Day of the latest figure. */
	last: string | null;
}

/**
 * The targets of the units that the actor reports for, of which no figure says how they stand in the running period; one whose
 * day was over before the period began waits for none. A unit that has ended is answered for by who took over from it. Two
 * statements, none for who reports for no unit.
 */
export async function owed(ctx: Context): Promise<OwedTarget[]> {
	const { managedUnitIds, pastUnitIds } = ctx.actor;
	if (managedUnitIds.length === 0) return [];
	const heirOf = await heirs(ctx);
	const rows = await visibleTargets(ctx)
		.select(['target.id', 'target.number', 'target.title', 'plan.title as planTitle', 'target.lead_unit_id as leadId'])
		.select(['target.op', 'target.value', 'target.max_value', 'target.measure', 'target.deadline', 'target.due'])
		.select((eb) =>
			eb
				.selectFrom('target_entry')
				.select((eb) => eb.fn.max('target_entry.day').as('day'))
				.whereRef('target_entry.target_id', '=', 'target.id')
				.where('target_entry.withdrawn_at', 'is', null)
				.as('last')
		)
		.where('target.lead_unit_id', 'in', [...managedUnitIds, ...pastUnitIds])
		.where('target.ended_at', 'is', null)
		.orderBy('plan.created_at', 'desc')
		.orderBy('target.number')
		.execute();

	return rows.flatMap(({ id, number, title, planTitle, leadId, deadline, due, last, ...figures }) => {
		const { kind, start } = reportingPeriod(deadline === null ? null : (JSON.parse(deadline) as Deadline), ctx.today);
		const waits = (last === null || last < start) && (due === null || due >= start);
		const asked =
			goalOf(figures) !== null && leadId !== null && mayOfTarget(ctx.actor, 'report', heirOf.get(leadId) ?? leadId);
		return waits && asked ? [{ id, number, title, planTitle, period: kind, last }] : [];
	});
}
