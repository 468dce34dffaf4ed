import type { TargetFigure } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import { visible } from './plans.ts';

export interface Target {
	id: string;
	number: number;
	title: string;
	/** The words of the document. */
	text: string;
	figure: TargetFigure | null;
	lead: { name: string; abbreviation: string } | null;
	due: string | null;
}

/** The targets of a plan that the actor sees, in their order; none of a plan that they do not see. */
export async function targets(ctx: Context, planId: string): Promise<Target[]> {
	const rows = await visible(ctx)
		.innerJoin('target', 'target.plan_id', 'plan.id')
		.leftJoin('unit', 'unit.id', 'target.lead_unit_id')
		.selectAll('target')
		.select(['unit.name as lead', 'unit.abbreviation'])
		.where('plan.id', '=', planId)
		.orderBy('target.number')
		.execute();
	return rows.map(({ id, number, title, text, lead, abbreviation, due, ...row }) => ({
		id,
		number,
		title,
		text,
		lead: lead === null ? null : { name: lead, abbreviation: abbreviation ?? '' },
		due,
		figure: figureOf(row)
	}));
}

/** Values are kept in thousandths. */
function figureOf(row: { op: string | null; value: number | null; max_value: number | null; measure: string | null }) {
	if (row.op === null || row.value === null) return null;
	return {
		op: row.op as TargetFigure['op'],
		value: row.value / 1000,
		max: row.max_value === null ? null : row.max_value / 1000,
		unit: row.measure ?? ''
	};
}
