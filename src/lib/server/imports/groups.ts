import { membersAmong } from '#lib/domain/groups.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as units from '../orgs/units.ts';
import { visibleProposals } from './visible.ts';

/**
 * The units of today that the groups named by a proposal stand for, as leads or as coordinating.
 * @throws Refusal 404 proposal.not_found · 422 import.no_members
 */
export async function members(
	ctx: Context,
	importId: string,
	proposalId: string,
	part: 'lead' | 'coord'
): Promise<string[]> {
	const proposal = await visibleProposals(ctx)
		.select(['lead', 'coordinate'])
		.where('import_id', '=', importId)
		.where('id', '=', proposalId)
		.executeTakeFirst();
	if (!proposal) throw new Refusal(404, 'proposal.not_found');
	const names = JSON.parse(part === 'lead' ? proposal.lead : proposal.coordinate) as string[];
	const found = membersAmong(names, await units.options(ctx));
	if (!found?.length) throw new Refusal(422, 'import.no_members');
	return found;
}
