import { unheard } from '#lib/domain/plan/unheard.ts';
import type { Finding } from '#lib/domain/plan/reading.ts';
import { match } from '#lib/domain/units.ts';
import type { Context } from '../../context.ts';
import { change, factsOf } from '../../orgs/unit-changes.ts';
import { register } from '../../orgs/units.ts';
import { requireRight } from '../../rights.ts';
import { directory } from '../suggest.ts';
import { visibleProposals } from '../visible.ts';
import { spansOf } from './spans.ts';

/**
 * Writes down the words for a proposal's first agency, which no list has, as another name of a unit: the next document is
 * read by it. What some unit is called already stays as it is. Call it inside a transaction.
 * @throws Refusal 403 access.forbidden, and what `change` of a unit throws
 */
export async function remember(
	ctx: Context,
	importId: string,
	proposalId: string,
	findings: Finding[],
	unitId: string
): Promise<void> {
	requireRight(ctx, 'unit.manage');
	const proposal = await visibleProposals(ctx)
		.select(['lead', 'start_offset', 'end_offset', 'spans'])
		.where('import_id', '=', importId)
		.where('id', '=', proposalId)
		.executeTakeFirst();
	const words =
		proposal && unheard({ lead: JSON.parse(proposal.lead) as string[], spans: spansOf(proposal) }, findings);
	if (!words || match(words, (await directory(ctx)).units, null)) return;
	const unit = (await register(ctx)).find(({ id }) => id === unitId);
	if (unit) await change(ctx, unitId, unit.version, { ...factsOf(unit), aliases: [...unit.aliases, words] });
}
