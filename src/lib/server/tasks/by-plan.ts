import { completionOfAssigned, rollUp, type Ratio, type TaskFacts } from '#lib/domain/rollup/rollup.ts';
import type { Context } from '../context.ts';
import { visible } from './visible.ts';

/** done / assigned of every plan, of the tasks that the actor sees, as they stand now. One statement. */
export async function completions(ctx: Context): Promise<Map<string, Ratio>> {
	const rows = await visible(ctx)
		.select((eb) => ['task.plan_id', 'task.state', 'task.hold', eb.fn.countAll<number>().as('count')])
		.groupBy(['task.plan_id', 'task.state', 'task.hold'])
		.execute();
	const plans = Map.groupBy(rows, ({ plan_id }) => plan_id);
	return new Map([...plans].map(([id, groups]) => [id, completionOfAssigned(rollUp(groups.map(toFacts), ctx.today))]));
}

/** Deadlines have no part in this ratio, so tasks count in groups of the same state. */
function toFacts({ state, hold, count }: { state: TaskFacts['state']; hold: string | null; count: number }): TaskFacts {
	return {
		state,
		due: null,
		submittedOn: null,
		paused: hold === 'paused',
		cancelled: hold === 'cancelled',
		count: Number(count)
	};
}
