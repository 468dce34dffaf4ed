import { GROUPED, membersAmong, type GroupUnit } from '#lib/domain/groups.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as units from '../orgs/units.ts';
import { carriers, directory } from './suggest.ts';
import { visible, visibleProposals } from './visible.ts';

/** Every unit that a group can mean, those of today in their order before those that have ended. Two statements. */
export async function groupUnits(ctx: Context, ofToday: units.UnitOption[]): Promise<GroupUnit[]> {
	const known = await directory(ctx);
	const place = new Map(ofToday.map(({ id }, at) => [id, at]));
	const placeOf = (id: string) => place.get(id) ?? place.size;
	return known.units
		.filter(({ kind }) => GROUPED.includes(kind))
		.sort((a, b) => placeOf(a.id) - placeOf(b.id))
		.map(({ id, name, kind, from, until }) => ({ name, kind, from, until, today: carriers(id, known, ctx.today) }));
}

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
	const document = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.select('document.date')
		.where('import.id', '=', importId)
		.executeTakeFirst();
	const names = JSON.parse(part === 'lead' ? proposal.lead : proposal.coordinate) as string[];
	const days = { document: document?.date ?? null, today: ctx.today };
	const found = membersAmong(names, await groupUnits(ctx, await units.options(ctx)), days);
	if (!found?.length) throw new Refusal(422, 'import.no_members');
	return found;
}
