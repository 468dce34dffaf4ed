import { targetCode, taskCode } from '#lib/domain/code.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import type { TargetTable } from '../../db/schema/plans.ts';
import { searchText } from '../../tasks/search-text.ts';
import { writePartners, type FormerTask } from './amend.ts';

/**
 * Gives what an import amended its former terms, partners and product back, and takes its cancellations off; what it said
 * holds on no day any more. @throws Refusal 409 import.moved_on when one of these has changed since
 */
export async function restore(ctx: Context, importId: string, confirmedAt: string): Promise<void> {
	const amendments = await ctx.db
		.selectFrom('amendment')
		.leftJoin('task', 'task.id', 'amendment.task_id')
		.select(['amendment.task_id', 'amendment.target_id', 'amendment.former', 'amendment.version'])
		.leftJoin('target', 'target.id', 'amendment.target_id')
		.select((eb) => [
			eb.fn.coalesce('task.number', 'target.number').as('number'),
			eb.fn.coalesce('task.title', 'target.title').as('title'),
			eb.fn.coalesce('task.version', 'target.version').as('now')
		])
		.where('import_id', '=', importId)
		.execute();
	const moved = amendments.find(({ version, now }) => version !== now);
	if (moved) {
		const code = (moved.task_id === null ? targetCode : taskCode)(moved.number ?? 0);
		throw new Refusal(409, 'import.moved_on', { code, title: moved.title ?? '' });
	}

	const taskIds = amendments.flatMap(({ task_id }) => task_id ?? []);
	for (const table of ['task_terms', 'task_hold'] as const)
		await ctx.db
			.deleteFrom(table)
			.where('at', '=', confirmedAt)
			.where('task_id', 'in', [...taskIds, ''])
			.execute();
	for (const { task_id, target_id, former, number, now } of amendments) {
		if (task_id !== null) await restoreTask(ctx, task_id, number ?? 0, now ?? 0, JSON.parse(former) as FormerTask);
		if (target_id !== null)
			await ctx.db
				.updateTable('target')
				.set({ ...(JSON.parse(former) as Partial<TargetTable>), version: (now ?? 0) + 1 })
				.where('id', '=', target_id)
				.execute();
	}
	await ctx.db.deleteFrom('amendment').where('import_id', '=', importId).execute();
}

async function restoreTask(
	ctx: Context,
	id: string,
	number: number,
	version: number,
	{ partners, ...former }: FormerTask
) {
	const { numUpdatedRows } = await ctx.db
		.updateTable('task')
		.set({ ...former, search_text: searchText(number, former.title), version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'import.moved_on', { code: taskCode(number), title: former.title });
	await writePartners(ctx, id, partners);
}
