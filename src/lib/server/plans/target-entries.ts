import { v7 as newId } from 'uuid';
import { mayOfTarget, type TargetAction } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/calendar.ts';
import { share } from '#lib/domain/indicators.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { heirs } from '../orgs/heirs.ts';
import { visibleTargets } from './targets.ts';

/** Figures in thousandths. */
export interface NewEntry {
	day: Day;
	/** Null: the share of the two below. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	note: string | null;
	link: string | null;
}

/**
 * Writes down a figure; nothing that was written before changes. @returns its id
 * @throws Refusal 403 target.forbidden · 404 target.not_found · 409 target.changed_meanwhile ·
 * 422 target.day_future, target.share_invalid, target.value_missing
 */
export function report(ctx: Context, targetId: string, version: number, entry: NewEntry): Promise<string> {
	return transact(ctx, async (ctx) => {
		await claim(ctx, targetId, version, 'report');
		if (entry.day > ctx.today) throw new Refusal(422, 'target.day_future');
		const id = newId();
		const { day, numerator, denominator, note, link } = entry;
		const value = valueOf(entry);
		await ctx.db
			.insertInto('target_entry')
			.values({
				...{ id, target_id: targetId, day, value, numerator, denominator, note, link },
				...{ created_at: ctx.now.toISOString(), created_by: ctx.actor.id },
				...{ withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null }
			})
			.execute();
		await events.record(ctx, 'target.reported', targetId, { entryId: id, day, value });
		return id;
	});
}

/** Takes a wrong figure out of the count; it stays to be read. @throws Refusal 403, 404, 409 as above · 404 target.entry_gone · 422 target.reason_missing */
export function withdraw(
	ctx: Context,
	targetId: string,
	version: number,
	entryId: string,
	reason: string
): Promise<void> {
	return transact(ctx, async (ctx) => {
		await claim(ctx, targetId, version, 'report');
		if (reason === '') throw new Refusal(422, 'target.reason_missing');
		const entry = await ctx.db
			.updateTable('target_entry')
			.set({ withdrawn_at: ctx.now.toISOString(), withdrawn_by: ctx.actor.id, withdrawn_reason: reason })
			.where('id', '=', entryId)
			.where('target_id', '=', targetId)
			.where('withdrawn_at', 'is', null)
			.returning(['day', 'value'])
			.executeTakeFirst();
		if (!entry) throw new Refusal(404, 'target.entry_gone');
		await events.record(ctx, 'target.withdrawn', targetId, { entryId, ...entry, reason });
	});
}

/** Of two people who have the same page open, the first is taken. @throws Refusal 403 target.forbidden · 404 target.not_found · 409 target.changed_meanwhile, target.ended */
export async function claim(ctx: Context, id: string, version: number, action: TargetAction) {
	const row = await visibleTargets(ctx).selectAll('target').where('target.id', '=', id).executeTakeFirst();
	if (!row) throw new Refusal(404, 'target.not_found');
	const lead = row.lead_unit_id;
	const answering = lead === null ? null : ((await heirs(ctx)).get(lead) ?? lead);
	if (!mayOfTarget(ctx.actor, action, answering)) throw new Refusal(403, 'target.forbidden');
	if (row.ended_at !== null) throw new Refusal(409, 'target.ended');
	const { numUpdatedRows } = await ctx.db
		.updateTable('target')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'target.changed_meanwhile');
	return row;
}

function valueOf({ value, numerator, denominator }: NewEntry): number {
	if ((numerator === null) !== (denominator === null)) throw new Refusal(422, 'target.share_invalid');
	if (value !== null) return value;
	if (numerator === null || denominator === null) throw new Refusal(422, 'target.value_missing');
	const percent = share(numerator, denominator);
	if (percent === null) throw new Refusal(422, 'target.share_invalid');
	return percent;
}
