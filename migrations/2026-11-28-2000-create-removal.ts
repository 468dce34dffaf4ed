import type { Kysely } from 'kysely';

/** What was taken out of a plan because it was put in by mistake, with its rows, so that it can come back. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('removal')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('plan_id', 'text', (c) => c.notNull().references('plan.id').onDelete('cascade'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('document_id', 'text')
		.addColumn('rows', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('undone_at', 'text')
		.addColumn('undone_by', 'text', (c) => c.references('user.id'))
		.execute();
	await db.schema.createIndex('removal_plan').on('removal').column('plan_id').execute();
}
