import { Refusal } from '#lib/domain/refusal.ts';
import type { Goal } from '#lib/domain/indicators.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import { correctable } from './correction.ts';
import { requireField } from './fields.ts';
import { createTargets, type NewTarget } from './target-creation.ts';

export type TargetByHand = Pick<NewTarget, 'title' | 'text' | 'goal' | 'unit' | 'leadUnitId' | 'fieldId' | 'due'>;

/**
 * Adds a target that stands in no document to the end of a plan. @returns its id and number
 * @throws Refusal 404 plan.not_found, unit.not_found, field.not_found · 403 · 422 target.goal_invalid, unit.ended
 */
export function addTarget(ctx: Context, planId: string, target: TargetByHand): Promise<{ id: string; number: number }> {
	return transact(ctx, async (ctx) => {
		await correctable(ctx, planId);
		requireGoal(target.goal);
		if (target.leadUnitId !== null) await units.requireValid(ctx, target.leadUnitId);
		await requireField(ctx, target.fieldId);
		await lockKey(ctx.db, `targets:${planId}`);
		const source = { documentId: null, sourceStart: null, sourceEnd: null, section: [], deadline: null };
		const [id] = (await createTargets(ctx, planId, [{ ...target, ...source }])) as [string];
		await events.record(ctx, 'target.created', id, { planId });
		return ctx.db.selectFrom('target').select(['id', 'number']).where('id', '=', id).executeTakeFirstOrThrow();
	});
}

/** @throws Refusal 422 target.goal_invalid: a range has two ends, in their order */
export function requireGoal(goal: Goal | null): void {
	if (goal?.op === 'range' && (goal.max === null || goal.max < goal.value))
		throw new Refusal(422, 'target.goal_invalid');
}
