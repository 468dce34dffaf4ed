import type { Kysely } from 'kysely';

/** What lets a program work for a person; the table holds only hashes. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('access_token')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('scope', 'text', (c) => c.notNull())
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('hint', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.addColumn('last_used_at', 'text')
		.addColumn('last_used_address', 'text')
		.addColumn('revoked_at', 'text')
		.addColumn('revoked_by', 'text', (c) => c.references('user.id'))
		.execute();
	await db.schema.createIndex('access_token_person').on('access_token').column('user_id').execute();
}
