import type { Kysely } from 'kysely';

/** A duty that several units each do alone: one parent, a child per unit. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('task')
		.addColumn('parent_id', 'text', (c) => c.references('task.id').onDelete('cascade'))
		.execute();
	await db.schema.createIndex('task_parent').on('task').column('parent_id').execute();
	await db.schema.alterTable('proposal').addColumn('sharing', 'text').execute();
}
