import type { EventAction, EventMap } from '#lib/domain/events.ts';
import type { Context } from '../context.ts';
import { visible } from './visible.ts';

export interface HistoryEntry<A extends EventAction = EventAction> {
	id: string;
	at: string;
	actor: string;
	action: A;
	particulars: EventMap[A];
}

const shown: EventAction[] = [
	'task.created',
	'task.moved',
	'task.assigned',
	'task.corrected',
	'task.taken_over',
	'task.held',
	'task.removed',
	'task.restored',
	'task.resumed',
	'evidence.added',
	'evidence.removed'
];

/** What happened to a task that the actor sees, the latest first. */
export async function history(ctx: Context, taskId: string): Promise<HistoryEntry[]> {
	const rows = await ctx.db
		.selectFrom('event')
		.innerJoin('user', 'user.id', 'event.actor_id')
		.select(['event.id', 'event.at', 'event.action', 'event.particulars', 'user.name as actor'])
		.where('event.subject_id', 'in', visible(ctx).select('task.id').where('task.id', '=', taskId))
		.where('event.action', 'in', shown)
		.orderBy('event.at', 'desc')
		.orderBy('event.id', 'desc')
		.limit(200)
		.execute();
	return rows.map((row) => ({ ...row, action: row.action as EventAction, particulars: JSON.parse(row.particulars) }));
}
