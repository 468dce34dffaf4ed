import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import * as plans from '../plans/plans.ts';
import { find } from './imports.ts';
import { removePlan, takeBack } from './take-back.ts';

/**
 * Takes back a confirmed import as a whole, as long as none of its tasks has moved, and opens it for review again; what it
 * amended is what it was before. The plan goes too, if this import made it and nothing else is in it.
 * @throws Refusal 404 import.not_found · 409 import.not_confirmed, import.moved_on
 */
export function undo(ctx: Context, importId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, `import:${importId}`);
		const { documentId, planId, confirmedAt: at } = await find(ctx, importId);
		if (at === null || planId === null) throw new Refusal(409, 'import.not_confirmed');

		const of = { column: 'document_id', id: documentId } as const;
		const { tasks, targets } = await takeBack(ctx, { planId, at, of, cause: { import_id: importId } });
		await ctx.db
			.updateTable('import')
			.set({ plan_id: null, confirmed_at: null, confirmed_by: null })
			.where('id', '=', importId)
			.execute();
		await plans.removeDocument(ctx, planId, documentId);
		await removePlan(ctx, { planId, at });
		await events.record(ctx, 'import.undone', importId, { planId, tasks, targets });
	});
}
