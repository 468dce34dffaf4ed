import type { Kysely } from 'kysely';

/** The findings of an import that somebody has put away. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('settled_finding')
		.addColumn('import_id', 'text', (c) => c.notNull().references('import.id').onDelete('cascade'))
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('settled_at', 'text', (c) => c.notNull())
		.addColumn('settled_by', 'text', (c) => c.notNull().references('user.id'))
		.addPrimaryKeyConstraint('settled_finding_key', ['import_id', 'ordinal'])
		.execute();
}
