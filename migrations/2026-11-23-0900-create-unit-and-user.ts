import type { Kysely } from 'kysely';

export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('unit')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('abbreviation', 'text', (c) => c.notNull())
		.addColumn('aliases', 'text', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('level', 'text', (c) => c.notNull())
		.addColumn('parent_id', 'text', (c) => c.references('unit.id'))
		.addColumn('valid_from', 'text')
		.addColumn('valid_to', 'text')
		.execute();
	await db.schema.createIndex('unit_parent').on('unit').column('parent_id').execute();

	await db.schema
		.createTable('unit_successor')
		.addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('successor_id', 'text', (c) => c.notNull().references('unit.id'))
		.addPrimaryKeyConstraint('unit_successor_pk', ['unit_id', 'successor_id'])
		.execute();

	await db.schema
		.createTable('user')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('email', 'text', (c) => c.notNull().unique())
		.addColumn('password_hash', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('membership')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addUniqueConstraint('membership_once', ['user_id', 'unit_id', 'role'])
		.execute();
	await db.schema.createIndex('membership_unit').on('membership').column('unit_id').execute();

	await db.schema
		.createTable('session')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('public_id', 'text', (c) => c.notNull().unique())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.addColumn('user_agent', 'text')
		.execute();
	await db.schema.createIndex('session_user').on('session').column('user_id').execute();

	await db.schema
		.createTable('sign_in_failure')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('email', 'text', (c) => c.notNull())
		.addColumn('address', 'text', (c) => c.notNull())
		.addColumn('at', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('sign_in_failure_email').on('sign_in_failure').columns(['email', 'at']).execute();
	await db.schema.createIndex('sign_in_failure_address').on('sign_in_failure').columns(['address', 'at']).execute();

	await db.schema
		.createTable('setting')
		.addColumn('key', 'text', (c) => c.primaryKey())
		.addColumn('value', 'text', (c) => c.notNull())
		.addColumn('updated_at', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('event')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('action', 'text', (c) => c.notNull())
		.addColumn('subject_id', 'text', (c) => c.notNull())
		.addColumn('particulars', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('event_subject').on('event').columns(['subject_id', 'at']).execute();
}
