import { compare, type Duty } from '#lib/domain/plan/compare/compare.ts';
import type { Context } from '../../context.ts';
import * as plans from '../../plans/plans.ts';
import { find } from '../imports.ts';
import { proposals, type ReviewedProposal } from '../review.ts';
import { ofPlan, ofProposals, type PlanDuty, type ProposedDuty } from './duties.ts';

/**
 * An import beside a plan: what it would add, change, leave as it is, and what it does not mention.
 * Without a plan, the one that its title names, or else the newest of its year.
 * @throws Refusal 404 import.not_found, plan.not_found
 */
export async function compareWithPlan(ctx: Context, importId: string, planId: string | null) {
	const document = await find(ctx, importId);
	const options = await plans.list(ctx);
	const plan = plans.choose(options, planId ?? likely(options, document)?.id ?? null);
	const accepted = (await proposals(ctx, importId)).filter(({ skipped_at }) => skipped_at === null);
	const existing = plan ? await ofPlan(ctx, plan) : [];
	const { pairs, added, missing } = compare(existing, ofProposals(accepted));
	return {
		document,
		plans: options,
		plan,
		seen: seenAs(accepted),
		pairs: pairs.map(({ before, after, changes }) => ({ before: planned(before), after: proposed(after), changes })),
		added: added.map(proposed),
		missing: missing.map(planned),
		codes: existing.map(({ code, row }) => ({ code, title: row.title })),
		versions: existing.map(({ id, row }) => ({ id, version: row.version }))
	};
}

/** Changes with every correction of a proposal: whoever applies sends what they saw. */
export function seenAs(accepted: ReviewedProposal[]): string {
	return `${accepted.length}.${accepted.reduce((sum, { version }) => sum + version, 0)}`;
}

function likely(options: plans.PlanOption[], { title, year }: { title: string | null; year: number | null }) {
	const named = options.find(({ number }) => number !== null && title?.includes(number));
	return named ?? options.find((option) => option.year === year);
}

function planned(duty: PlanDuty) {
	const shared = duty.kind === 'task' && duty.parts.length > 0;
	const open = duty.kind === 'target' || (duty.row.hold === null && duty.row.state !== 'done');
	return { ...said(duty), code: duty.code, title: duty.row.title, cancellable: open, shared };
}

function proposed(duty: ProposedDuty) {
	return { ...said(duty), ordinal: duty.proposal.ordinal, title: duty.proposal.title };
}

function said({ id, kind, text, lead, partners, due, product, figure }: Duty) {
	return { id, kind, text, lead, partners, due, product, figure };
}
