import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';

/** Two may change their numbers for each other's: these give theirs up until they are rewritten, so that no two have one. */
export async function freeNumbers({ db }: Context, table: 'task' | 'target', ids: string[]): Promise<void> {
	for (const lot of chunks(ids))
		await db
			.updateTable(table)
			.set((eb) => ({ number: eb.neg(eb.ref('number')) }))
			.where('id', 'in', lot)
			.execute();
}

/** The first of a plan that has one of these numbers. */
export async function holderOf({ db }: Context, table: 'task' | 'target', planId: string, numbers: number[]) {
	for (const lot of chunks(numbers)) {
		const holder = await db
			.selectFrom(table)
			.select(['number', 'title'])
			.where('plan_id', '=', planId)
			.where('number', 'in', lot)
			.limit(1)
			.executeTakeFirst();
		if (holder) return holder;
	}
	return null;
}
