import type { Kysely } from 'kysely';

/** What a spreadsheet says of a plan, until somebody confirms it; of what was confirmed only how much it was. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('plan_sheet')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('sheets', 'text', (c) => c.notNull())
		.addColumn('plan_id', 'text', (c) => c.references('plan.id').onDelete('cascade'))
		.addColumn('title', 'text', (c) => c.notNull())
		.addColumn('year', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('applied_at', 'text')
		.addColumn('created_count', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_count', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await db.schema.createIndex('plan_sheet_plan').on('plan_sheet').column('plan_id').execute();
}
