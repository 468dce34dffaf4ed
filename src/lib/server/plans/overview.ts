import type { Context } from '../context.ts';
import { visible } from './plans.ts';

export interface PlanOverview {
	id: string;
	title: string;
	year: number;
	documents: { id: string; number: string | null; date: string | null }[];
	targets: number;
}

/** The plans that the actor sees, the newest first, with all their documents and how many targets they set. */
export async function overview(ctx: Context): Promise<PlanOverview[]> {
	const plans = await visible(ctx)
		.select((eb) => [
			'plan.id',
			'plan.title',
			'plan.year',
			eb
				.selectFrom('target')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('target.plan_id', '=', 'plan.id')
				.where('target.ended_at', 'is', null)
				.as('targets')
		])
		.orderBy('plan.year', 'desc')
		.orderBy('plan.created_at', 'desc')
		.execute();
	const documents = await visible(ctx)
		.innerJoin('plan_document', 'plan_document.plan_id', 'plan.id')
		.innerJoin('document', 'document.id', 'plan_document.document_id')
		.select(['plan.id as planId', 'document.id', 'document.number', 'document.date'])
		.orderBy('document.created_at')
		.execute();
	return plans.map((plan) => ({
		...plan,
		targets: Number(plan.targets),
		documents: documents
			.filter(({ planId }) => planId === plan.id)
			.map(({ id, number, date }) => ({ id, number, date }))
	}));
}
