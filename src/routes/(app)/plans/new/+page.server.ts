import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { list } from '#lib/server/plans/plans.ts';
import { start } from '#lib/server/plans/start.ts';
import { requireRight } from '#lib/server/rights.ts';
import { action, refused } from '../../../action.ts';
import { planTitle, planYear } from '../plan-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const NewPlan = v.object({ title: planTitle, year: planYear });

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	requireRight(ctx, 'plan.import');
	return {
		year: Number(ctx.today.slice(0, 4)),
		plans: (await list(ctx)).map(({ id, title }) => ({ id, title }))
	};
};

export const actions = {
	default: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		requireRight(ctx, 'plan.import');
		const input = v.safeParse(NewPlan, { title: '', year: '', ...Object.fromEntries(form) });
		if (!input.success) return refused(422, input.issues[0].message, {}, form);

		redirect(303, `/plans/${await start(ctx, input.output)}`);
	})
} satisfies Actions;
