import { invitable } from '#lib/server/people/invitations.ts';
import { filterOf } from '../query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	const { ids, again } = await invitable(ctx, filterOf(searchParams));
	return { count: ids.length, again };
};
