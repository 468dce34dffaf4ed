import { targetCode, taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import { writePartners } from '../../tasks/content.ts';
import { rewrite } from '../../tasks/rewrite.ts';
import { settleAll } from '../../tasks/shares.ts';
import type { FormerTask } from './amend.ts';
import { partnersOf } from './duties.ts';
import { rewriteTargets, type FormerTarget } from './amend-targets.ts';

/**
 * Gives what an import amended its former terms, partners and product back, and takes its cancellations off; what it said
 * holds on no day any more. Who was untouched before is so again. @throws Refusal 409 import.moved_on when one of these has
 * changed since
 */
export async function restore(ctx: Context, importId: string, planId: string, confirmedAt: string): Promise<void> {
	await restoreTargets(ctx, importId);
	await restoreTasks(ctx, importId, planId, confirmedAt);
	await ctx.db.deleteFrom('amendment').where('import_id', '=', importId).execute();
}

async function restoreTasks(ctx: Context, importId: string, planId: string, confirmedAt: string) {
	const amended = await ctx.db
		.selectFrom('amendment')
		.innerJoin('task', 'task.id', 'amendment.task_id')
		.selectAll('task')
		.select(['amendment.former', 'amendment.version as amended_version'])
		.where('import_id', '=', importId)
		.orderBy('task.number')
		.execute();
	if (amended.length === 0) return;
	const moved = amended.find(({ version, amended_version }) => version !== amended_version);
	if (moved) throw new Refusal(409, 'import.moved_on', { code: taskCode(moved.number), title: moved.title });

	const before = amended.map(({ former: kept, amended_version: _, ...row }) => {
		const { partners, ...former } = JSON.parse(kept) as FormerTask;
		return { row, former, partners: partnersOf(partners) };
	});
	await rewrite(
		ctx,
		before.map(({ row, former }) => ({ ...row, ...former, untouched_version: untouched(row) }))
	);
	await writePartners(
		ctx,
		before.map(({ row, former, partners }) => ({ id: row.id, leadUnitId: former.lead_unit_id, ...partners }))
	);
	const ids = ctx.db
		.selectFrom('task')
		.innerJoin('amendment', 'amendment.task_id', 'task.id')
		.select('task.id')
		.where('import_id', '=', importId);
	for (const table of ['task_terms', 'task_hold'] as const)
		await ctx.db.deleteFrom(table).where('at', '=', confirmedAt).where('task_id', 'in', ids).execute();
	await settleAll(ctx, planId, [...new Set(before.flatMap(({ row }) => row.parent_id ?? []))]);
}

async function restoreTargets(ctx: Context, importId: string) {
	const amended = await ctx.db
		.selectFrom('amendment')
		.innerJoin('target', 'target.id', 'amendment.target_id')
		.selectAll('target')
		.select(['amendment.former', 'amendment.version as amended_version'])
		.where('import_id', '=', importId)
		.orderBy('target.number')
		.execute();
	const moved = amended.find(({ version, amended_version }) => version !== amended_version);
	if (moved) throw new Refusal(409, 'import.moved_on', { code: targetCode(moved.number), title: moved.title });
	await rewriteTargets(
		ctx,
		amended.map(({ former, amended_version: _, ...row }) => ({
			...row,
			...(JSON.parse(former) as FormerTarget),
			untouched_version: untouched(row)
		}))
	);
}

/** The amendment raised the version by one and so will what takes it back, which is no work on it. */
function untouched(row: { version: number; untouched_version: number }): number {
	return row.untouched_version === row.version - 1 ? row.version + 1 : row.untouched_version;
}
