import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '#lib/server/config.ts';
import { transact, type Context } from '#lib/server/context.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { open } from '#lib/server/db/open.ts';
import * as settings from '#lib/server/settings.ts';
import { clock } from '#lib/server/today.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const onSqlite = process.env.TEST_DB !== 'postgres';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
	database = await openTestDatabase();
	folder = await mkdtemp(path.join(tmpdir(), 'dung-hen-db-'));
});
afterEach(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

const unit = { abbreviation: '', aliases: '[]', kind: 'so', level: 'tinh' as const, valid_from: null, valid_to: null };

test('three processes that start together on an empty database migrate it once', async () => {
	const url = await emptyDatabase();
	const program = `
		const { open } = await import(${JSON.stringify(new URL('../../src/lib/server/db/open.ts', import.meta.url).href)});
		const db = await open(${JSON.stringify(url)});
		await db.selectFrom('user').selectAll().execute();
		await db.destroy();`;
	const node = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);

	await Promise.all([node(), node(), node()]);

	const db = await open(url);
	const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
	await db.destroy();
	expect(rows.length).toBeGreaterThan(0);
	expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test('a migration that fails leaves nothing behind, and the next start tries it again', async () => {
	const url = await emptyDatabase();
	const file = path.join(folder, '2026-01-01-0000-half.ts');
	const body = (rest: string) =>
		`export async function up(db) { await db.schema.createTable('half').addColumn('id', 'text').execute(); ${rest} }`;
	const db = await open(url);
	await sql`drop table migration`.execute(db);

	await writeFile(file, body(`throw new Error('power cut')`));
	await expect(migrate(db, folder)).rejects.toThrow('power cut');
	await expect(sql`select * from half`.execute(db)).rejects.toThrow('half');

	const mended = await mkdtemp(path.join(folder, 'mended-'));
	await writeFile(path.join(mended, '2026-01-01-0000-half.ts'), body(''));
	await migrate(db, mended);
	expect((await sql`select * from half`.execute(db)).rows).toEqual([]);
	await db.destroy();
});

test('a database of another version is refused', async () => {
	await sql`insert into migration (name, applied_at) values ('2099-01-01-0000-later', '2099-01-01')`.execute(
		database.db
	);
	await expect(migrate(database.db)).rejects.toThrow('2099-01-01-0000-later');
});

test('a migration that would orphan rows is undone, and keys are watched again afterwards', async () => {
	const { db } = database;
	await db
		.insertInto('unit')
		.values({ ...unit, id: 'snv', name: 'Sở Nội vụ', parent_id: null })
		.execute();
	await sql`delete from migration`.execute(db);
	await writeFile(
		path.join(folder, '2026-01-01-0000-orphan.ts'),
		`export async function up(db) { await db.updateTable('unit').set({ parent_id: 'nowhere' }).execute(); }`
	);

	await expect(migrate(db, folder)).rejects.toThrow(
		onSqlite ? 'without their parents in: unit' : 'foreign key constraint'
	);
	expect(await db.selectFrom('unit').select('parent_id').execute()).toEqual([{ parent_id: null }]);
	await expect(db.updateTable('unit').set({ parent_id: 'nowhere' }).execute()).rejects.toThrow();
});

test('counts and sums are numbers, and every statement is heard', async () => {
	const heard: string[] = [];
	const db = await open(database.url, { onStatement: (statement) => heard.push(statement) });
	heard.length = 0;

	const row = await db
		.selectFrom('unit')
		.select((eb) => [eb.fn.countAll().as('count'), sql`coalesce(sum(length(name)), 0)`.as('length')])
		.executeTakeFirst();
	await db.destroy();

	expect(row).toEqual({ count: 0, length: 0 });
	expect(heard).toHaveLength(1);
});

test('a transaction inside a transaction is the same one: what fails outside is undone inside', async () => {
	const ctx = { db: database.db } as Context;
	const nested = transact(ctx, async (ctx) => {
		await transact(ctx, async ({ db }) => {
			await db
				.insertInto('unit')
				.values({ ...unit, id: 'snv', name: 'Sở Nội vụ', parent_id: null })
				.execute();
		});
		throw new Error('later');
	});

	await expect(nested).rejects.toThrow('later');
	expect(await database.db.selectFrom('unit').selectAll().execute()).toEqual([]);
});

test('a setting holds the day still while the hours pass', async () => {
	const real = new Date('2026-11-22T18:30:00Z');
	expect(clock(await settings.read(database.db), real)).toEqual({ now: real, today: '2026-11-23', fixed: false });

	await database.db
		.insertInto('setting')
		.values({ key: 'today', value: '"2026-09-15"', updated_at: real.toISOString() })
		.execute();
	expect(clock(await settings.read(database.db), real)).toEqual({
		now: new Date('2026-09-14T18:30:00Z'),
		today: '2026-09-15',
		fixed: true
	});
});

test('a wrong setting of the process is named, but never the password of a database', () => {
	expect(() => read({ PORT: 'ba nghìn' })).toThrow('PORT is "ba nghìn" but needs a port number');
	expect(() => read({ ORIGIN: 'https://cchc.example.vn/app' })).toThrow('ORIGIN is');
	expect(() => read({ DATABASE_URL: 'mysql://root:secret@db' })).toThrow(/^DATABASE_URL needs (?!.*secret)/);
	const oidc = { OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
	expect(read(oidc)).toMatchObject({ oidc: { issuer: 'https://id.example.vn', trustEmail: false } });
	expect(read({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:9000' })).toMatchObject({ oidc: { clientId: 'a' } });
	expect(() => read({ ...oidc, OIDC_ISSUER: 'http://id.example.vn' })).toThrow(/^OIDC_ISSUER is .* needs https/);
	expect(() => read({ ...oidc, OIDC_CLIENT_SECRET: '' })).toThrow('set all three or none');
	expect(read({ PORT: '8080', ORIGIN: '' })).toMatchObject({ port: 8080, origin: 'http://localhost:8080' });
});

/** A second database without our tables. */
async function emptyDatabase(): Promise<string> {
	if (onSqlite) return `sqlite:${path.join(folder, 'empty.sqlite')}`;
	const { rows } = await sql<{ table: string }>`
		select quote_ident(tablename) as "table" from pg_tables where schemaname = 'public'`.execute(database.db);
	await sql`drop table ${sql.raw(rows.map(({ table }) => table).join(', '))} cascade`.execute(database.db);
	return database.url;
}
