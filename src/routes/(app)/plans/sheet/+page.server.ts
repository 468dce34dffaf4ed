import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { FILE_LIMIT } from '#lib/server/drafts/drafts.ts';
import { take, type Wanted } from '#lib/server/imports/sheet/upload.ts';
import { choose, list } from '#lib/server/plans/plans.ts';
import { requireRight } from '#lib/server/rights.ts';
import { uploadAction } from '../../../upload.ts';
import { planTitle, planYear } from '../plan-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	requireRight(ctx, 'plan.import');
	const id = url.searchParams.get('plan');
	return {
		limit: FILE_LIMIT,
		plan: id === null ? null : choose(await list(ctx), id),
		year: Number(ctx.today.slice(0, 4))
	};
};

export const actions = {
	upload: uploadAction(async ({ locals: { ctx }, request }: RequestEvent, typed) => {
		redirect(303, `/plans/sheet/${await take(ctx, request, typed, wantedOf)}`);
	})
} satisfies Actions;

const NewPlan = v.object({ title: planTitle, year: planYear });

function wantedOf(fields: Record<string, string>): Wanted {
	if (fields.plan) return { planId: fields.plan };
	const input = v.safeParse(NewPlan, { title: '', year: '', ...fields });
	if (!input.success) throw new Refusal(422, input.issues[0].message);
	return { planId: null, ...input.output };
}
