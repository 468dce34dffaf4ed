import { sql, type Kysely } from 'kysely';

/** The field of a task can be corrected: it is one of its dated terms, so that the figures of the days before stay. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('task_terms')
		.addColumn('field_id', 'text', (c) => c.references('field.id'))
		.execute();
	await sql`
		update task_terms set field_id = (select task.field_id from task where task.id = task_terms.task_id)`.execute(db);
}
