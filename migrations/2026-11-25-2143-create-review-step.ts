import type { Kysely } from 'kysely';

/** Who checked a proposal and when, and every act of a review with what it changed, so that it can be taken back. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema.alterTable('proposal').addColumn('reviewed_at', 'text').execute();
	await db.schema
		.alterTable('proposal')
		.addColumn('reviewed_by', 'text', (c) => c.references('user.id'))
		.execute();

	await db.schema
		.createTable('review_step')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('import_id', 'text', (c) => c.notNull().references('import.id').onDelete('cascade'))
		.addColumn('changes', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('undone_at', 'text')
		.execute();
	await db.schema
		.createIndex('review_step_newest')
		.on('review_step')
		.columns(['import_id', 'created_by', 'id'])
		.execute();
}
