import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';

/** The areas of reform, in their order. */
export async function fields({ db }: Context) {
	const rows = await db.selectFrom('field').selectAll().orderBy('ordinal').execute();
	return rows.map(({ id, name, keywords }) => ({ id, name, keywords: JSON.parse(keywords) as string[] }));
}

/** @throws Refusal 404 field.not_found */
export async function requireField({ db }: Context, id: string | null): Promise<void> {
	if (id === null) return;
	const field = await db.selectFrom('field').select('id').where('id', '=', id).executeTakeFirst();
	if (!field) throw new Refusal(404, 'field.not_found');
}
