import { can, isMonitor } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { ofPlan } from '#lib/server/imports/imports.ts';
import { ofPlan as sheetsOf } from '#lib/server/imports/sheet/undo.ts';
import { choose, list } from '#lib/server/plans/plans.ts';
import * as removals from '#lib/server/plans/removals.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { completions } from '#lib/server/tasks/by-plan.ts';
import { ofPlan as tasksOf, PAGE_SIZE } from '#lib/server/tasks/of-plan.ts';
import { restore } from '#lib/server/tasks/restoration.ts';
import { action } from '../../../action.ts';
import { listFilterOf } from '../../tasks/query.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url, depends }) => {
	depends('live:task');
	const plan = choose(await list(ctx), params.id)!;
	const { page } = listFilterOf(url.searchParams);
	const tasks = await tasksOf(ctx, plan.id, page);
	const pages = Math.max(1, Math.ceil(tasks.total / PAGE_SIZE));
	if (page > pages) throw new Refusal(404, 'not_found');
	return {
		plan,
		tasks: { ...tasks, page, pages },
		mayEdit: can(ctx.actor, 'plan.import'),
		completion: (await completions(ctx)).get(plan.id) ?? { num: 0, den: 0 },
		targets: await targets(ctx, plan.id),
		removals: await removals.ofPlan(ctx, plan.id),
		removed: url.searchParams.get('removed'),
		documents: isMonitor(ctx.actor) ? await ofPlan(ctx, plan.id) : [],
		sheets: can(ctx.actor, 'plan.import') ? await sheetsOf(ctx, plan.id) : []
	};
};

export const actions = {
	restore: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await restore(ctx, params.id, String(form.get('removal') ?? ''));
		return { restored: true };
	})
} satisfies Actions;
