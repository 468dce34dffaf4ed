import { completionOfAssigned, rollUp, type Ratio } from '#lib/domain/rollup/rollup.ts';
import { whole } from '#lib/domain/rollup/whole.ts';
import type { Context } from '../context.ts';
import { facts } from './rollup.ts';

/** done / assigned of every plan, counted as the dashboard counts it. One statement. */
export async function completions(ctx: Context): Promise<Map<string, Ratio>> {
	const plans = Map.groupBy(await facts(ctx, {}, ctx.today), ({ planId }) => planId);
	return new Map([...plans].map(([id, tasks]) => [id, completionOfAssigned(rollUp(whole(tasks), ctx.today))]));
}
