import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { create } from '#lib/server/orgs/unit-changes.ts';
import * as units from '#lib/server/orgs/units.ts';
import { requireRight } from '#lib/server/rights.ts';
import { action } from '../../../../action.ts';
import { Facts, unreadable } from '../inputs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	requireRight(ctx, 'unit.manage');
	return { parents: await units.options(ctx) };
};

export const actions = {
	create: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		requireRight(ctx, 'unit.manage');
		const input = v.safeParse(Facts, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		redirect(303, `/admin/units/${await create(ctx, { ...input.output, successorIds: [] })}`);
	})
} satisfies Actions;
