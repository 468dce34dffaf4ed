import { NEVER_SIGNED_IN } from '#lib/domain/people.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as people from '#lib/server/people/list.ts';
import { filterOf, pageOf } from './query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	const filter = filterOf(searchParams);
	const page = pageOf(searchParams);
	const { counts, total, rows } = await people.list(ctx, filter, page);
	const pages = Math.max(1, Math.ceil(total / people.PAGE_SIZE));
	if (page > pages) throw new Refusal(404, 'not_found');

	const invitable = NEVER_SIGNED_IN.filter((state) => filter.state === null || filter.state === state);
	return {
		filter,
		counts,
		total,
		page,
		pages,
		rows,
		units: await units.options(ctx),
		/** How many of those listed have never signed in. */
		toInvite: invitable.reduce((sum, state) => sum + counts[state], 0)
	};
};
