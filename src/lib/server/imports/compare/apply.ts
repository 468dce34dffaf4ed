import { changes } from '#lib/domain/plan/compare/compare.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../../context.ts';
import * as events from '../../events/events.ts';
import * as units from '../../orgs/units.ts';
import * as plans from '../../plans/plans.ts';
import { createTasks } from '../../tasks/creation.ts';
import { claim, createTargets, leadersOf, requireComplete, toTask } from '../confirm.ts';
import { requireOpen } from '../imports.ts';
import { proposals } from '../review.ts';
import { amendTargets, endTargets, type TargetChange } from './amend-targets.ts';
import { amendTasks, cancelTasks, type TaskChange } from './amend.ts';
import { seenAs } from './compare.ts';
import { ofPlan, ofProposals, type PlanDuty, type PlanTarget, type PlanTask, type ProposedDuty } from './duties.ts';

/** What the reviewer decided about a document beside a plan. */
export interface Decisions {
	planId: string;
	/** Of the proposals, as the page showed them. */
	seen: string;
	/** Of the tasks and targets, as the page showed them, by id. */
	versions: Map<string, number>;
	/** By proposal: the code of what it is about, empty for something new; what is not to be applied is left out. */
	applied: Map<string, string>;
	/** Ids of the tasks and targets that the document ends. */
	cancelled: string[];
	/** Why, in the words of the interface: "theo Quyết định 45/QĐ-UBND ngày 03/8/2026". */
	reason: string;
}

type Change = TaskChange | TargetChange;

/**
 * Applies a reviewed document to a plan, all or nothing: states, evidence and history stay, terms hold from now on.
 * @returns the plan's id. @throws Refusal 404 import.not_found, plan.not_found · 409 import.confirmed, proposal.changed_meanwhile,
 * compare.task_changed, compare.shared, task.held, task.done, task.changed_meanwhile · 422 compare.unknown_code, compare.code_twice, compare.nothing, import.lead_missing, unit.ended
 */
export function apply(ctx: Context, importId: string, decisions: Decisions): Promise<string> {
	return transact(ctx, async (ctx) => {
		const plan = plans.choose(await plans.list(ctx), decisions.planId)!;
		const planId = plan.id;
		const { documentId } = await requireOpen(ctx, importId);
		const accepted = (await proposals(ctx, importId)).filter(({ skipped_at }) => skipped_at === null);
		if (seenAs(accepted) !== decisions.seen) throw new Refusal(409, 'proposal.changed_meanwhile');

		const existing = await ofPlan(ctx, plan);
		const { changed, added } = sort(existing, ofProposals(accepted), decisions.applied);
		const cancelled = existing.filter(({ id }) => decisions.cancelled.includes(id));
		requireSeen([...changed.map(({ before }) => before), ...cancelled], decisions.versions);
		if (changed.length + added.length + cancelled.length === 0) throw new Refusal(422, 'compare.nothing');

		const duties = added.map(({ proposal }) => proposal).filter(({ kind }) => kind === 'task');
		const targets = added.map(({ proposal }) => proposal).filter(({ kind }) => kind === 'target');
		if (added.length > 0) requireComplete(duties, targets);
		const leads = [...changed.flatMap(({ after }) => after.lead ?? []), ...duties.flatMap(leadersOf)];
		if (leads.length > 0) await units.requireValid(ctx, ...leads);

		await claim(ctx, importId, planId);
		await plans.addDocument(ctx, planId, documentId);
		const cause = { by: { import_id: importId }, reason: decisions.reason };
		await amendTasks(ctx, planId, changed.filter(isOfTask), cause);
		await amendTargets(ctx, changed.filter(isOfTarget), cause);
		await cancelTasks(
			ctx,
			planId,
			cancelled.filter((duty): duty is PlanTask => duty.kind === 'task'),
			cause
		);
		await endTargets(
			ctx,
			cancelled.filter((duty): duty is PlanTarget => duty.kind === 'target'),
			cause
		);
		if (duties.length > 0)
			await createTasks(
				ctx,
				planId,
				duties.map((duty) => toTask(ctx, documentId, duty)),
				importId
			);
		await createTargets(ctx, planId, documentId, targets);
		const counts = { added: added.length, changed: changed.length, cancelled: cancelled.length };
		await events.record(ctx, 'import.applied', importId, { planId, ...counts });
		return planId;
	});
}

function sort(existing: PlanDuty[], proposed: ProposedDuty[], applied: Map<string, string>) {
	const byCode = new Map(existing.map((duty) => [duty.code, duty]));
	const [used, added, changed] = [new Set<string>(), [] as ProposedDuty[], [] as Change[]];
	for (const after of proposed) {
		const code = applied.get(after.id)?.trim().toUpperCase();
		if (code === undefined) continue;
		if (code === '') {
			added.push(after);
			continue;
		}
		const before = byCode.get(code);
		if (before?.kind !== after.kind) throw new Refusal(422, 'compare.unknown_code', { code });
		if (used.has(code)) throw new Refusal(422, 'compare.code_twice', { code });
		used.add(code);
		const fields = changes(before, after);
		if (fields.length > 0) changed.push({ before, after, fields } as Change);
	}
	return { added, changed };
}

function isOfTask(change: Change): change is TaskChange {
	return change.before.kind === 'task';
}

function isOfTarget(change: Change): change is TargetChange {
	return change.before.kind === 'target';
}

/** Nothing is applied to a task or target that is no longer what the reviewer saw. */
function requireSeen(duties: PlanDuty[], versions: Map<string, number>) {
	for (const { id, code, row } of duties)
		if (versions.get(id) !== row.version) throw new Refusal(409, 'compare.task_changed', { code, title: row.title });
}
