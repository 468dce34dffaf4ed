import { answering } from '#lib/domain/heirs.ts';
import type { Context } from '../context.ts';

/** For each unit that has ended and was taken over: the unit that answers for it today. One statement. */
export async function heirs({ db }: Pick<Context, 'db'>): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('unit_successor')
		.select(['unit_id', 'successor_id'])
		.orderBy('ordinal', 'desc')
		.orderBy('successor_id', 'desc')
		.execute();
	const first = new Map(rows.map(({ unit_id, successor_id }) => [unit_id, successor_id]));
	return new Map([...first.keys()].map((id) => [id, answering(first, id)]));
}
