import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import type { Selectable } from 'kysely';
import type { TargetTable } from '../db/schema/plans.ts';
import type { TaskTable } from '../db/schema/tasks.ts';
import * as events from '../events/events.ts';
import * as removals from '../plans/removals.ts';
import { restoreTarget } from '../plans/target-removal.ts';
import { nextNumber } from './creation.ts';
import * as position from './position.ts';
import type { RemovedTasks } from './removal.ts';
import { searchText } from './search-text.ts';
import { followHeir } from './takeover.ts';

/**
 * Brings back what was taken out of a plan, as if it had never left. It keeps its number where that is still free, comes
 * to the end of its column, and is led by the heir of a unit that has ended meanwhile.
 * @throws Refusal as `removals.reclaim`
 */
export function restore(ctx: Context, planId: string, removalId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { kind, rows } = await removals.reclaim(ctx, planId, removalId);
		if (kind === 'target') await restoreTarget(ctx, (JSON.parse(rows) as { target: Selectable<TargetTable> }).target);
		else await restoreTasks(ctx, planId, JSON.parse(rows) as RemovedTasks);
	});
}

async function restoreTasks(ctx: Context, planId: string, { tasks, terms, partners }: RemovedTasks) {
	await position.lock(ctx, planId, ['not_started']);
	const numbered = await withFreeNumbers(ctx, planId, tasks);
	const positions = await position.atEnd(ctx, planId, 'not_started', tasks.length);
	const restored = numbered.map((task, index) => ({
		...task,
		position: positions[index] as number,
		search_text: searchText(task.number, task.title),
		...removals.broughtBack(task)
	}));
	for (const lot of chunks(restored, 100)) await ctx.db.insertInto('task').values(lot).execute();
	for (const lot of chunks(terms)) await ctx.db.insertInto('task_terms').values(lot).execute();
	for (const lot of chunks(partners)) await ctx.db.insertInto('task_partner').values(lot).execute();
	const ids = tasks.map(({ id }) => id);
	await events.recordAll(
		ctx,
		'task.restored',
		ids.map((subjectId) => ({ subjectId, particulars: { planId } }))
	);
	await followHeir(ctx, ids);
}

async function withFreeNumbers(ctx: Context, planId: string, tasks: TaskTable[]): Promise<TaskTable[]> {
	const rows = await ctx.db.selectFrom('task').select('number').where('plan_id', '=', planId).execute();
	const taken = new Set(rows.map(({ number }) => number));
	let next = await nextNumber(ctx, planId, Math.max(...tasks.map(({ number }) => number)));
	return tasks.map((task) => (taken.has(task.number) ? { ...task, number: next++ } : task));
}
