import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Change, TargetContent, TargetItem } from '#lib/domain/plan/sheet/items.ts';
import type { TargetTerms } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import * as events from '../../events/events.ts';
import { fields } from '../../plans/fields.ts';
import { termsOf } from '../../plans/targets.ts';

/** Makes and corrects the targets of a plan. @throws Refusal 409 sheet.changed_meanwhile */
export async function saveTargets(ctx: Context, planId: string, changes: Change[], reason: string): Promise<void> {
	const rows = changes.flatMap(({ id, before, after }) =>
		after.kind === 'target' ? [{ id, before: before as TargetItem | null, content: after.content }] : []
	);
	const added = rows.filter(({ before }) => before === null).map(({ content }) => ({ id: newId(), content }));
	for (const lot of chunks(added, 100))
		await ctx.db
			.insertInto('target')
			.values(
				lot.map(({ id, content }) => ({
					id,
					plan_id: planId,
					document_id: null,
					source_start: null,
					source_end: null,
					...columnsOf(content),
					created_at: ctx.now.toISOString(),
					created_by: ctx.actor.id
				}))
			)
			.execute();

	await events.recordAll(
		ctx,
		'target.created',
		added.map(({ id }) => ({ subjectId: id, particulars: { planId } }))
	);

	const changed = rows.flatMap(({ id, before, content }) => (before ? [{ id, before, after: content }] : []));
	for (const lot of chunks(changed.filter(({ before, after }) => before.content.number !== after.number)))
		await ctx.db
			.updateTable('target')
			.set((eb) => ({ number: eb.neg(eb.ref('number')) }))
			.where('id', 'in', idsOf(lot))
			.execute();
	for (const lot of chunks(changed, 50)) await update(ctx, lot);
	const named = new Map((await fields(ctx)).map(({ id, name }) => [id, name]));
	await events.recordAll(
		ctx,
		'target.corrected',
		changed.map(({ id, before, after }) => ({
			subjectId: id,
			particulars: { ...told(before.content, after, named), reason }
		}))
	);
}

/** As the event keeps it: the terms, and of the rest what differs. */
function told(before: TargetContent, after: TargetContent, fields: Map<string, string>) {
	const of = (content: TargetContent): Partial<TargetTerms> => ({
		...termsOf(columnsOf(content)),
		...(before.title !== after.title && { title: content.title }),
		...(before.text !== after.text && { text: content.text }),
		...(before.fieldId !== after.fieldId && { field: content.fieldId && (fields.get(content.fieldId) ?? null) })
	});
	return { before: of(before), after: of(after) };
}

interface Changed {
	id: string;
	before: TargetItem;
	after: TargetContent;
}

const idsOf = (lot: Changed[]) => lot.map(({ id }) => id);
const INTEGERS = ['number', 'value', 'max_value'];

/** One statement for all, each as it was shown. */
async function update({ db }: Context, lot: Changed[]) {
	const rows = lot.map(({ id, after }) => ({ id, columns: columnsOf(after) }));
	const names = Object.keys(columnsOf((lot[0] as Changed).after)) as (keyof ReturnType<typeof columnsOf>)[];
	const each = (name: (typeof names)[number]) => {
		const value = sql`case id ${sql.join(
			rows.map(({ id, columns }) => sql`when ${id} then ${columns[name]}`),
			sql` `
		)} end`;
		return INTEGERS.includes(name) ? sql`cast(${value} as bigint)` : value;
	};
	const { numUpdatedRows } = await db
		.updateTable('target')
		.set((eb) => ({
			...Object.fromEntries(names.map((name) => [name, each(name)])),
			version: eb('version', '+', 1)
		}))
		.where((eb) => eb.or(lot.map(({ id, before }) => eb.and([eb('id', '=', id), eb('version', '=', before.version)]))))
		.executeTakeFirstOrThrow();
	if (Number(numUpdatedRows) !== lot.length) throw new Refusal(409, 'sheet.changed_meanwhile');
}

function columnsOf({ goal, measure, deadline, section, ...content }: TargetContent) {
	return {
		number: content.number,
		title: content.title,
		text: content.text,
		section: JSON.stringify(section),
		op: goal?.op ?? null,
		value: goal?.value ?? null,
		max_value: goal?.max ?? null,
		measure: goal && measure,
		lead_unit_id: content.leadUnitId,
		field_id: content.fieldId,
		deadline: deadline && JSON.stringify(deadline),
		due: content.due
	};
}
