import type { Kysely } from 'kysely';

/** What a second document says of a task or target that a plan has already, and what it was before. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('amendment')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('import_id', 'text', (c) => c.notNull().references('import.id'))
		.addColumn('task_id', 'text', (c) => c.references('task.id'))
		.addColumn('target_id', 'text', (c) => c.references('target.id'))
		.addColumn('text', 'text')
		.addColumn('former', 'text', (c) => c.notNull())
		.addColumn('version', 'integer', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('amendment_import').on('amendment').column('import_id').execute();
	await db.schema.createIndex('amendment_task').on('amendment').column('task_id').execute();
}
