import type { EventAction, EventMap } from '#lib/domain/events.ts';
import type { Context } from '../context.ts';
import { requireRight } from '../rights.ts';
import { matching, type Filter } from './filter.ts';
import { idsIn, nameAll, type Named } from './names.ts';

export interface Entry<A extends EventAction = EventAction> {
	seq: number;
	id: string;
	at: string;
	actorId: string | null;
	action: A;
	subjectId: string;
	particulars: EventMap[A];
	address: string | null;
	device: string | null;
	requestId: string | null;
}

export interface Page {
	entries: Entry[];
	names: Record<string, Named>;
	/** `before` of the next page; null on the last. */
	older: number | null;
}

/** Lines of one page. */
const SIZE = 50;

/** The log from the newest event on, or from below one, with the names of everybody and everything in it. Two statements. */
export async function page(ctx: Context, filter: Filter, before: number | null): Promise<Page> {
	requireRight(ctx, 'audit.read');
	const rows = await query(ctx, filter)
		.$if(before !== null, (query) => query.where('event.seq', '<', before))
		.orderBy('event.seq', 'desc')
		.limit(SIZE + 1)
		.execute();
	const entries = rows.slice(0, SIZE).map(toEntry);
	const names = await nameAll(ctx.db, entries.flatMap(idsIn));
	return { entries, names, older: rows.length > SIZE ? (entries.at(-1)?.seq ?? null) : null };
}

/** The rows of a filter, as they are kept. */
export function query(ctx: Context, filter: Filter) {
	return ctx.db.selectFrom('event').selectAll().where(matching(ctx, filter));
}

export function toEntry(row: Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number]): Entry {
	return {
		seq: row.seq,
		id: row.id,
		at: row.at,
		actorId: row.actor_id,
		action: row.action as EventAction,
		subjectId: row.subject_id,
		particulars: JSON.parse(row.particulars) as Entry['particulars'],
		address: row.address,
		device: row.device,
		requestId: row.request_id
	};
}
