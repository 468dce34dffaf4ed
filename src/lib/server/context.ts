import type { Kysely } from 'kysely';
import type { Actor } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/calendar.ts';
import type { DB } from './db/schema.ts';
import { append, type Draft } from './events/chain.ts';
import type { Settings } from './settings.ts';

/** Where a request comes from, as the audit log keeps it. */
export interface Via {
	address: string | null;
	/** What the browser or program says of itself. */
	device: string | null;
	requestId: string | null;
}

/** Everything an operation may depend on besides its arguments. Built from the session, never from a body. */
export interface Context {
	db: Kysely<DB>;
	actor: Actor;
	/** The instant of the request; in a sample year that is fixed to a day, that day at the clock's time. */
	now: Date;
	/** The civil day of `now` in Vietnam. */
	today: Day;
	settings: Settings;
	/** Null for what no request did: a command, a schedule, a test. */
	via: Via | null;
	/** The events of the transaction under way: see `transact`. */
	outbox?: Draft[];
}

/**
 * Name the parameter `ctx`: it shadows the outer one, so nothing inside can use a second connection. Events are written
 * when the work is done, because their chain is locked from the first one to the end of the transaction.
 */
export function transact<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
	if (ctx.outbox) return work(ctx);
	const within = async (db: Context['db']) => {
		const outbox: Draft[] = [];
		const result = await work({ ...ctx, db, outbox });
		await append(db, outbox);
		return result;
	};
	return ctx.db.isTransaction ? within(ctx.db) : ctx.db.transaction().execute(within);
}
