import { sql } from 'kysely';
import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';

/** Room between two cards: 20 cards fit one after the other into one gap before the column is spread out again. */
const GAP = 2 ** 20;

/** Locks the columns of a plan for the transaction, always in the same order, so that two moves cannot wait for each other. */
export async function lock({ db }: Context, planId: string, states: State[]): Promise<void> {
	for (const state of [...new Set(states)].sort()) await lockKey(db, `${planId}:${state}`);
}

/**
 * A free position in a column, right below the card `after`; at the top without one, or when it has left the column.
 * The column must be locked.
 */
export async function below(ctx: Context, planId: string, state: State, after: string | null): Promise<number> {
	const column = ctx.db.selectFrom('task').where('plan_id', '=', planId).where('state', '=', state);
	const above = after ? await column.select('position').where('id', '=', after).executeTakeFirst() : undefined;
	const { next } = await column
		.select(({ fn }) => fn.min<number | null>('position').as('next'))
		.$if(above !== undefined, (query) => query.where('position', '>', above?.position ?? 0))
		.executeTakeFirstOrThrow();

	if (next === null) return above ? above.position + GAP : 0;
	if (!above) return next - GAP;
	if (next - above.position > 1) return Math.floor((above.position + next) / 2);

	await spread(ctx, planId, state);
	return below(ctx, planId, state, after);
}

/** Free positions after the last card, for `count` new ones. The column must be locked. */
export async function atEnd({ db }: Context, planId: string, state: State, count: number): Promise<number[]> {
	const { last } = await db
		.selectFrom('task')
		.select(({ fn }) => fn.max<number | null>('position').as('last'))
		.where('plan_id', '=', planId)
		.where('state', '=', state)
		.executeTakeFirstOrThrow();
	return Array.from({ length: count }, (_, index) => (last ?? 0) + GAP * (index + 1));
}

/** Free positions above the first card, for `count` new ones. The column must be locked. */
export async function onTop({ db }: Context, planId: string, state: State, count: number): Promise<number[]> {
	const { first } = await db
		.selectFrom('task')
		.select(({ fn }) => fn.min<number | null>('position').as('first'))
		.where('plan_id', '=', planId)
		.where('state', '=', state)
		.executeTakeFirstOrThrow();
	return Array.from({ length: count }, (_, index) => (first ?? GAP) - GAP * (index + 1));
}

/** Moves the whole column behind its end, in its order and with room again: no position is ever held twice on the way. */
async function spread({ db }: Context, planId: string, state: State) {
	await sql`
		update task
		set position = spread.position
		from (
			select id, max(position) over () + ${GAP} * row_number() over (order by position) as position
			from task
			where plan_id = ${planId} and state = ${state}
		) as spread
		where task.id = spread.id
	`.execute(db);
}
