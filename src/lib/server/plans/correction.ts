import type { PlanFacts } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import { visible } from './plans.ts';

const KEYS = ['title', 'number', 'date', 'issuer', 'year'] as const satisfies (keyof PlanFacts)[];

/** A plan whose own facts the actor may correct. @throws Refusal 404 plan.not_found · 403 access.forbidden */
export async function correctable(ctx: Context, id: string) {
	const plan = await visible(ctx).selectAll('plan').where('plan.id', '=', id).executeTakeFirst();
	if (!plan) throw new Refusal(404, 'plan.not_found');
	requireRight(ctx, 'plan.import');
	return plan;
}

/**
 * Corrects what a plan says of itself; its tasks keep their deadlines, also in another year.
 * @throws Refusal as `correctable` · 409 plan.changed_meanwhile · 422 plan.reason_missing
 */
export function correct(ctx: Context, id: string, version: number, wanted: PlanFacts, reason: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const plan = await correctable(ctx, id);
		if (!reason) throw new Refusal(422, 'plan.reason_missing');
		const changed = KEYS.filter((key) => plan[key] !== wanted[key]);
		const facts = (of: PlanFacts) => Object.fromEntries(changed.map((key) => [key, of[key]]));
		const { numUpdatedRows } = await ctx.db
			.updateTable('plan')
			.set({ ...facts(wanted), version: version + 1 })
			.where('id', '=', id)
			.where('version', '=', version)
			.executeTakeFirstOrThrow();
		if (numUpdatedRows === 0n) throw new Refusal(409, 'plan.changed_meanwhile');
		await events.record(ctx, 'plan.corrected', id, { before: facts(plan), after: facts(wanted), reason });
	});
}
