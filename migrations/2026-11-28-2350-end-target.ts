import type { Kysely } from 'kysely';

/** A later document ends a target: it is followed no more, and what was reported of it stays. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema.alterTable('target').addColumn('ended_at', 'text').execute();
}
