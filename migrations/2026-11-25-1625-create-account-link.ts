import { sql, type Kysely } from 'kysely';

/** Addresses that open an account once: an invitation, a reset, the first set-up. Only the hash of what they hold is kept. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('account_link')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('token_hash', 'text', (c) => c.notNull().unique())
		.addColumn('user_id', 'text', (c) => c.references('user.id').onDelete('cascade'))
		.addColumn('purpose', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.references('user.id'))
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.addColumn('used_at', 'text')
		.addColumn('voided_at', 'text')
		.execute();
	await db.schema
		.createIndex('account_link_open')
		.on('account_link')
		.columns(['user_id', 'purpose'])
		.where(sql.ref('used_at'), 'is', null)
		.where(sql.ref('voided_at'), 'is', null)
		.execute();
}
