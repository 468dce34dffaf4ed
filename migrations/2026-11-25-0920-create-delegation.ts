import type { Kysely } from 'kysely';

/** A unit leader's rights in a unit, handed over to a deputy for some days. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('delegation')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('from_user_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('to_user_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('first_day', 'text', (c) => c.notNull())
		.addColumn('last_day', 'text', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('revoked_at', 'text')
		.addColumn('revoked_by', 'text', (c) => c.references('user.id'))
		.execute();
	await db.schema.createIndex('delegation_to').on('delegation').columns(['to_user_id', 'last_day']).execute();
	await db.schema.createIndex('delegation_from').on('delegation').columns(['from_user_id', 'last_day']).execute();
}
