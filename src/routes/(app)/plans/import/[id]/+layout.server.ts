import { groupUnits } from '#lib/server/imports/groups.ts';
import { source } from '#lib/server/imports/imports.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as users from '#lib/server/orgs/users.ts';
import { fields } from '#lib/server/plans/fields.ts';
import type { LayoutServerLoad } from './$types';

/** What stays the same while somebody reviews: loaded once, so that saving a proposal does not send 77,000 letters again. */
export const load: LayoutServerLoad = async ({ locals: { ctx }, params }) => {
	const document = await source(ctx, params.id);
	const options = await units.options(ctx);
	return {
		source: document,
		units: options,
		groupUnits: await groupUnits(ctx, options),
		people: await users.ofUnits(
			ctx,
			options.map(({ id }) => id)
		),
		fields: (await fields(ctx)).map(({ id, name }) => ({ id, name }))
	};
};
