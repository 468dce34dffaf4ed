import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import type { ProposalTable } from '../../db/schema/plans.ts';
import { visibleProposals } from '../visible.ts';

/** A proposal as somebody saw it. */
export interface Pick {
	id: string;
	version: number;
}

/**
 * The proposals that somebody saw, in the order of the document. The import is locked by `requireOpen`: what is compared
 * here stays so until the change.
 * @throws Refusal 404 proposal.not_found · 409 proposal.changed_meanwhile
 */
export async function requireUnchanged(ctx: Context, importId: string, picks: Pick[]): Promise<ProposalTable[]> {
	const rows = await inOrder(ctx, importId).execute();
	const versions = new Map(rows.map(({ id, version }) => [id, version]));
	if (picks.some(({ id }) => !versions.has(id))) throw new Refusal(404, 'proposal.not_found');
	if (picks.some(({ id, version }) => versions.get(id) !== version))
		throw new Refusal(409, 'proposal.changed_meanwhile');
	const picked = new Set(picks.map(({ id }) => id));
	return rows.filter(({ id }) => picked.has(id));
}

/** In the order of the document; the number of a proposal is its name and stays, also when its neighbours come and go. */
export function inOrder(ctx: Context, importId: string) {
	return visibleProposals(ctx)
		.selectAll()
		.where('import_id', '=', importId)
		.orderBy('start_offset')
		.orderBy('end_offset')
		.orderBy('ordinal');
}

/** The number for one more proposal. */
export async function nextNumber(ctx: Context, importId: string): Promise<number> {
	const { last } = await visibleProposals(ctx)
		.select((eb) => eb.fn.max<number | null>('ordinal').as('last'))
		.where('import_id', '=', importId)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}
