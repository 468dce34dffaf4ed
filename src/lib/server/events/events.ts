import { v7 as newId } from 'uuid';
import type { EventAction, EventMap } from '#lib/domain/events.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';

/** Writes down what happened; call it once a change, inside the transaction of the change. */
export async function record<A extends EventAction>(
	ctx: Context,
	action: A,
	subjectId: string,
	particulars: EventMap[A]
): Promise<void> {
	await recordAll(ctx, action, [{ subjectId, particulars }]);
}

/** The same event of many subjects at once. */
export async function recordAll<A extends EventAction>(
	ctx: Context,
	action: A,
	events: { subjectId: string; particulars: EventMap[A] }[]
): Promise<void> {
	const rows = events.map(({ subjectId, particulars }) => ({
		id: newId(),
		at: ctx.now.toISOString(),
		actor_id: ctx.actor.id,
		action,
		subject_id: subjectId,
		particulars: JSON.stringify(particulars)
	}));
	for (const chunk of chunks(rows)) await ctx.db.insertInto('event').values(chunk).execute();
}
