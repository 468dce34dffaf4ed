import type { ChangedField } from '#lib/domain/plan/compare/compare.ts';
import type { Context } from '../../context.ts';
import * as events from '../../events/events.ts';
import { COLUMNS, rewriteTargets, type TargetRow, type TargetWords } from '../../plans/target-rewrite.ts';
import { termsOf } from '../../plans/targets.ts';
import { thousandths } from '../confirm.ts';
import type { PlanTarget, ProposedDuty } from './duties.ts';
import { keep, type Cause } from './keep.ts';

/** What a document says otherwise of a target. */
export interface TargetChange {
	before: PlanTarget;
	after: ProposedDuty;
	fields: ChangedField[];
}

/** Targets have no terms of their own days: what holds now replaces what held. @throws Refusal 409 task.changed_meanwhile */
export async function amendTargets(ctx: Context, changes: TargetChange[], cause: Cause): Promise<void> {
	const rows = changes.map(({ before: { row }, ...change }) => ({ ...row, ...amended(change) }));
	await rewriteTargets(ctx, rows);
	await keep(
		ctx,
		cause,
		changes.map(({ before: { row }, after }) => ({
			target_id: row.id,
			text: after.text,
			former: formerOf(row),
			version: row.version + 1
		}))
	);
	await events.recordAll(
		ctx,
		'target.corrected',
		changes.map(({ before: { row } }, index) => ({
			subjectId: row.id,
			particulars: { before: termsOf(row), after: termsOf(rows[index] as typeof row), reason: cause.reason }
		}))
	);
}

/** The document ends targets: they are followed no more, and what was reported of them stays. @throws Refusal 409 task.changed_meanwhile */
export async function endTargets(ctx: Context, targets: PlanTarget[], cause: Cause): Promise<void> {
	const rows = targets.map(({ row }) => row);
	await rewriteTargets(
		ctx,
		rows.map((row) => ({ ...row, ended_at: ctx.now.toISOString() }))
	);
	await keep(
		ctx,
		cause,
		rows.map((row) => ({ target_id: row.id, text: null, former: formerOf(row), version: row.version + 1 }))
	);
	await events.recordAll(
		ctx,
		'target.ended',
		rows.map(({ id }) => ({ subjectId: id, particulars: { reason: cause.reason } }))
	);
}

export function formerOf(row: TargetRow): TargetWords {
	return Object.fromEntries(COLUMNS.map((column) => [column, row[column]])) as TargetWords;
}

function amended({ after: { proposal, ...after }, fields }: Omit<TargetChange, 'before'>): Partial<TargetWords> {
	const has = (field: ChangedField) => fields.includes(field);
	return {
		...(has('text') && { title: proposal.title }),
		...(has('lead') && { lead_unit_id: after.lead }),
		...(has('due') && { due: after.due, deadline: proposal.deadline && JSON.stringify(proposal.deadline) }),
		...(has('figure') && {
			op: proposal.target?.op ?? null,
			value: thousandths(proposal.target?.value),
			max_value: thousandths(proposal.target?.max),
			measure: proposal.target?.unit ?? null
		})
	};
}
