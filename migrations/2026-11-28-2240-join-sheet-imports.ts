import { sql, type Kysely } from 'kysely';

/** A spreadsheet, of people and units or of a plan, until somebody confirms it; of what was confirmed only how much it was. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('sheet_import')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('sheets', 'text', (c) => c.notNull())
		.addColumn('plan_id', 'text', (c) => c.references('plan.id').onDelete('cascade'))
		.addColumn('title', 'text')
		.addColumn('year', 'integer')
		.addColumn('created_at', 'text', (c) => c.notNull())
		.addColumn('created_by', 'text', (c) => c.notNull().references('user.id'))
		.addColumn('applied_at', 'text')
		.addColumn('created_count', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('changed_count', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('ended_count', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();

	const common = sql`id, name, sheets, created_at, created_by, applied_at, created_count, changed_count`;
	await sql`insert into sheet_import (kind, ended_count, ${common}) select 'roster', ended_count, ${common} from roster_import`.execute(
		db
	);
	await sql`insert into sheet_import (kind, plan_id, title, year, ${common}) select 'plan', plan_id, title, year, ${common} from plan_sheet`.execute(
		db
	);
	await db.schema.dropTable('roster_import').execute();
	await db.schema.dropTable('plan_sheet').execute();
	await db.schema.createIndex('sheet_import_applied').on('sheet_import').columns(['kind', 'applied_at']).execute();
	await db.schema.createIndex('sheet_import_plan').on('sheet_import').column('plan_id').execute();
}
