import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../../context.ts';
import { lockKey } from '../../db/dialect/lock.ts';
import * as drafts from '../../drafts/drafts.ts';
import * as events from '../../events/events.ts';
import * as plans from '../../plans/plans.ts';
import { removePlan, takeBack } from '../take-back.ts';

/**
 * Takes back what a spreadsheet did to a plan as a whole, as long as none of its tasks has moved; what it corrected is what it
 * was before. The plan goes too, if this import made it and nothing else is in it.
 * @returns the plan's id while it is there. @throws Refusal 404 sheet.not_found · 409 sheet.not_applied, import.moved_on
 */
export function undo(ctx: Context, id: string): Promise<string | null> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, `plan-sheet:${id}`);
		const { draft } = await drafts.find(ctx, 'plan', id);
		const { aim, appliedAt: at, undoneAt, name } = draft;
		if (!aim?.planId || at === null || undoneAt !== null) throw new Refusal(409, 'sheet.not_applied');

		const { planId } = aim;
		const of = { column: 'sheet_import_id', id } as const;
		const { tasks, targets } = await takeBack(ctx, { planId, at, of, cause: { sheet_import_id: id } });
		await drafts.markUndone(ctx, id);
		await events.record(ctx, 'plan.sheet_undone', planId, { name, tasks, targets });
		return (await removePlan(ctx, { planId, at })) ? null : planId;
	});
}

/** The spreadsheets that went into a plan, the latest first; nothing for who may not take them back. */
export async function ofPlan(ctx: Context, planId: string) {
	return plans
		.visible(ctx)
		.innerJoin('sheet_import', 'sheet_import.plan_id', 'plan.id')
		.select(['sheet_import.id', 'sheet_import.name', 'sheet_import.applied_at as appliedAt'])
		.where('plan.id', '=', planId)
		.where('sheet_import.applied_at', 'is not', null)
		.where('sheet_import.undone_at', 'is', null)
		.orderBy('sheet_import.applied_at', 'desc')
		.$narrowType<{ appliedAt: string }>()
		.execute();
}
