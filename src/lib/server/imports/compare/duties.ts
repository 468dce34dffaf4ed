import { targetCode, taskCode } from '#lib/domain/code.ts';
import type { Duty } from '#lib/domain/plan/compare/compare.ts';
import type { TaskContent } from '#lib/domain/plan/content.ts';
import type { Context } from '../../context.ts';
import type { Selectable } from 'kysely';
import type { TargetTable } from '../../db/schema/plans.ts';
import type { TaskTable } from '../../db/schema/tasks.ts';
import type { PlanOption } from '../../plans/plans.ts';
import { visibleTargets } from '../../plans/targets.ts';
import { contentsOf, type Content } from '../../tasks/content.ts';
import { visible } from '../../tasks/visible.ts';
import { thousandths } from '../confirm.ts';
import type { ReviewedProposal } from '../review.ts';
import { visible as visibleImports } from '../visible.ts';

export interface PlanTask extends Duty {
	kind: 'task';
	code: string;
	own: Content;
	/** Several units each do it alone: who leads and until when stands in these. */
	parts: Content[];
	row: TaskTable;
}
export interface PlanTarget extends Duty {
	kind: 'target';
	code: string;
	row: Selectable<TargetTable>;
}
export type PlanDuty = PlanTask | PlanTarget;

export interface ProposedDuty extends Duty {
	proposal: ReviewedProposal;
}

/** The tasks and targets of a plan in the words that were last said of them; a shared duty once, with its units. Four statements. */
export async function ofPlan(ctx: Context, { id: planId, year }: PlanOption): Promise<PlanDuty[]> {
	const tasks = await visible(ctx).selectAll().where('plan_id', '=', planId).orderBy('number').execute();
	const targets = await visibleTargets(ctx)
		.selectAll('target')
		.where('plan_id', '=', planId)
		.where('target.ended_at', 'is', null)
		.orderBy('number')
		.execute();
	const partners = await visible(ctx)
		.innerJoin('task_partner', 'task_partner.task_id', 'task.id')
		.select(['task_id', 'unit_id', 'relation'])
		.where('task.plan_id', '=', planId)
		.orderBy('task_partner.ordinal')
		.execute();
	const amendments = await visibleImports(ctx)
		.innerJoin('amendment', 'amendment.import_id', 'import.id')
		.select(['task_id', 'target_id', 'text'])
		.where('import.plan_id', '=', planId)
		.where('text', 'is not', null)
		.orderBy('import.confirmed_at')
		.execute();
	const childrenOf = Map.groupBy(contentsOf(tasks, partners, year), ({ row }) => row.parent_id);
	const words = new Map(amendments.map(({ task_id, target_id, text }) => [task_id ?? target_id, text]));

	return [
		...(childrenOf.get(null) ?? []).map((own): PlanTask => {
			const parts = childrenOf.get(own.row.id) ?? [];
			const [first, ...others] = parts.map(({ content }) => content.leadUnitId);
			return {
				...said(own.row, words),
				lead: first ?? own.row.lead_unit_id,
				kind: 'task',
				code: taskCode(own.row.number),
				partners: [...others.map((id) => `co_lead ${id}`), ...partnersIn(own.content)],
				product: own.row.product,
				figure: null,
				row: own.row,
				own,
				parts
			};
		}),
		...targets.map((row): PlanTarget => ({
			...said(row, words),
			kind: 'target',
			code: targetCode(row.number),
			partners: [],
			product: null,
			figure: row.op && figure(row.op, row.value, row.max_value, row.measure),
			row
		}))
	];
}

type Partners = Pick<TaskContent, 'coLeadUnitIds' | 'coordinatingUnitIds'>;

/** The partners of a task as a Duty tells them. */
export function partnersIn({ coLeadUnitIds, coordinatingUnitIds }: Partners): string[] {
	return [...coLeadUnitIds.map((id) => `co_lead ${id}`), ...coordinatingUnitIds.map((id) => `coordinating ${id}`)];
}

/** And back. */
export function partnersOf(partners: string[]): Partners {
	const unitsOf = (relation: string) =>
		partners.filter((each) => each.startsWith(relation)).map((each) => each.slice(relation.length));
	return { coLeadUnitIds: unitsOf('co_lead '), coordinatingUnitIds: unitsOf('coordinating ') };
}

export function ofProposals(proposals: ReviewedProposal[]): ProposedDuty[] {
	return proposals.map((proposal) => ({
		id: proposal.id,
		kind: proposal.kind,
		text: proposal.text,
		section: proposal.section,
		lead: proposal.lead_unit_id,
		partners: proposal.kind === 'task' ? partnersNamed(proposal) : [],
		due: proposal.due,
		product: proposal.kind === 'task' ? proposal.product : null,
		figure: proposal.kind === 'target' ? figureOf(proposal) : null,
		proposal
	}));
}

function said(row: TaskTable | Selectable<TargetTable>, words: Map<string | null, string | null>) {
	const { id, due, lead_unit_id: lead } = row;
	return { id, due, lead, text: words.get(id) ?? row.text, section: JSON.parse(row.section) as string[] };
}

function partnersNamed({ lead_unit_id, co_lead_unit_ids, coordinating_unit_ids }: ReviewedProposal) {
	return [
		...co_lead_unit_ids.map((id) => `co_lead ${id}`),
		...coordinating_unit_ids.filter((id) => !co_lead_unit_ids.includes(id)).map((id) => `coordinating ${id}`)
	].filter((partner) => !partner.endsWith(` ${lead_unit_id}`));
}

function figureOf({ target }: ReviewedProposal) {
	if (!target) return null;
	return figure(target.op, thousandths(target.value), thousandths(target.max), target.unit);
}

/** A TargetFigure as JSON, always in the same order. */
function figure(op: string, value: number | null, max: number | null, unit: string | null) {
	return JSON.stringify({ op, value: (value ?? 0) / 1000, max: max === null ? null : max / 1000, unit: unit ?? '' });
}
