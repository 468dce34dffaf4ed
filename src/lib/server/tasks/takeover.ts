import { sql } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import * as events from '../events/events.ts';
import { heirs } from '../orgs/heirs.ts';
import * as terms from './terms.ts';

export type Part = 'lead' | 'co_lead' | 'coordinating';

/** The part of a unit in an open task. */
export interface OpenPart {
	taskId: string;
	unitId: string;
	part: Part;
	planId: string;
	planTitle: string;
	number: number;
	title: string;
	section: string[];
	fieldId: string | null;
	fieldName: string | null;
	due: string | null;
	assigneeId: string | null;
	/** Every other unit that co-leads or coordinates it. */
	partners: { unitId: string; relation: 'co_lead' | 'coordinating'; ordinal: number }[];
}

/**
 * Every part of the units in tasks that are neither done nor cancelled, in the order of the plans. It asks for no right:
 * whoever ends a unit has to say what becomes of its work. Two statements.
 */
export async function openParts({ db }: Context, unitIds: string[]): Promise<OpenPart[]> {
	const open = db
		.selectFrom('task')
		.where('task.state', '!=', 'done')
		.where((eb) => eb.or([eb('task.hold', 'is', null), eb('task.hold', '=', 'paused')]))
		.where((eb) =>
			eb.or([
				eb('task.lead_unit_id', 'in', unitIds),
				eb.exists(
					eb
						.selectFrom('task_partner as own')
						.select('own.task_id')
						.whereRef('own.task_id', '=', 'task.id')
						.where('own.unit_id', 'in', unitIds)
				)
			])
		);
	const tasks = await open
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.leftJoin('field', 'field.id', 'task.field_id')
		.select(['task.id', 'task.number', 'task.title', 'task.section', 'task.due', 'task.lead_unit_id'])
		.select(['task.assignee_id', 'plan.id as plan_id', 'plan.title as plan_title'])
		.select(['task.field_id', 'field.name as field_name'])
		.orderBy('task.plan_id')
		.orderBy('task.number')
		.execute();
	const rows = await db
		.selectFrom('task_partner')
		.select(['task_id', 'unit_id', 'relation', 'ordinal'])
		.where('task_id', 'in', open.select('task.id'))
		.orderBy('ordinal')
		.execute();
	const partnersOf = Map.groupBy(rows, ({ task_id }) => task_id);

	const ending = new Set(unitIds);
	return tasks.flatMap((task) => {
		const partners = (partnersOf.get(task.id) ?? []).map(({ unit_id, relation, ordinal }) => ({
			unitId: unit_id,
			relation,
			ordinal
		}));
		const parts = [
			{ unitId: task.lead_unit_id, part: 'lead' as Part },
			...partners.map(({ unitId, relation }) => ({ unitId, part: relation as Part }))
		];
		return parts
			.filter(({ unitId }) => ending.has(unitId))
			.map(({ unitId, part }) => ({
				taskId: task.id,
				unitId,
				part,
				planId: task.plan_id,
				planTitle: task.plan_title,
				number: task.number,
				title: task.title,
				section: JSON.parse(task.section) as string[],
				fieldId: task.field_id,
				fieldName: task.field_name,
				due: task.due,
				assigneeId: task.assignee_id,
				partners
			}));
	});
}

export interface Takeover extends OpenPart {
	toUnitId: string;
}

/** The act of which a takeover is a part; both are null where a unit that ended long ago is followed by its heir. */
export interface Cause {
	reorganisationId: string | null;
	/** Number of the decision. */
	decision: string | null;
}

/**
 * Other units take over parts in tasks. A new lead is a new row of terms, as with a correction, so that the days before keep
 * theirs; the person in charge stays where they serve in the new lead unit. A unit has one part in a task: the weightier
 * one stays. Statements by lots of tasks, never by task. @throws Refusal 409 task.changed_meanwhile
 */
export function takeOver(ctx: Context, takeovers: Takeover[], cause: Cause): Promise<void> {
	return transact(ctx, async (ctx) => {
		const leads = takeovers.filter(({ part }) => part === 'lead');
		await terms.write(
			ctx,
			leads.map(({ taskId, title, toUnitId, due, fieldId }) => ({ taskId, title, leadUnitId: toUnitId, due, fieldId })),
			cause.decision
		);
		for (const [toUnitId, group] of Map.groupBy(leads, ({ toUnitId }) => toUnitId))
			for (const lot of chunks(group)) await lead(ctx, toUnitId, lot);
		await rewritePartners(ctx, takeovers);
		await events.recordAll(
			ctx,
			'task.taken_over',
			takeovers.map(({ taskId, unitId, toUnitId, part }) => ({
				subjectId: taskId,
				particulars: { part, from: unitId, to: toUnitId, ...cause }
			}))
		);
	});
}

/** Tasks that open again after their lead unit has ended are led on by the unit that answers for it. */
export async function followHeir(ctx: Context, taskIds: string[]): Promise<void> {
	const heirOf = await heirs(ctx);
	const ended = (await openParts(ctx, [...heirOf.keys(), ''])).filter((part) => taskIds.includes(part.taskId));
	if (ended.length === 0) return;
	const takeovers = ended.map((part) => ({ ...part, toUnitId: heirOf.get(part.unitId) ?? part.unitId }));
	await takeOver(ctx, takeovers, { reorganisationId: null, decision: null });
}

async function lead({ db }: Context, toUnitId: string, lot: Takeover[]) {
	const { numUpdatedRows } = await db
		.updateTable('task')
		.set((eb) => ({
			lead_unit_id: toUnitId,
			version: eb('version', '+', 1),
			assignee_id: eb
				.case()
				.when(
					eb.exists(
						eb
							.selectFrom('membership')
							.select('membership.id')
							.whereRef('membership.user_id', '=', 'task.assignee_id')
							.where('membership.unit_id', '=', toUnitId)
							.where('membership.ended_at', 'is', null)
							.where('membership.role', 'in', ['officer', 'focal', 'unit_leader'])
					)
				)
				.then(eb.ref('task.assignee_id'))
				.else(sql<null>`null`)
				.end()
		}))
		.where(
			'id',
			'in',
			lot.map(({ taskId }) => taskId)
		)
		.where('lead_unit_id', 'in', [...new Set(lot.map(({ unitId }) => unitId))])
		.executeTakeFirstOrThrow();
	if (Number(numUpdatedRows) !== lot.length) throw new Refusal(409, 'task.changed_meanwhile');
}

/** The partners of the tasks as they are afterwards, in the same order. */
async function rewritePartners({ db }: Context, takeovers: Takeover[]) {
	const byTask = Map.groupBy(takeovers, ({ taskId }) => taskId);
	const after = [...byTask].flatMap(([taskId, parts]) => {
		const to = new Map(parts.map(({ unitId, toUnitId }) => [unitId, toUnitId]));
		const newLead = parts.find(({ part }) => part === 'lead')?.toUnitId;
		const relations = new Map<string, 'co_lead' | 'coordinating'>();
		for (const { unitId, relation } of parts[0]?.partners ?? []) {
			const id = to.get(unitId) ?? unitId;
			if (relations.get(id) !== 'co_lead') relations.set(id, relation);
		}
		if (newLead) relations.delete(newLead);
		return [...relations].map(([unit_id, relation], ordinal) => ({ task_id: taskId, unit_id, relation, ordinal }));
	});
	const withPartners = [...byTask].flatMap(([id, [part]]) => (part && part.partners.length > 0 ? [id] : []));
	for (const ids of chunks(withPartners)) await db.deleteFrom('task_partner').where('task_id', 'in', ids).execute();
	for (const lot of chunks(after)) await db.insertInto('task_partner').values(lot).execute();
}
