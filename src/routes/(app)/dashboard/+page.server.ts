import { seesEverything } from '#lib/domain/access.ts';
import { isDay } from '#lib/domain/calendar.ts';
import { choose, list } from '#lib/server/plans/plans.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import { filterOf } from '../board/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url, depends }) => {
	depends('live:task');
	const plans = await list(ctx);
	const plan = choose(plans, url.searchParams.get('plan'));
	const asked = url.searchParams.get('day') ?? ctx.today;
	const day = isDay(asked) && asked < ctx.today ? asked : ctx.today;
	const { reading } = filterOf(url.searchParams);
	if (!plan) return { plans, plan: null, day, reading };

	const figures = await dashboard(ctx, { planId: plan.id, reading }, day);
	return { plans, plan, day, reading, ...figures, provinceWide: seesEverything(ctx.actor) };
};
