import type { Context } from '../context.ts';
import { find } from './imports.ts';
import { visible } from './visible.ts';

/** Minutes after which somebody who was not heard of has left the desk. */
const STAY = 3;

/**
 * Says that the actor is at the desk of an import, and tells who else is there. Being somewhere changes nothing of the
 * plan: no event tells of it.
 * @param ordinal the number of the proposal that is open, null for none
 * @returns the others, the latest first, with the whole minutes since they were seen, and a mark that differs as soon as anything of the review was changed
 * @throws Refusal 404 import.not_found
 */
export async function arrive(ctx: Context, importId: string, ordinal: number | null) {
	await find(ctx, importId);
	const seen = { ordinal, seen_at: ctx.now.toISOString() };
	await ctx.db
		.insertInto('desk_presence')
		.values({ import_id: importId, user_id: ctx.actor.id, ...seen })
		.onConflict((conflict) => conflict.columns(['import_id', 'user_id']).doUpdateSet(seen))
		.execute();
	const rows = await ctx.db
		.selectFrom('desk_presence')
		.innerJoin('user', 'user.id', 'desk_presence.user_id')
		.select(['user.name', 'desk_presence.ordinal', 'desk_presence.seen_at as at'])
		.where('import_id', '=', importId)
		.where('user_id', '!=', ctx.actor.id)
		.where('seen_at', '>', new Date(ctx.now.getTime() - STAY * 60_000).toISOString())
		.orderBy('seen_at', 'desc')
		.execute();
	const others = rows.map(({ at, ...other }) => ({
		...other,
		minutes: Math.floor((ctx.now.getTime() - Date.parse(at)) / 60_000)
	}));
	return { others, mark: await markOf(ctx, importId) };
}

/** The same text as `markOf` of the desk makes of what a page shows. */
async function markOf(ctx: Context, importId: string): Promise<string> {
	const row = await visible(ctx)
		.select((eb) => [
			'version',
			'confirmed_at',
			eb
				.selectFrom('proposal')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.whereRef('import_id', '=', 'import.id')
				.as('proposals'),
			eb
				.selectFrom('proposal')
				.select(({ fn }) => fn.sum<number>('proposal.version').as('n'))
				.whereRef('import_id', '=', 'import.id')
				.as('versions'),
			eb
				.selectFrom('settled_finding')
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.whereRef('import_id', '=', 'import.id')
				.as('settled')
		])
		.where('import.id', '=', importId)
		.executeTakeFirstOrThrow();
	const { version, proposals, versions, settled, confirmed_at } = row;
	return [version, Number(proposals), Number(versions ?? 0), Number(settled), confirmed_at ? 1 : 0].join('.');
}
