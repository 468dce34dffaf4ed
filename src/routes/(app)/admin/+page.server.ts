import { setup } from '#lib/server/people/setup.ts';
import { requireRight } from '#lib/server/rights.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	requireRight(ctx, 'setting.manage');
	return {
		...(await setup(ctx)),
		named: ctx.settings.province !== '',
		factor: ctx.settings.secondFactorRoles.includes('admin')
	};
};
