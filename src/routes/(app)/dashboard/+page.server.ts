import { seesEverything } from '#lib/domain/access.ts';
import { isDay } from '#lib/domain/calendar.ts';
import { choose, list } from '#lib/server/plans/plans.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url, depends }) => {
	depends('live:task');
	const plans = await list(ctx);
	const plan = choose(plans, url.searchParams.get('plan'));
	const asked = url.searchParams.get('day') ?? ctx.today;
	const day = isDay(asked) && asked < ctx.today ? asked : ctx.today;
	if (!plan) return { plans, plan: null, day };

	const figures = await dashboard(ctx, { planId: plan.id }, day);
	return { plans, plan, day, ...figures, provinceWide: seesEverything(ctx.actor) };
};
