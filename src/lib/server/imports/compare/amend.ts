import { v7 as newId } from 'uuid';
import type { ChangedField } from '#lib/domain/plan/compare/compare.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import type { TaskTable } from '../../db/schema/tasks.ts';
import * as events from '../../events/events.ts';
import { termsOf } from '../../plans/targets.ts';
import * as changes from '../../tasks/changes.ts';
import { searchText } from '../../tasks/search-text.ts';
import * as terms from '../../tasks/terms.ts';
import { thousandths } from '../confirm.ts';
import type { PlanTarget, PlanTask, ProposedDuty } from './duties.ts';

export interface Cause {
	importId: string;
	reason: string;
}

/** What a task was, as far as a document changes it. */
export type FormerTask = Pick<
	TaskTable,
	'title' | 'lead_unit_id' | 'due' | 'deadline' | 'product' | 'assignee_id' | 'hold'
> & { partners: string[] };

/** Changes the terms, partners and product of a task; a new lead unit clears the person in charge. @throws Refusal 409 compare.task_changed, compare.shared */
export async function amendTask(
	ctx: Context,
	before: PlanTask,
	after: ProposedDuty,
	fields: ChangedField[],
	cause: Cause
) {
	const { row } = before;
	if (before.shared) throw new Refusal(409, 'compare.shared', { code: before.code, title: row.title });
	const has = (field: ChangedField) => fields.includes(field);
	const wanted = {
		title: has('text') ? after.proposal.title : row.title,
		leadUnitId: has('lead') ? (after.lead as string) : row.lead_unit_id,
		due: has('due') ? after.due : row.due
	};
	const partners = (has('partners') ? after : before).partners.filter(
		(each) => !each.endsWith(` ${wanted.leadUnitId}`)
	);

	const { numUpdatedRows } = await ctx.db
		.updateTable('task')
		.set({
			title: wanted.title,
			lead_unit_id: wanted.leadUnitId,
			due: wanted.due,
			search_text: searchText(row.number, wanted.title),
			version: row.version + 1,
			...(has('due') && { deadline: after.proposal.deadline && JSON.stringify(after.proposal.deadline) }),
			...(has('product') && { product: after.product }),
			...(has('lead') && { assignee_id: null })
		})
		.where('id', '=', row.id)
		.where('version', '=', row.version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'compare.task_changed', { code: before.code, title: row.title });
	if (has('partners') || has('lead')) await writePartners(ctx, row.id, partners);
	if (has('text') || has('lead') || has('due')) await terms.write(ctx, [{ taskId: row.id, ...wanted, fieldId: row.field_id }], cause.reason);
	await keep(ctx, cause, { task_id: row.id, text: after.text, former: formerOf(before), version: row.version + 1 });
	await events.record(ctx, 'task.corrected', row.id, {
		before: { title: row.title, leadUnitId: row.lead_unit_id, due: row.due },
		after: wanted,
		reason: cause.reason
	});
}

/** The document ends a duty: the task is cancelled with its reason, its state below stays. @throws Refusal 409 task.held, task.done */
export async function cancelTask(ctx: Context, task: PlanTask, cause: Cause): Promise<void> {
	const { id, version } = task.row;
	await changes.hold(ctx, id, version, 'cancelled', cause.reason);
	await keep(ctx, cause, { task_id: id, text: null, former: formerOf(task), version: version + 1 });
}

/** Targets have no terms of their own days: what holds now replaces what held. */
export async function amendTarget(
	ctx: Context,
	{ row, code }: PlanTarget,
	{ proposal, ...after }: ProposedDuty,
	fields: ChangedField[],
	cause: Cause
) {
	const has = (field: ChangedField) => fields.includes(field);
	const { title, op, value, max_value, measure, lead_unit_id, due, deadline } = row;
	const former = { title, op, value, max_value, measure, lead_unit_id, due, deadline };
	const wanted = {
		...former,
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
	const version = row.version + 1;
	const { numUpdatedRows } = await ctx.db
		.updateTable('target')
		.set({ ...wanted, version })
		.where('id', '=', row.id)
		.where('version', '=', row.version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'compare.task_changed', { code, title });
	await keep(ctx, cause, { target_id: row.id, text: after.text, former, version });
	await events.record(ctx, 'target.corrected', row.id, {
		before: termsOf(former),
		after: termsOf(wanted),
		reason: cause.reason
	});
}

export async function writePartners({ db }: Context, taskId: string, partners: string[]): Promise<void> {
	await db.deleteFrom('task_partner').where('task_id', '=', taskId).execute();
	if (partners.length === 0) return;
	const rows = partners.map((partner, ordinal) => {
		const [relation, unitId] = partner.split(' ') as ['co_lead' | 'coordinating', string];
		return { task_id: taskId, unit_id: unitId, relation, ordinal };
	});
	await db.insertInto('task_partner').values(rows).execute();
}

function formerOf({ row, partners }: PlanTask): FormerTask {
	const { title, lead_unit_id, due, deadline, product, assignee_id, hold } = row;
	return { title, lead_unit_id, due, deadline, product, assignee_id, hold, partners };
}

async function keep({ db }: Context, { importId }: Cause, { former, ...row }: Kept) {
	await db
		.insertInto('amendment')
		.values({
			id: newId(),
			import_id: importId,
			task_id: null,
			target_id: null,
			...row,
			former: JSON.stringify(former)
		})
		.execute();
}

interface Kept {
	task_id?: string;
	target_id?: string;
	text: string | null;
	former: object;
	version: number;
}
