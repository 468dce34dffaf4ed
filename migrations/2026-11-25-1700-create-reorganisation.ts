import type { Kysely } from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('reorganisation')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('day', 'text')
		.addColumn('decision_number', 'text', (c) => c.notNull())
		.addColumn('decision_title', 'text', (c) => c.notNull())
		.addColumn('content', 'text', (c) => c.notNull())
		.addColumn('version', 'integer', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('confirmed_at', 'text')
		.addColumn('confirmed_by', 'text', (c) => c.references('user.id'))
		.addColumn('withdrawn_at', 'text')
		.addColumn('withdrawn_by', 'text', (c) => c.references('user.id'))
		.addColumn('carried_out_at', 'text')
		.addColumn('outcome', 'text')
		.addColumn('failure', 'text')
		.execute();
}
