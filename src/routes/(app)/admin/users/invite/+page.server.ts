import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isConfigured } from '#lib/server/mail/transport.ts';
import { invitable, inviteAll } from '#lib/server/people/invitations.ts';
import { requireRight } from '#lib/server/rights.ts';
import { action, refused } from '../../../../action.ts';
import { agreed } from '../inputs.ts';
import { filterOf } from '../query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	const { ids, again } = await invitable(ctx, filterOf(searchParams));
	return { count: ids.length, again, byMail: isConfigured() };
};

export const actions = {
	/** Where a mail server is configured: everybody gets a letter, and nobody else sees a link. */
	mail: action(async ({ locals: { ctx }, url: { searchParams } }: RequestEvent, form) => {
		requireRight(ctx, 'user.manage');
		const count = v.safeParse(agreed, form.get('count'));
		if (!count.success || !isConfigured()) return refused(422, 'request.invalid', {}, form);

		return { invited: (await inviteAll(ctx, filterOf(searchParams), count.output)).length };
	})
} satisfies Actions;
