import { targetCode, taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import { freeNumbers, holderOf } from '../../plans/numbers.ts';
import { rewriteTargets, type TargetWords } from '../../plans/target-rewrite.ts';
import { writePartners } from '../../tasks/content.ts';
import { rewrite } from '../../tasks/rewrite.ts';
import { settleAll } from '../../tasks/shares.ts';
import type { FormerTask } from './amend.ts';
import { partnersOf } from './duties.ts';
import type { Cause } from './keep.ts';

interface Amended {
	planId: string;
	/** When it was confirmed. */
	at: string;
	cause: Cause['by'];
}

/**
 * Gives what an import amended back as it was, terms, partners and words, and takes its cancellations off; what it said
 * holds on no day any more. Who was untouched before is so again. @throws Refusal 409 import.moved_on when one of these has
 * changed since, or when another took its number
 */
export async function restore(ctx: Context, amended: Amended): Promise<void> {
	await restoreTargets(ctx, amended);
	await restoreTasks(ctx, amended);
	const [column, id] = nameOf(amended);
	await ctx.db.deleteFrom('amendment').where(column, '=', id).execute();
}

async function restoreTasks(ctx: Context, { planId, at, cause }: Amended) {
	const [column, id] = nameOf({ cause });
	const amended = await ctx.db
		.selectFrom('amendment')
		.innerJoin('task', 'task.id', 'amendment.task_id')
		.selectAll('task')
		.select(['amendment.former', 'amendment.version as amended_version'])
		.where(`amendment.${column}`, '=', id)
		.orderBy('task.number')
		.execute();
	if (amended.length === 0) return;
	const moved = amended.find(({ version, amended_version }) => version !== amended_version);
	if (moved) throw new Refusal(409, 'import.moved_on', { code: taskCode(moved.number), title: moved.title });

	const before = amended.map(({ former: kept, amended_version: _, ...row }) => {
		const { partners, ...former } = JSON.parse(kept) as FormerTask;
		return { row, former: { ...row, ...former }, partners: partnersOf(partners) };
	});
	await giveBackNumbers(ctx, 'task', planId, before);
	await rewrite(
		ctx,
		before.map(({ row, former }) => ({ ...former, untouched_version: untouched(row) }))
	);
	await writePartners(
		ctx,
		before.map(({ row, former, partners }) => ({ id: row.id, leadUnitId: former.lead_unit_id, ...partners }))
	);
	const ids = ctx.db
		.selectFrom('task')
		.innerJoin('amendment', 'amendment.task_id', 'task.id')
		.select('task.id')
		.where(`amendment.${column}`, '=', id);
	for (const table of ['task_terms', 'task_hold'] as const)
		await ctx.db.deleteFrom(table).where('at', '=', at).where('task_id', 'in', ids).execute();
	await settleAll(ctx, planId, [...new Set(before.flatMap(({ row }) => row.parent_id ?? []))]);
}

async function restoreTargets(ctx: Context, { planId, cause }: Amended) {
	const [column, id] = nameOf({ cause });
	const amended = await ctx.db
		.selectFrom('amendment')
		.innerJoin('target', 'target.id', 'amendment.target_id')
		.selectAll('target')
		.select(['amendment.former', 'amendment.version as amended_version'])
		.where(`amendment.${column}`, '=', id)
		.orderBy('target.number')
		.execute();
	const moved = amended.find(({ version, amended_version }) => version !== amended_version);
	if (moved) throw new Refusal(409, 'import.moved_on', { code: targetCode(moved.number), title: moved.title });
	const before = amended.map(({ former, amended_version: _, ...row }) => ({
		row,
		former: { ...row, ...(JSON.parse(former) as Partial<TargetWords>) }
	}));
	await giveBackNumbers(ctx, 'target', planId, before);
	await rewriteTargets(
		ctx,
		before.map(({ row, former }) => ({ ...former, untouched_version: untouched(row) }))
	);
}

type Numbered = { row: { id: string; number: number }; former: { number: number } };

async function giveBackNumbers(ctx: Context, table: 'task' | 'target', planId: string, before: Numbered[]) {
	const renumbered = before.filter(({ row, former }) => row.number !== former.number);
	await freeNumbers(
		ctx,
		table,
		renumbered.map(({ row }) => row.id)
	);
	const numbers = renumbered.map(({ former }) => former.number);
	const holder = await holderOf(ctx, table, planId, numbers);
	if (!holder) return;
	const code = (table === 'task' ? taskCode : targetCode)(holder.number);
	throw new Refusal(409, 'import.moved_on', { code, title: holder.title });
}

/** The amendment raised the version by one and so will what takes it back, which is no work on it. */
function untouched(row: { version: number; untouched_version: number }): number {
	return row.untouched_version === row.version - 1 ? row.version + 1 : row.untouched_version;
}

function nameOf({ cause }: Pick<Amended, 'cause'>) {
	return 'import_id' in cause
		? (['import_id', cause.import_id] as const)
		: (['sheet_import_id', cause.sheet_import_id] as const);
}
