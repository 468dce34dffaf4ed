import type { Kysely } from 'kysely';

/** Merged proposals keep where each part of their words stands: what lies between the parts belongs to others. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema.alterTable('proposal').addColumn('spans', 'text').execute();
}
