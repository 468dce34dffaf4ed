import type { ChangedField } from '#lib/domain/plan/compare/compare.ts';
import { differing, followed, withOneRole, type TaskContent } from '#lib/domain/plan/content.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import type { TaskTable } from '../../db/schema/tasks.ts';
import * as events from '../../events/events.ts';
import { writeHolds } from '../../tasks/changes.ts';
import * as content from '../../tasks/content.ts';
import { rewrite } from '../../tasks/rewrite.ts';
import { settleAll } from '../../tasks/shares.ts';
import { partnersIn, partnersOf, type PlanTask, type ProposedDuty } from './duties.ts';
import { keep, type Cause } from './keep.ts';

/** What a document says otherwise of a task. */
export interface TaskChange {
	before: PlanTask;
	after: ProposedDuty;
	fields: ChangedField[];
}

/** What a task was, as far as a document or a spreadsheet changes it. */
export type FormerTask = Pick<
	TaskTable,
	| 'number'
	| 'title'
	| 'text'
	| 'section'
	| 'lead_unit_id'
	| 'assignee_id'
	| 'field_id'
	| 'product'
	| 'deadline'
	| 'due'
	| 'hold'
> & { partners: string[] };

/**
 * Changes the terms, partners and product of tasks; a new lead unit clears the person in charge. Of a shared duty the open
 * parts go along. @throws Refusal 409 compare.shared, task.changed_meanwhile
 */
export async function amendTasks(ctx: Context, planId: string, changes: TaskChange[], cause: Cause): Promise<void> {
	const changed = changes.flatMap(({ before, after, fields }) => {
		const { own, parts, code } = before;
		if (parts.length > 0 && fields.some((field) => field === 'lead' || field === 'partners'))
			throw new Refusal(409, 'compare.shared', { code, title: own.row.title });
		const wanted = amended(own.content, after, fields);
		const { due, deadline } = wanted;
		return [
			// Also where only its parts change: the words stand with the whole.
			{ ...own, after: wanted, text: after.text },
			...parts
				.filter(isOpen)
				.map((part) => {
					const common = followed(part.content, own.content, wanted);
					return { ...part, after: fields.includes('due') ? { ...common, due, deadline } : common, text: null };
				})
				.filter((part) => differing(part.content, part.after).length > 0)
		];
	});
	if (changed.length === 0) return;
	await content.write(ctx, changed, cause.reason);
	await keep(
		ctx,
		cause,
		changed.map(({ row, text, ...one }) => ({
			task_id: row.id,
			text,
			former: formerOf({ row, ...one }),
			version: row.version + 1
		}))
	);
	await settleAll(ctx, planId, parentsOf(changes.map(({ before }) => before)));
}

/**
 * The document ends duties: the tasks are cancelled with its reason, their state below stays; of a shared duty every part
 * that is neither done nor held. @throws Refusal 409 task.held, task.done, task.changed_meanwhile
 */
export async function cancelTasks(ctx: Context, planId: string, tasks: PlanTask[], cause: Cause): Promise<void> {
	if (tasks.some(({ row }) => row.hold !== null)) throw new Refusal(409, 'task.held');
	if (tasks.some(({ row }) => row.state === 'done')) throw new Refusal(409, 'task.done');
	if (tasks.length === 0) return;
	const worked = tasks.flatMap(({ own, parts }) => (parts.length > 0 ? parts.filter(isOpen) : [own]));
	const wholes = tasks.flatMap(({ own, parts }) => (parts.length > 0 ? [own] : []));
	const all = [...wholes, ...worked];
	await rewrite(
		ctx,
		all.map(({ row }) => ({ ...row, hold: 'cancelled' }))
	);
	await writeHolds(
		ctx,
		worked.map(({ row }) => row.id),
		'cancelled',
		cause.reason
	);
	await keep(
		ctx,
		cause,
		all.map((one) => ({ task_id: one.row.id, text: null, former: formerOf(one), version: one.row.version + 1 }))
	);
	await events.recordAll(
		ctx,
		'task.held',
		all.map(({ row }) => ({ subjectId: row.id, particulars: { kind: 'cancelled', reason: cause.reason } }))
	);
	await settleAll(ctx, planId, parentsOf(tasks));
}

function amended(before: TaskContent, { proposal, ...after }: ProposedDuty, fields: ChangedField[]): TaskContent {
	const has = (field: ChangedField) => fields.includes(field);
	return withOneRole({
		...before,
		...(has('text') && { title: proposal.title }),
		...(has('lead') && { leadUnitId: after.lead as string, assigneeId: null }),
		...(has('due') && { due: after.due, deadline: proposal.deadline }),
		...(has('product') && { product: after.product }),
		...(has('partners') && partnersOf(after.partners))
	});
}

function isOpen({ row }: content.Content) {
	return row.state !== 'done' && row.hold === null;
}

function parentsOf(tasks: PlanTask[]): string[] {
	return tasks.filter(({ parts }) => parts.length > 0).map(({ id }) => id);
}

export function formerOf({ row, content }: Pick<content.Content, 'row' | 'content'>): FormerTask {
	const { number, title, text, section, lead_unit_id, assignee_id, field_id, product, deadline, due, hold } = row;
	const said = { number, title, text, section, lead_unit_id, assignee_id, field_id, product, deadline, due, hold };
	return { ...said, partners: partnersIn(content) };
}
