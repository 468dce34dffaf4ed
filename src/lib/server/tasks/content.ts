import { sql } from 'kysely';
import { differing, type ContentKey, type TaskContent } from '#lib/domain/plan/content.ts';
import type { TermsChange } from '#lib/domain/events.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { forUpdate } from '../db/dialect/lock.ts';
import type { TaskTable } from '../db/schema/tasks.ts';
import * as events from '../events/events.ts';
import { fields } from '../plans/fields.ts';
import { partnersOf } from './creation.ts';
import { searchText } from './search-text.ts';
import * as terms from './terms.ts';
import { visible } from './visible.ts';

export interface Content {
	id: string;
	planId: string;
	planYear: number;
	documentId: string | null;
	version: number;
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
	const partnersOfTask = Map.groupBy(partners, ({ task_id, relation }) => `${task_id} ${relation}`);
	const unitsOf = (taskId: string, relation: 'co_lead' | 'coordinating') =>
		(partnersOfTask.get(`${taskId} ${relation}`) ?? []).map(({ unit_id }) => unit_id);

	return rows.map((row) => ({
		id: row.id,
		planId: row.plan_id,
		planYear: plan?.year ?? 0,
		documentId: row.document_id,
		version: row.version,
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

interface Change extends Content {
	after: TaskContent;
}

/** Statements by lots of tasks that change alike, never by task. */
export async function write(ctx: Context, changed: Change[], reason: string): Promise<void> {
	const dated = changed.filter(({ content, after }) =>
		differing(content, after).some((key) => ['title', 'leadUnitId', 'due', 'fieldId'].includes(key))
	);
	for (const alike of Map.groupBy(changed, (change) => JSON.stringify(columnsOf(change))).values())
		for (const lot of chunks(alike)) await update(ctx, lot);
	await rewritePartners(
		ctx,
		changed.filter(({ content, after }) =>
			differing(content, after).some((key) => ['coLeadUnitIds', 'coordinatingUnitIds'].includes(key))
		)
	);
	await terms.write(
		ctx,
		dated.map(({ id, after }) => ({ ...after, taskId: id })),
		reason
	);
	const named = new Map((await fields(ctx)).map(({ id, name }) => [id, name]));
	await events.recordAll(
		ctx,
		'task.corrected',
		changed.map(({ id, content, after }) => {
			const keys = differing(content, after);
			const told = (side: TaskContent) => termsOf(side, keys, named);
			return { subjectId: id, particulars: { before: told(content), after: told(after), reason } };
		})
	);
}

async function update({ db }: Context, alike: Change[]) {
	const cases = alike.map(({ id, after }) => sql`when ${id} then ${searchText(after.number, after.title)}`);
	await db
		.updateTable('task')
		.set((eb) => ({
			...columnsOf(alike[0] as Change),
			search_text: sql<string>`case id ${sql.join(cases, sql` `)} end`,
			version: eb('version', '+', 1)
		}))
		.where(
			'id',
			'in',
			alike.map(({ id }) => id)
		)
		.execute();
}

async function rewritePartners({ db }: Context, changed: Change[]) {
	for (const lot of chunks(changed))
		await db
			.deleteFrom('task_partner')
			.where(
				'task_id',
				'in',
				lot.map(({ id }) => id)
			)
			.execute();
	const rows = changed.flatMap(({ id, after }) => partnersOf({ ...after, id }));
	for (const lot of chunks(rows)) await db.insertInto('task_partner').values(lot).execute();
}

function columnsOf({ content, after }: Change): Partial<TaskTable> {
	const all: Partial<Record<ContentKey, Partial<TaskTable>>> = {
		number: { number: after.number },
		title: { title: after.title },
		text: { text: after.text },
		section: { section: JSON.stringify(after.section) },
		leadUnitId: { lead_unit_id: after.leadUnitId },
		assigneeId: { assignee_id: after.assigneeId },
		fieldId: { field_id: after.fieldId },
		product: { product: after.product },
		deadline: { deadline: after.deadline && JSON.stringify(after.deadline) },
		due: { due: after.due }
	};
	return Object.assign({}, ...differing(content, after).map((key) => all[key])) as Partial<TaskTable>;
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
