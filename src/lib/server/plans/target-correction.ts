import type { Day } from '#lib/domain/calendar.ts';
import type { TargetTerms } from '#lib/domain/events.ts';
import type { Goal } from '#lib/domain/indicators.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import { fields, requireField } from './fields.ts';
import { requireGoal } from './target-addition.ts';
import { claim } from './target-entries.ts';
import { termsOf } from './targets.ts';

/** What a monitor can correct: the goal in thousandths with what is counted, who answers for it, until when; what is left out stays. */
export interface Terms {
	goal: Goal | null;
	unit: string;
	leadUnitId: string | null;
	due: Day | null;
	title?: string;
	/** Where it stands in no document. */
	text?: string;
	fieldId?: string | null;
}

/**
 * @throws Refusal 403 target.forbidden · 404 target.not_found, unit.not_found, field.not_found ·
 * 409 target.changed_meanwhile, target.words_of_document · 422 target.reason_missing, target.goal_invalid, unit.ended
 */
export function correct(ctx: Context, targetId: string, version: number, wanted: Terms, reason: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const row = await claim(ctx, targetId, version, 'correct');
		if (reason === '') throw new Refusal(422, 'target.reason_missing');
		const { goal, unit, leadUnitId, due } = wanted;
		const { title = row.title, text = row.text, fieldId = row.field_id } = wanted;
		requireGoal(goal);
		if (text !== row.text && row.document_id !== null) throw new Refusal(409, 'target.words_of_document');
		if (leadUnitId !== null && leadUnitId !== row.lead_unit_id) await units.requireValid(ctx, leadUnitId);
		if (fieldId !== row.field_id) await requireField(ctx, fieldId);

		const set = {
			title,
			text,
			op: goal?.op ?? null,
			value: goal?.value ?? null,
			max_value: goal?.op === 'range' ? goal.max : null,
			measure: goal && unit,
			lead_unit_id: leadUnitId,
			field_id: fieldId,
			due
		};
		await ctx.db.updateTable('target').set(set).where('id', '=', targetId).execute();
		const named = new Map((await fields(ctx)).map(({ id, name }) => [id, name]));
		const told = (one: Pick<typeof row, keyof typeof set>): Partial<TargetTerms> => ({
			...termsOf(one),
			...(title !== row.title && { title: one.title }),
			...(text !== row.text && { text: one.text }),
			...(fieldId !== row.field_id && { field: one.field_id && (named.get(one.field_id) ?? null) })
		});
		await events.record(ctx, 'target.corrected', targetId, { before: told(row), after: told(set), reason });
	});
}
