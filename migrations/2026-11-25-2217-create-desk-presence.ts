import type { Kysely } from 'kysely';

/** Who looked at an import last, and at which proposal: a hint for others at the same desk, short-lived. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('desk_presence')
		.addColumn('import_id', 'text', (c) => c.notNull().references('import.id').onDelete('cascade'))
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('ordinal', 'integer')
		.addColumn('seen_at', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('desk_presence_key', ['import_id', 'user_id'])
		.execute();
}
