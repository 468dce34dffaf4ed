import { can, holds, isMonitor, onlyAdministers, seesEverything, type Right } from '#lib/domain/access.ts';
import * as notices from '#lib/server/installation/notices.ts';
import { pressing } from '#lib/server/tasks/mine.ts';
import type { LayoutServerLoad } from './$types';

const ADMIN_PLACES = [
	['setup', 'setting.manage'],
	['units', 'unit.manage'],
	['users', 'user.manage'],
	['roster', 'roster.manage'],
	['settings', 'setting.manage'],
	['audit', 'audit.read']
] as const satisfies [string, Right][];

export const load: LayoutServerLoad = async ({ locals: { ctx, fixedToday }, depends }) => {
	depends('live:task');
	const { id, name, email, memberships, unitIds } = ctx.actor;
	const watches = holds(ctx.actor, 'leader') && !isMonitor(ctx.actor);
	const works = seesEverything(ctx.actor) || unitIds.length > 0;
	return {
		actor: { id, name, email, memberships },
		today: ctx.today,
		fixedToday,
		menu: [
			...(watches || onlyAdministers(ctx.actor) ? [] : (['mine'] as const)),
			...(works ? (['board', 'dashboard', 'plans', 'targets'] as const) : []),
			...(can(ctx.actor, 'plan.import') ? (['import'] as const) : []),
			...ADMIN_PLACES.filter(([, right]) => can(ctx.actor, right)).map(([place]) => place)
		],
		waiting: await pressing(ctx),
		notices: await notices.current(ctx)
	};
};
