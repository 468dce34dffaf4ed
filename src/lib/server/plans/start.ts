import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import { create } from './plans.ts';

/** A plan without a document, to be filled by hand. @returns its id. @throws Refusal 403 access.forbidden */
export function start(ctx: Context, facts: { title: string; year: number }): Promise<string> {
	return transact(ctx, async (ctx) => {
		requireRight(ctx, 'plan.import');
		const id = await create(ctx, facts);
		await events.record(ctx, 'plan.created', id, facts);
		return id;
	});
}
