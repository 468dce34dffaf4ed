import type { Change, TargetContent, TargetItem } from '#lib/domain/plan/sheet/items.ts';
import type { TargetTerms } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import * as events from '../../events/events.ts';
import { fields } from '../../plans/fields.ts';
import { freeNumbers } from '../../plans/numbers.ts';
import { createTargets } from '../../plans/target-creation.ts';
import { rewriteTargets, type TargetRow } from '../../plans/target-rewrite.ts';
import { termsOf } from '../../plans/targets.ts';
import { formerOf } from '../compare/amend-targets.ts';
import { keep } from '../compare/keep.ts';

/** Makes and corrects the targets of a plan. @throws Refusal 409 sheet.changed_meanwhile, task.changed_meanwhile */
export async function saveTargets(
	ctx: Context,
	planId: string,
	changes: Change[],
	sheetImportId: string,
	reason: string
): Promise<void> {
	const rows = changes.flatMap(({ id, before, after }) =>
		after.kind === 'target' ? [{ id, before: before as TargetItem | null, after: after.content }] : []
	);
	await addTargets(
		ctx,
		planId,
		rows.filter(({ before }) => before === null).map(({ after }) => after),
		sheetImportId
	);
	const changed = rows.flatMap(({ id, before, after }) => (before ? [{ id, before, after }] : []));
	if (changed.length > 0) await correctTargets(ctx, changed, sheetImportId, reason);
}

async function addTargets(ctx: Context, planId: string, added: TargetContent[], sheetImportId: string) {
	const source = { documentId: null, sourceStart: null, sourceEnd: null, sheetImportId };
	const ids = await createTargets(
		ctx,
		planId,
		added.map(({ measure, ...content }) => ({ ...content, ...source, unit: measure }))
	);
	await events.recordAll(
		ctx,
		'target.created',
		ids.map((subjectId) => ({ subjectId, particulars: { planId } }))
	);
}

interface Changed {
	id: string;
	before: TargetItem;
	after: TargetContent;
}

async function correctTargets(ctx: Context, changed: Changed[], sheetImportId: string, reason: string) {
	const stored = await rowsOf(ctx, changed);
	await freeNumbers(
		ctx,
		'target',
		changed.filter(({ before, after }) => before.content.number !== after.number).map(({ id }) => id)
	);
	await rewriteTargets(
		ctx,
		changed.map(({ id, after }) => ({ ...(stored.get(id) as TargetRow), ...columnsOf(after) }))
	);
	await keep(
		ctx,
		{ by: { sheet_import_id: sheetImportId } },
		[...stored.values()].map((row) => ({
			target_id: row.id,
			text: null,
			former: formerOf(row),
			version: row.version + 1
		}))
	);
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

/** As the preview showed them. */
async function rowsOf({ db }: Context, changed: Changed[]): Promise<Map<string, TargetRow>> {
	const rows = new Map<string, TargetRow>();
	for (const lot of chunks(changed.map(({ id }) => id)))
		for (const row of await db.selectFrom('target').selectAll().where('id', 'in', lot).execute()) rows.set(row.id, row);
	if (changed.some(({ id, before }) => rows.get(id)?.version !== before.version))
		throw new Refusal(409, 'sheet.changed_meanwhile');
	return rows;
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
