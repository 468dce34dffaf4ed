import { v7 as newId } from 'uuid';
import type { Goal } from '#lib/domain/indicators.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';

export interface NewTarget {
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
	/** In thousandths. */
	goal: Goal | null;
	/** What is counted: "%", "TTHC". */
	unit: string;
	leadUnitId: string | null;
	fieldId: string | null;
	deadline: Deadline | null;
	due: string | null;
}

/** Adds targets to the end of a plan, numbered on. Call it inside the transaction that makes or extends the plan. @returns their ids */
export async function createTargets(ctx: Context, planId: string, targets: NewTarget[]): Promise<string[]> {
	const first = await nextTargetNumber(ctx, planId);
	const rows = targets.map(({ goal, ...target }, index) => ({
		id: newId(),
		plan_id: planId,
		document_id: target.documentId,
		sheet_import_id: target.sheetImportId ?? null,
		number: target.number ?? first + index,
		title: target.title,
		text: target.text,
		section: JSON.stringify(target.section),
		source_start: target.sourceStart,
		source_end: target.sourceEnd,
		op: goal?.op ?? null,
		value: goal?.value ?? null,
		max_value: goal?.op === 'range' ? goal.max : null,
		measure: goal && target.unit,
		lead_unit_id: target.leadUnitId,
		field_id: target.fieldId,
		deadline: target.deadline && JSON.stringify(target.deadline),
		due: target.due,
		created_at: ctx.now.toISOString(),
		created_by: ctx.actor.id
	}));
	for (const lot of chunks(rows, 100)) await ctx.db.insertInto('target').values(lot).execute();
	return rows.map(({ id }) => id);
}

export async function nextTargetNumber({ db }: Context, planId: string): Promise<number> {
	const { last } = await db
		.selectFrom('target')
		.select((eb) => eb.fn.max<number | null>('number').as('last'))
		.where('plan_id', '=', planId)
		.executeTakeFirstOrThrow();
	return (last ?? 0) + 1;
}
