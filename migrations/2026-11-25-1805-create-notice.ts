import type { Kysely } from 'kysely';

/** What an administrator tells everybody at the top of each page, and who has put it away. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('notice')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('tone', 'text', (c) => c.notNull())
		.addColumn('starts_at', 'text', (c) => c.notNull())
		.addColumn('ends_at', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('ended_at', 'text')
		.execute();
	await db.schema.createIndex('notice_end').on('notice').column('ends_at').execute();

	await db.schema
		.createTable('notice_dismissal')
		.addColumn('notice_id', 'text', (c) => c.notNull().references('notice.id').onDelete('cascade'))
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('notice_dismissal_key', ['notice_id', 'user_id'])
		.execute();
}
