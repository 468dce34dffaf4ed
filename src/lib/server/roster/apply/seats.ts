import { v7 as newId } from 'uuid';
import type { SeatChange } from '#lib/domain/roster/roster.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import * as events from '../../events/events.ts';

/** Gives roles, and ends those that are over: they stay in the history. */
export async function saveSeats(ctx: Context, changes: SeatChange[], idOf: (id: string) => string): Promise<void> {
	const at = ctx.now.toISOString();
	const given = changes.filter(({ act }) => act === 'create');
	const rows = given.map(({ seat }) => ({
		id: newId(),
		user_id: idOf(seat.userId),
		unit_id: idOf(seat.unitId),
		role: seat.role,
		created_at: at
	}));
	for (const lot of chunks(rows)) await ctx.db.insertInto('membership').values(lot).execute();

	const ended = changes.filter(({ act }) => act === 'end');
	for (const lot of chunks(ended.map(({ id }) => id)))
		await ctx.db
			.updateTable('membership')
			.set({ ended_at: at })
			.where('id', 'in', lot)
			.where('ended_at', 'is', null)
			.execute();

	const told = ({ seat }: SeatChange) => ({
		subjectId: idOf(seat.userId),
		particulars: { unitId: idOf(seat.unitId), role: seat.role }
	});
	await events.recordAll(ctx, 'membership.given', given.map(told));
	await events.recordAll(ctx, 'membership.ended', ended.map(told));
}
