import type { Finding } from '#lib/domain/plan/reading.ts';
import { settledByItself } from '#lib/domain/plan/settled.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { leadTo } from './earlier.ts';
import { requireOpen } from './imports.ts';
import type { ReviewedProposal } from './review.ts';
import { directory, heirs } from './suggest.ts';
import { visible } from './visible.ts';

interface Read {
	id: string;
	date: string | null;
	findings: Finding[];
	proposals: ReviewedProposal[];
}

/**
 * The findings of an import, each with who put it away, whether its cause is gone, the units that its agency became,
 * and the earlier import or plan that it is about.
 */
export async function list(ctx: Context, { id, date, findings, proposals }: Read) {
	const settled = await ctx.db
		.selectFrom('settled_finding')
		.innerJoin('user', 'user.id', 'settled_finding.settled_by')
		.select(['settled_finding.ordinal', 'settled_finding.settled_at as at', 'user.name as by'])
		.where('settled_finding.import_id', 'in', visible(ctx).select('import.id').where('import.id', '=', id))
		.execute();
	const byOrdinal = new Map(settled.map(({ ordinal, at, by }) => [ordinal, { at, by }]));
	const known = findings.some(({ code }) => named.has(code)) ? await directory(ctx) : null;
	const leads = await leadTo(ctx, id, findings);
	const reviewed = proposals.map((proposal) => ({
		spans: proposal.spans,
		skipped: proposal.skipped_at !== null,
		kind: proposal.kind,
		lead: proposal.lead_unit_id,
		due: proposal.due,
		deadline: proposal.deadline
	}));

	return findings.map((finding, ordinal) => {
		const units = known && named.has(finding.code) ? heirs(finding.text, known, date ?? ctx.today, ctx.today) : [];
		const earlier = leads(finding);
		const about = finding.importId !== undefined || finding.planId !== undefined;
		return {
			...finding,
			ordinal,
			heirs: units,
			earlier,
			settled: byOrdinal.get(ordinal) ?? null,
			gone: about ? earlier === null : settledByItself(finding, reviewed, units)
		};
	});
}

/** Findings about a name behind which units of today stand: as its heirs, or because it is one of their names by now. */
const named = new Set<Finding['code']>(['agency_dissolved', 'agency_unknown']);

/**
 * Puts a finding away as seen, or brings it back; what is so already stays as it is.
 * @param ordinal its place in the import's list of findings, from 0
 * @throws Refusal 404 import.not_found, finding.not_found · 409 import.confirmed
 */
export function settle(ctx: Context, importId: string, ordinal: number, settled: boolean): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { findings } = await requireOpen(ctx, importId);
		const finding = findings[ordinal];
		if (!finding) throw new Refusal(404, 'finding.not_found');
		const changed = settled ? await putAway(ctx, importId, ordinal) : await bringBack(ctx, importId, ordinal);
		if (!changed) return;
		const { code, text } = finding;
		await events.record(ctx, settled ? 'import.finding_settled' : 'import.finding_reopened', importId, { code, text });
	});
}

async function putAway(ctx: Context, importId: string, ordinal: number): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await ctx.db
		.insertInto('settled_finding')
		.values({ import_id: importId, ordinal, settled_at: ctx.now.toISOString(), settled_by: ctx.actor.id })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

async function bringBack(ctx: Context, importId: string, ordinal: number): Promise<boolean> {
	const { numDeletedRows } = await ctx.db
		.deleteFrom('settled_finding')
		.where('import_id', '=', importId)
		.where('ordinal', '=', ordinal)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}
