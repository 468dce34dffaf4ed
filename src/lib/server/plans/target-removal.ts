import type { Selectable } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { TargetTable } from '../db/schema/plans.ts';
import * as events from '../events/events.ts';
import * as removals from './removals.ts';
import { nextTargetNumber } from './target-creation.ts';
import { claim } from './target-entries.ts';

/**
 * Takes a target out of its plan that was put in by mistake. One with figures stays: they were reported.
 * @returns the id by which it can come back
 * @throws Refusal 403 target.forbidden · 404 target.not_found · 409 target.changed_meanwhile, target.touched · 422 target.reason_missing
 */
export function takeAwayTarget(ctx: Context, id: string, version: number, reason: string): Promise<string> {
	return transact(ctx, async (ctx) => {
		const target = await claim(ctx, id, version, 'correct');
		if (!reason) throw new Refusal(422, 'target.reason_missing');
		for (const table of ['target_entry', 'amendment'] as const) {
			const row = await ctx.db.selectFrom(table).select('id').where('target_id', '=', id).limit(1).executeTakeFirst();
			if (row) throw new Refusal(409, 'target.touched');
		}
		await ctx.db.deleteFrom('target').where('id', '=', id).execute();
		const { plan_id, number, title, document_id } = target;
		const kept = { plan_id, kind: 'target' as const, number, title, document_id };
		const removalId = await removals.keep(ctx, { ...kept, rows: { target } }, reason);
		await events.record(ctx, 'target.removed', id, { planId: plan_id, title, reason });
		return removalId;
	});
}

/** Call it in the transaction that reclaims it. It keeps its number where that is still free. */
export async function restoreTarget(ctx: Context, target: Selectable<TargetTable>): Promise<void> {
	const { id, plan_id: planId, number } = target;
	const other = await ctx.db
		.selectFrom('target')
		.select('id')
		.where('plan_id', '=', planId)
		.where('number', '=', number)
		.executeTakeFirst();
	const free = other ? await nextTargetNumber(ctx, planId) : number;
	await ctx.db
		.insertInto('target')
		.values({ ...target, number: free, ...removals.broughtBack(target) })
		.execute();
	await events.record(ctx, 'target.restored', id, { planId });
}
