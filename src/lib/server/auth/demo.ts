import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { DB } from '../db/schema.ts';

const Accounts = v.array(
	v.object({ email: v.string(), password: v.string(), name: v.string(), role: v.string(), unit: v.string() })
);

export type DemoAccount = v.InferOutput<typeof Accounts>[number];

/** The invented people whom the sign-in page of a demonstration offers (setting `demo_accounts`); nobody elsewhere. */
export async function offered(db: Kysely<DB>): Promise<DemoAccount[] | undefined> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', 'demo_accounts').executeTakeFirst();
	return row && v.parse(Accounts, JSON.parse(row.value));
}
