import { sql, type Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** Any table: what the archive of a backup knows of a database is what the database says of itself. */
export type AnyDB = Record<string, Record<string, unknown>>;

export interface Table {
	name: string;
	/** In the order of their names, which is the same everywhere; without those that the database computes. */
	columns: string[];
}

/** The tables that hold rows of their own: no views, and no index that looks like a table. */
export async function tablesOf(db: Kysely<AnyDB>): Promise<Table[]> {
	const { rows } = await (dialectOf(db) === 'sqlite' ? sqliteColumns : postgresColumns).execute(db);
	const names = [...new Set(rows.map(({ table }) => table))].sort();
	return names.map((name) => ({
		name,
		columns: rows.filter(({ table }) => table === name).map(({ column }) => column)
	}));
}

/** Removes all tables and what hangs on them, so that the migrations can begin from nothing. */
export async function dropAll(db: Kysely<AnyDB>): Promise<void> {
	const { rows } = await (dialectOf(db) === 'sqlite' ? sqliteDrops : postgresDrops).execute(db);
	for (const { statement } of rows) await sql.raw(statement).execute(db);
}

const sqliteColumns = sql<{ table: string; column: string }>`
	select t.name as "table", c.name as "column"
	from pragma_table_list t join pragma_table_info(t.name) c
	where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
	order by c.name`;

const postgresColumns = sql<{ table: string; column: string }>`
	select relname as "table", attname as "column"
	from pg_class join pg_attribute on attrelid = pg_class.oid
	where relnamespace = current_schema()::regnamespace and relkind = 'r'
		and attnum > 0 and not attisdropped and attgenerated = ''
	order by attname collate "C"`;

const sqliteDrops = sql<{ statement: string }>`
	select 'drop ' || case type when 'view' then 'view' else 'table' end || ' "' || name || '"' as statement
	from pragma_table_list
	where schema = 'main' and type in ('table', 'view', 'virtual') and name not like 'sqlite\\_%' escape '\\'
	order by type = 'table'`;

const postgresDrops = sql<{ statement: string }>`
	select format('drop %s if exists %I cascade', case relkind when 'v' then 'view' else 'table' end, relname) as statement
	from pg_class
	where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v')
	union all
	select format('drop routine if exists %s cascade', pg_proc.oid::regprocedure)
	from pg_proc
	where pronamespace = current_schema()::regnamespace
		and not exists (select 1 from pg_depend where objid = pg_proc.oid and deptype = 'e')`;
