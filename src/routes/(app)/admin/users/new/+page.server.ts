import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as units from '#lib/server/orgs/units.ts';
import * as people from '#lib/server/people/facts.ts';
import { requireRight } from '#lib/server/rights.ts';
import { action, refused } from '../../../../action.ts';
import { codeOf, Facts, Posts, postsOf } from '../inputs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	requireRight(ctx, 'user.manage');
	return { units: await units.options(ctx) };
};

export const actions = {
	default: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		requireRight(ctx, 'user.manage');
		const input = v.safeParse(v.object({ facts: Facts, posts: Posts }), {
			facts: Object.fromEntries(form),
			posts: postsOf(form)
		});
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		const { facts, posts } = input.output;
		redirect(303, `/admin/users/${await people.create(ctx, facts, posts)}?new#access`);
	})
} satisfies Actions;
