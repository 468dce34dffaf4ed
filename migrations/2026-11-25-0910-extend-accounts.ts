import { sql, type Kysely } from 'kysely';

/** People get a staff code and a password of their own or none yet, memberships and accounts an end, units a code. */
export async function up(db: Kysely<any>): Promise<void> {
	await keepPasswordsApart(db);
	await extendUser(db);
	await extendUnit(db);
	await rebuildMembership(db);
	await extendSession(db);
}

async function keepPasswordsApart(db: Kysely<any>) {
	await db.schema
		.createTable('password')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('hash', 'text', (c) => c.notNull())
		.addColumn('set_at', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('password_user').on('password').columns(['user_id', 'set_at']).execute();
	await sql`insert into password (id, user_id, hash, set_at) select id, id, password_hash, created_at from "user"`.execute(
		db
	);
	await db.schema.alterTable('user').dropColumn('password_hash').execute();
}

async function extendUser(db: Kysely<any>) {
	for (const column of ['code', 'title', 'phone', 'locale', 'theme'])
		await db.schema.alterTable('user').addColumn(column, 'text').execute();
	await db.schema
		.alterTable('user')
		.addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
	await db.schema.createIndex('user_code').on('user').column('code').unique().execute();

	await db.schema
		.createTable('deactivation')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'text')
		.addColumn('ended_by', 'text', (c) => c.references('user.id'))
		.execute();
	await db.schema
		.createIndex('deactivation_open')
		.on('deactivation')
		.column('user_id')
		.unique()
		.where(sql.ref('ended_at'), 'is', null)
		.execute();
}

async function extendUnit(db: Kysely<any>) {
	await db.schema.alterTable('unit').addColumn('code', 'text').execute();
	await db.schema
		.alterTable('unit')
		.addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
	await db.schema.createIndex('unit_code').on('unit').column('code').unique().execute();
	await db.schema
		.alterTable('unit_successor')
		.addColumn('ordinal', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
	await db.schema.createIndex('unit_successor_successor').on('unit_successor').column('successor_id').execute();
}

/** A membership that ended stays, and the same one may begin again. */
async function rebuildMembership(db: Kysely<any>) {
	await db.schema
		.createTable('membership_dated')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
		.addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('ended_at', 'text')
		.execute();
	await sql`insert into membership_dated (id, user_id, unit_id, role, created_at) select id, user_id, unit_id, role, created_at from membership`.execute(
		db
	);
	await db.schema.dropTable('membership').execute();
	await db.schema.alterTable('membership_dated').renameTo('membership').execute();
	await db.schema
		.createIndex('membership_once')
		.on('membership')
		.columns(['user_id', 'unit_id', 'role'])
		.unique()
		.where(sql.ref('ended_at'), 'is', null)
		.execute();
	await db.schema.createIndex('membership_unit').on('membership').column('unit_id').execute();
}

async function extendSession(db: Kysely<any>) {
	for (const column of ['last_used_at', 'address', 'method'])
		await db.schema.alterTable('session').addColumn(column, 'text').execute();
}
