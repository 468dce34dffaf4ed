import type { Kysely } from 'kysely';

/** Up to this version nobody has worked on it: an amendment that was taken back raises both. */
export async function up(db: Kysely<any>): Promise<void> {
	for (const table of ['task', 'target'])
		await db.schema
			.alterTable(table)
			.addColumn('untouched_version', 'integer', (c) => c.notNull().defaultTo(1))
			.execute();
}
