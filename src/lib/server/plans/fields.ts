import type { Context } from '../context.ts';

/** The areas of reform, in their order. */
export async function fields({ db }: Context) {
	const rows = await db.selectFrom('field').selectAll().orderBy('ordinal').execute();
	return rows.map(({ id, name, keywords }) => ({ id, name, keywords: JSON.parse(keywords) as string[] }));
}
