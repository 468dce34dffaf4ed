import { v7 as newId } from 'uuid';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import * as events from '../events/events.ts';
import * as position from './position.ts';
import { searchText } from './search-text.ts';

export interface NewTask {
	/** Given where others refer to it before it is there. */
	id?: string;
	/** The shared duty of which it is a part. */
	parentId?: string | null;
	/** One that is free; else it is numbered on. */
	number?: number;
	documentId: string | null;
	/** The spreadsheet that makes it. */
	sheetImportId?: string;
	title: string;
	text: string;
	section: string[];
	/** Where its words stand in the source text of the document. */
	sourceStart: number | null;
	sourceEnd: number | null;
	leadUnitId: string;
	coLeadUnitIds: string[];
	coordinatingUnitIds: string[];
	assigneeId: string | null;
	fieldId: string | null;
	product: string | null;
	deadline: Deadline | null;
	due: string | null;
	/** Units that each do it alone: it becomes the parent of one child per unit, and has no work of its own. */
	memberUnitIds?: string[];
}

/** Adds tasks to the end of a plan's first column, numbered on. Call it inside the transaction that makes or extends the plan. */
export async function createTasks(
	ctx: Context,
	planId: string,
	tasks: NewTask[],
	importId: string | null
): Promise<void> {
	await position.lock(ctx, planId, ['not_started']);
	const firstNumber = await nextNumber(ctx, planId);
	const family = withChildren(tasks);
	const positions = await position.atEnd(ctx, planId, 'not_started', family.length);
	const at = ctx.now.toISOString();
	let next = Math.max(firstNumber, ...family.map(({ number = 0 }) => number + 1));
	const numbered = family.map((task, index) => ({
		...task,
		number: task.number ?? next++,
		position: positions[index] as number
	}));

	const rows = numbered.map((task) => ({
		id: task.id,
		plan_id: planId,
		parent_id: task.parentId,
		document_id: task.documentId,
		sheet_import_id: task.sheetImportId ?? null,
		number: task.number,
		title: task.title,
		text: task.text,
		section: JSON.stringify(task.section),
		source_start: task.sourceStart,
		source_end: task.sourceEnd,
		lead_unit_id: task.leadUnitId,
		assignee_id: task.assigneeId,
		field_id: task.fieldId,
		product: task.product,
		deadline: task.deadline && JSON.stringify(task.deadline),
		due: task.due,
		state: 'not_started' as const,
		state_at: at,
		last_verb: null,
		submitted_on: null,
		hold: null,
		position: task.position,
		search_text: searchText(task.number, task.title),
		version: 1,
		untouched_version: 1,
		created_at: at,
		created_by: ctx.actor.id
	}));
	const terms = numbered.map((task) => ({
		id: newId(),
		task_id: task.id,
		at,
		actor_id: ctx.actor.id,
		title: task.title,
		lead_unit_id: task.leadUnitId,
		due: task.due,
		field_id: task.fieldId,
		reason: null
	}));
	const partners = numbered.flatMap(partnersOf);

	for (const lot of chunks(rows, 100)) await ctx.db.insertInto('task').values(lot).execute();
	for (const lot of chunks(terms)) await ctx.db.insertInto('task_terms').values(lot).execute();
	for (const lot of chunks(partners)) await ctx.db.insertInto('task_partner').values(lot).execute();
	await events.recordAll(
		ctx,
		'task.created',
		numbered.map(({ id }) => ({ subjectId: id, particulars: { planId, importId } }))
	);
}

/** The children come after all duties of the document, so that those keep the numbers they would have without them. */
function withChildren(tasks: NewTask[]) {
	const duties = tasks.map((task) => ({ ...task, id: task.id ?? newId(), parentId: task.parentId ?? null }));
	const children = duties.flatMap((duty) =>
		(duty.memberUnitIds ?? []).map((leadUnitId) => ({
			...duty,
			id: newId(),
			parentId: duty.id as string | null,
			number: undefined,
			leadUnitId,
			coLeadUnitIds: [],
			coordinatingUnitIds: duty.coordinatingUnitIds.filter((id) => id !== leadUnitId),
			assigneeId: null
		}))
	);
	return [...duties, ...children];
}

/** The number after the last one of the plan, and after `least`. */
export async function nextNumber({ db }: Context, planId: string, least = 0): Promise<number> {
	const { last } = await db
		.selectFrom('task')
		.select((eb) => eb.fn.max<number | null>('number').as('last'))
		.where('plan_id', '=', planId)
		.executeTakeFirstOrThrow();
	return Math.max(last ?? 0, least) + 1;
}

/** A unit has one relation to a task: leading comes before co-leading, co-leading before coordinating. */
export function partnersOf({
	id,
	leadUnitId,
	coLeadUnitIds,
	coordinatingUnitIds
}: Pick<NewTask, 'leadUnitId' | 'coLeadUnitIds' | 'coordinatingUnitIds'> & { id: string }) {
	const relations = new Map<string, 'co_lead' | 'coordinating'>();
	for (const unitId of coordinatingUnitIds) relations.set(unitId, 'coordinating');
	for (const unitId of coLeadUnitIds) relations.set(unitId, 'co_lead');
	relations.delete(leadUnitId);
	return [...relations].map(([unit_id, relation], ordinal) => ({ task_id: id, unit_id, relation, ordinal }));
}
