import type { Context } from '../context.ts';

/** The names of people and units by id, for telling what happened to them; ids of neither are left out. One statement. */
export async function names({ db }: Context, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('user')
		.select(['id', 'name'])
		.where('id', 'in', ids)
		.unionAll(db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids))
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
