import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import * as plans from '../plans/plans.ts';
import { createTargets as createAll } from '../plans/target-creation.ts';
import * as creation from '../tasks/creation.ts';
import { requireOpen } from './imports.ts';
import { proposals, type ReviewedProposal } from './review.ts';

/** An existing plan to add to, or a new one. */
export type PlanInput = { planId: string } | { planId: null; title: string; year: number };

/**
 * Turns what was not skipped into the tasks and targets of a plan, all or nothing.
 * @returns the plan's id. @throws Refusal 404 import.not_found, plan.not_found · 409 import.confirmed · 422 import.lead_missing, import.nothing_left, unit.ended
 */
export function confirm(ctx: Context, importId: string, input: PlanInput): Promise<string> {
	return transact(ctx, async (ctx) => {
		const { documentId } = await requireOpen(ctx, importId);
		const accepted = (await proposals(ctx, importId)).filter((proposal) => proposal.skipped_at === null);
		const duties = accepted.filter(({ kind }) => kind === 'task');
		const targets = accepted.filter(({ kind }) => kind === 'target');
		requireComplete(duties, targets);
		if (duties.length > 0) await units.requireValid(ctx, ...duties.flatMap(leadersOf));

		const planId =
			input.planId !== null ? plans.choose(await plans.list(ctx), input.planId)!.id : await plans.create(ctx, input);
		await plans.addDocument(ctx, planId, documentId);
		await claim(ctx, importId, planId);
		await creation.createTasks(
			ctx,
			planId,
			duties.map((duty) => toTask(ctx, documentId, duty)),
			importId
		);
		await createTargets(ctx, planId, documentId, targets);
		await events.record(ctx, 'import.confirmed', importId, { planId, tasks: duties.length, targets: targets.length });
		return planId;
	});
}

/** @throws Refusal 422 import.lead_missing, import.nothing_left */
export function requireComplete(duties: ReviewedProposal[], targets: ReviewedProposal[]) {
	if (duties.length + targets.length === 0) throw new Refusal(422, 'import.nothing_left');
	const leaderless = duties.filter(({ lead_unit_id }) => lead_unit_id === null);
	const [first] = leaderless;
	if (first) throw new Refusal(422, 'import.lead_missing', { count: leaderless.length, ordinal: first.ordinal });
}

/** Of two people who confirm at once, one does. */
export async function claim(ctx: Context, importId: string, planId: string) {
	const { numUpdatedRows } = await ctx.db
		.updateTable('import')
		.set({ plan_id: planId, confirmed_at: ctx.now.toISOString(), confirmed_by: ctx.actor.id })
		.where('id', '=', importId)
		.where('confirmed_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'import.confirmed');
}

/** Who has to exist on the day: the lead, or where each does it alone every one of them. */
export function leadersOf(duty: ReviewedProposal) {
	return [duty.lead_unit_id as string, ...(duty.sharing === 'each' ? duty.co_lead_unit_ids : [])];
}

export function toTask(ctx: Context, documentId: string, duty: ReviewedProposal): creation.NewTask {
	const task = plainTask(documentId, duty);
	const memberUnitIds = leadersOf(duty);
	if (memberUnitIds.length === 1) return task;
	// The whole is watched over by the unit that gives it out; the work is its children's.
	const monitor = ctx.actor.memberships.find(({ role }) => role === 'monitor');
	return {
		...task,
		leadUnitId: monitor?.unitId ?? task.leadUnitId,
		coLeadUnitIds: [],
		assigneeId: null,
		memberUnitIds
	};
}

function plainTask(documentId: string, duty: ReviewedProposal): creation.NewTask {
	return {
		documentId,
		title: duty.title,
		text: duty.text,
		section: duty.section,
		sourceStart: duty.start_offset,
		sourceEnd: duty.end_offset,
		leadUnitId: duty.lead_unit_id as string,
		coLeadUnitIds: duty.co_lead_unit_ids,
		coordinatingUnitIds: duty.coordinating_unit_ids,
		assigneeId: duty.assignee_id,
		fieldId: duty.field_id,
		product: duty.product,
		deadline: duty.deadline,
		due: duty.due
	};
}

export async function createTargets(ctx: Context, planId: string, documentId: string, targets: ReviewedProposal[]) {
	await createAll(
		ctx,
		planId,
		targets.map(({ target, ...proposal }) => ({
			documentId,
			title: proposal.title,
			text: proposal.text,
			section: proposal.section,
			sourceStart: proposal.start_offset,
			sourceEnd: proposal.end_offset,
			goal: target && { op: target.op, value: Math.round(target.value * 1000), max: thousandths(target.max) },
			unit: target?.unit ?? '',
			leadUnitId: proposal.lead_unit_id,
			fieldId: proposal.field_id,
			deadline: proposal.deadline,
			due: proposal.due
		}))
	);
}

export function thousandths(value: number | null | undefined) {
	return value === null || value === undefined ? null : Math.round(value * 1000);
}
