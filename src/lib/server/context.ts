import type { Kysely } from 'kysely';
import type { Actor } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/calendar.ts';
import type { DB } from './db/schema.ts';

/** Everything an operation may depend on besides its arguments. Built from the session, never from a body. */
export interface Context {
	db: Kysely<DB>;
	actor: Actor;
	/** The instant of the request; in a sample year that is fixed to a day, that day at the clock's time. */
	now: Date;
	/** The civil day of `now` in Vietnam. */
	today: Day;
}

/** Name the parameter `ctx`: it shadows the outer one, so nothing inside can use a second connection. */
export function transact<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
	if (ctx.db.isTransaction) return work(ctx);
	return ctx.db.transaction().execute((db) => work({ ...ctx, db }));
}
