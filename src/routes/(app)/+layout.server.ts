import { holds, isMonitor, seesEverything } from '#lib/domain/access.ts';
import { pressing } from '#lib/server/tasks/mine.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { ctx, fixedToday }, depends }) => {
	depends('live:task');
	const { id, name, email, memberships, unitIds } = ctx.actor;
	const works = seesEverything(ctx.actor) || unitIds.length > 0;
	return {
		actor: { id, name, email, memberships },
		province: ctx.settings.province,
		today: ctx.today,
		fixedToday,
		menu: [
			...(holds(ctx.actor, 'leader') && !isMonitor(ctx.actor) ? [] : (['mine'] as const)),
			...(works ? (['board', 'dashboard', 'plans'] as const) : []),
			...(isMonitor(ctx.actor) ? (['import'] as const) : [])
		],
		waiting: await pressing(ctx)
	};
};
