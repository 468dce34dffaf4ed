import type { Kysely } from 'kysely';

/** A target belongs to an area of reform, as a task does. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('target')
		.addColumn('field_id', 'text', (c) => c.references('field.id'))
		.execute();
}
