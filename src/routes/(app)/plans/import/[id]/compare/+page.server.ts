import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { apply } from '#lib/server/imports/compare/apply.ts';
import { compareWithPlan } from '#lib/server/imports/compare/compare.ts';
import { action } from '../../../../../action.ts';
import { unreadable } from '../inputs.ts';
import { Application, under } from './inputs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	compareWithPlan(ctx, params.id, url.searchParams.get('plan') || null);

export const actions = {
	apply: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Application, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);

		const { plan, seen, reason } = input.output;
		const matches = under(form, 'match');
		const planId = await apply(ctx, params.id, {
			planId: plan,
			seen,
			reason,
			versions: new Map([...under(form, 'version')].map(([id, version]) => [id, Number(version)])),
			applied: new Map([...under(form, 'apply').keys()].map((id) => [id, matches.get(id) ?? ''])),
			cancelled: [...under(form, 'cancel').keys()]
		});
		redirect(303, `/plans/${planId}`);
	})
} satisfies Actions;
