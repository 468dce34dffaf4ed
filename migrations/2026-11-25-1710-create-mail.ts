import type { Kysely } from 'kysely';

/** Mails that wait to be sent. A row goes when it was sent or when what it says no longer holds, because it may hold a link. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('mail')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('recipient', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('next_attempt_at', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('mail_due').on('mail').column('next_attempt_at').execute();
}
