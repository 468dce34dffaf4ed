import type { Kysely } from 'kysely';

/** Second factors, the step between password and session, and who a person is to a provider of sign-ins. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('totp')
		.addColumn('user_id', 'text', (c) => c.primaryKey().references('user.id').onDelete('cascade'))
		.addColumn('secret', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('confirmed_at', 'text')
		.addColumn('last_step', 'bigint')
		.execute();

	await db.schema
		.createTable('recovery_code')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.addColumn('used_at', 'text')
		.addUniqueConstraint('recovery_code_place', ['user_id', 'ordinal'])
		.execute();

	await db.schema
		.createTable('sign_in_step')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('method', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'text', (c) => c.notNull())
		.addColumn('attempts', 'integer', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('identity')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('issuer', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('bound_at', 'text', (c) => c.notNull())
		.addUniqueConstraint('identity_subject', ['issuer', 'subject'])
		.addUniqueConstraint('identity_person', ['user_id', 'issuer'])
		.execute();

	await db.schema.alterTable('session').addColumn('second_factor', 'text').execute();
}
