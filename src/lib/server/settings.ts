import type { Kysely } from 'kysely';
import type { DB } from './db/schema.ts';

/** A setting of the installation; null when it was never made. */
export async function setting<T>(db: Kysely<DB>, key: 'province' | 'demo_accounts'): Promise<T | null> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
	return row ? (JSON.parse(row.value) as T) : null;
}
