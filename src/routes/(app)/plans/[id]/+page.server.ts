import { isMonitor } from '#lib/domain/access.ts';
import { ofPlan } from '#lib/server/imports/imports.ts';
import { choose, list } from '#lib/server/plans/plans.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { completions } from '#lib/server/tasks/by-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, depends }) => {
	depends('live:task');
	const plan = choose(await list(ctx), params.id)!;
	return {
		plan,
		completion: (await completions(ctx)).get(plan.id) ?? { num: 0, den: 0 },
		targets: await targets(ctx, plan.id),
		documents: isMonitor(ctx.actor) ? await ofPlan(ctx, plan.id) : []
	};
};
