import { differing, type ContentKey, type TaskContent } from '#lib/domain/plan/content.ts';
import type { TermsChange } from '#lib/domain/events.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { forUpdate } from '../db/dialect/lock.ts';
import type { TaskPartnerTable, TaskTable } from '../db/schema/tasks.ts';
import * as events from '../events/events.ts';
import { fields } from '../plans/fields.ts';
import { freeNumbers } from '../plans/numbers.ts';
import { partnersOf } from './creation.ts';
import { rewrite } from './rewrite.ts';
import * as terms from './terms.ts';
import { visible } from './visible.ts';

export interface Content {
	row: TaskTable;
	planYear: number;
	content: TaskContent;
}

/** A task and the parts of it, if it is shared, as they stand; nobody changes them until the transaction ends. */
export async function contents(ctx: Context, id: string): Promise<Content[]> {
	const family = visible(ctx).where((eb) => eb.or([eb('task.id', '=', id), eb('task.parent_id', '=', id)]));
	const rows = await forUpdate(ctx.db, family.selectAll('task').orderBy('task.id')).execute();
	const partners = await ctx.db
		.selectFrom('task_partner')
		.select(['task_id', 'unit_id', 'relation'])
		.where('task_id', 'in', family.select('task.id'))
		.orderBy('ordinal')
		.execute();
	const plan = await ctx.db
		.selectFrom('plan')
		.select('year')
		.where('id', 'in', family.select('task.plan_id'))
		.executeTakeFirst();
	return contentsOf(rows, partners, plan?.year ?? 0);
}

type Partner = Pick<TaskPartnerTable, 'task_id' | 'unit_id' | 'relation'>;

/** @param partners of all these tasks, in their order */
export function contentsOf(rows: TaskTable[], partners: Partner[], planYear: number): Content[] {
	const partnersOfTask = Map.groupBy(partners, ({ task_id, relation }) => `${task_id} ${relation}`);
	const unitsOf = (taskId: string, relation: 'co_lead' | 'coordinating') =>
		(partnersOfTask.get(`${taskId} ${relation}`) ?? []).map(({ unit_id }) => unit_id);

	return rows.map((row) => ({
		row,
		planYear,
		content: {
			number: row.number,
			title: row.title,
			text: row.text,
			section: JSON.parse(row.section) as string[],
			leadUnitId: row.lead_unit_id,
			coLeadUnitIds: unitsOf(row.id, 'co_lead'),
			coordinatingUnitIds: unitsOf(row.id, 'coordinating'),
			assigneeId: row.assignee_id,
			fieldId: row.field_id,
			product: row.product,
			deadline: row.deadline === null ? null : (JSON.parse(row.deadline) as TaskContent['deadline']),
			due: row.due
		}
	}));
}

export interface ContentChange extends Content {
	after: TaskContent;
}

/** Statements by lots of tasks, never by task. @throws Refusal 409 task.changed_meanwhile */
export async function write(ctx: Context, changed: ContentChange[], reason: string): Promise<void> {
	const dated = changed.filter(({ content, after }) =>
		differing(content, after).some((key) => ['title', 'leadUnitId', 'due', 'fieldId'].includes(key))
	);
	await freeNumbers(
		ctx,
		'task',
		changed.filter(({ content, after }) => content.number !== after.number).map(({ row }) => row.id)
	);
	await rewrite(
		ctx,
		changed.map(({ row, after }) => ({ ...row, ...columnsOf(after) }))
	);
	await writePartners(
		ctx,
		changed
			.filter(({ content, after }) =>
				differing(content, after).some((key) => ['coLeadUnitIds', 'coordinatingUnitIds'].includes(key))
			)
			.map(({ row, after }) => ({ ...after, id: row.id }))
	);
	await terms.write(
		ctx,
		dated.map(({ row, after }) => ({ ...after, taskId: row.id })),
		reason
	);
	const named = new Map((await fields(ctx)).map(({ id, name }) => [id, name]));
	await events.recordAll(
		ctx,
		'task.corrected',
		changed.map(({ row, content, after }) => {
			const keys = differing(content, after);
			const told = (side: TaskContent) => termsOf(side, keys, named);
			return { subjectId: row.id, particulars: { before: told(content), after: told(after), reason } };
		})
	);
}

type Partners = Pick<TaskContent, 'leadUnitId' | 'coLeadUnitIds' | 'coordinatingUnitIds'> & { id: string };

/** The co-leading and coordinating units of these tasks, in place of those that they had. */
export async function writePartners({ db }: Context, tasks: Partners[]): Promise<void> {
	for (const ids of chunks(tasks.map(({ id }) => id)))
		await db.deleteFrom('task_partner').where('task_id', 'in', ids).execute();
	for (const lot of chunks(tasks.flatMap(partnersOf))) await db.insertInto('task_partner').values(lot).execute();
}

function columnsOf(after: TaskContent) {
	return {
		number: after.number,
		title: after.title,
		text: after.text,
		section: JSON.stringify(after.section),
		lead_unit_id: after.leadUnitId,
		assignee_id: after.assigneeId,
		field_id: after.fieldId,
		product: after.product,
		deadline: after.deadline && JSON.stringify(after.deadline),
		due: after.due
	};
}

/** As the event keeps it: the field by its name, the deadline in its words. */
function termsOf(content: TaskContent, keys: ContentKey[], fields: Map<string, string>): Partial<TermsChange> {
	return Object.fromEntries(
		keys.map((key) => {
			if (key === 'fieldId') return ['field', content.fieldId && (fields.get(content.fieldId) ?? null)];
			return key === 'deadline' ? ['dueWords', content.deadline?.text ?? null] : [key, content[key]];
		})
	) as Partial<TermsChange>;
}
