import { seesEverything } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';

export interface PlanOption {
	id: string;
	title: string;
	year: number;
	number: string | null;
	date: string | null;
}

/** Plans of the province are seen whole by those who watch over it, by a unit when it has a part in one of their tasks. */
export function visible({ db, actor }: Context) {
	const plans = db.selectFrom('plan');
	if (seesEverything(actor)) return plans;
	const unitIds = [...actor.unitIds, ''];
	return plans.where((eb) =>
		eb.exists(
			eb
				.selectFrom('task')
				.select('task.id')
				.whereRef('task.plan_id', '=', 'plan.id')
				.where((eb) =>
					eb.or([
						eb('task.lead_unit_id', 'in', unitIds),
						eb.exists(
							eb
								.selectFrom('task_partner')
								.select('task_partner.task_id')
								.whereRef('task_partner.task_id', '=', 'task.id')
								.where('task_partner.unit_id', 'in', unitIds)
						)
					])
				)
		)
	);
}

/** The plans that the actor sees, the newest first, each with its first document. */
export function list(ctx: Context): Promise<PlanOption[]> {
	return visible(ctx)
		.leftJoin('plan_document', 'plan_document.plan_id', 'plan.id')
		.leftJoin('document', 'document.id', 'plan_document.document_id')
		.select((eb) => ['plan.id', 'plan.title', 'plan.year', eb.fn.min('document.number').as('number'), eb.fn.min('document.date').as('date')])
		.groupBy(['plan.id', 'plan.title', 'plan.year', 'plan.created_at'])
		.orderBy('plan.year', 'desc')
		.orderBy('plan.created_at', 'desc')
		.execute();
}

/** The plan of an id, or the newest one without an id; null when there is none yet. @throws Refusal 404 plan.not_found */
export function choose(plans: PlanOption[], id: string | null): PlanOption | null {
	if (id === null) return plans[0] ?? null;
	const plan = plans.find((plan) => plan.id === id);
	if (!plan) throw new Refusal(404, 'plan.not_found');
	return plan;
}
