import type { Kysely } from 'kysely';

/** Figures of a target over time; a wrong one is withdrawn and stays readable. The target itself can be corrected. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('target_entry')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('target_id', 'text', (c) => c.notNull().references('target.id'))
		.addColumn('day', 'text', (c) => c.notNull())
		.addColumn('value', 'bigint', (c) => c.notNull())
		.addColumn('numerator', 'bigint')
		.addColumn('denominator', 'bigint')
		.addColumn('note', 'text')
		.addColumn('link', 'text')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('withdrawn_at', 'text')
		.addColumn('withdrawn_by', 'text', (c) => c.references('user.id'))
		.addColumn('withdrawn_reason', 'text')
		.execute();
	await db.schema.createIndex('target_entry_day').on('target_entry').columns(['target_id', 'day']).execute();
	await db.schema
		.alterTable('target')
		.addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
}
