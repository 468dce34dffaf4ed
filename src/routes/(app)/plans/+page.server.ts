import { isMonitor } from '#lib/domain/access.ts';
import { waiting } from '#lib/server/imports/imports.ts';
import { overview } from '#lib/server/plans/overview.ts';
import { completions } from '#lib/server/tasks/by-plan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, depends }) => {
	depends('live:task');
	const done = await completions(ctx);
	const plans = await overview(ctx);
	return {
		plans: plans.map((plan) => ({ ...plan, completion: done.get(plan.id) ?? { num: 0, den: 0 } })),
		imports: await waiting(ctx),
		mayImport: isMonitor(ctx.actor)
	};
};
