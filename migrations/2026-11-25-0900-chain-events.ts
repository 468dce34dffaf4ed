import { createHash } from 'node:crypto';
import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * Every event carries the hash of the one before it, where it came from, and cannot be changed any more. What nobody
 * who has signed in did (a failed sign-in) has no actor.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('event_chained')
		.addColumn('seq', 'bigint', (c) => c.primaryKey())
		.addColumn('id', 'text', (c) => c.notNull().unique())
		.addColumn('at', 'text', (c) => c.notNull())
		.addColumn('actor_id', 'text', (c) => c.references('user.id'))
		.addColumn('action', 'text', (c) => c.notNull())
		.addColumn('subject_id', 'text', (c) => c.notNull())
		.addColumn('particulars', 'text', (c) => c.notNull())
		.addColumn('address', 'text')
		.addColumn('device', 'text')
		.addColumn('request_id', 'text')
		.addColumn('previous_hash', 'text', (c) => c.notNull())
		.addColumn('hash', 'text', (c) => c.notNull())
		.execute();

	await chain(db);
	await db.schema.dropTable('event').execute();
	await db.schema.alterTable('event_chained').renameTo('event').execute();

	await db.schema.createIndex('event_subject').on('event').columns(['subject_id', 'at']).execute();
	await db.schema.createIndex('event_actor').on('event').columns(['actor_id', 'seq']).execute();
	await db.schema.createIndex('event_action').on('event').columns(['action', 'seq']).execute();
	await (db.getExecutor().adapter instanceof PostgresAdapter ? closeOnPostgres(db) : closeOnSqlite(db));
}

/** Gives the events so far their place in the chain, in the order in which they were recorded. */
async function chain(db: Kysely<any>) {
	let previous_hash = '';
	let seq = 0;
	for (let last = ''; ;) {
		const rows = await db.selectFrom('event').selectAll().where('id', '>', last).orderBy('id').limit(500).execute();
		if (rows.length === 0) return;
		for (const { id, at, actor_id, action, subject_id, particulars } of rows) {
			seq += 1;
			const linked = { seq, at, actor_id, action, subject_id, particulars, address: null, device: null };
			const fields = [seq, id, at, actor_id, action, subject_id, particulars, null, null, null, previous_hash];
			const hash = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
			await db
				.insertInto('event_chained')
				.values({ ...linked, id, request_id: null, previous_hash, hash })
				.execute();
			previous_hash = hash;
			last = id;
		}
	}
}

async function closeOnSqlite(db: Kysely<any>) {
	for (const change of ['update', 'delete'])
		await sql
			.raw(
				`create trigger event_no_${change} before ${change} on event begin select raise(abort, 'event is append-only'); end`
			)
			.execute(db);
}

async function closeOnPostgres(db: Kysely<any>) {
	await sql
		.raw(
			`create or replace function event_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'event is append-only'; end $$`
		)
		.execute(db);
	await sql
		.raw(
			`create trigger event_append_only before update or delete or truncate on event for each statement execute function event_is_append_only()`
		)
		.execute(db);
}
