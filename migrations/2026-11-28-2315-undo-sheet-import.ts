import { sql, type Kysely } from 'kysely';

/** A plan's spreadsheet is taken back as a whole: what it made names it, and what it changed is kept as it was. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema.alterTable('sheet_import').addColumn('undone_at', 'text').execute();
	await db.schema
		.alterTable('sheet_import')
		.addColumn('undone_by', 'text', (c) => c.references('user.id'))
		.execute();
	for (const table of ['task', 'target']) {
		await db.schema
			.alterTable(table)
			.addColumn('sheet_import_id', 'text', (c) => c.references('sheet_import.id'))
			.execute();
		await db.schema.createIndex(`${table}_sheet_import`).on(table).column('sheet_import_id').execute();
	}

	await db.schema
		.createTable('amendment_of_any')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('import_id', 'text', (c) => c.references('import.id'))
		.addColumn('sheet_import_id', 'text', (c) => c.references('sheet_import.id'))
		.addColumn('task_id', 'text', (c) => c.references('task.id'))
		.addColumn('target_id', 'text', (c) => c.references('target.id'))
		.addColumn('text', 'text')
		.addColumn('former', 'text', (c) => c.notNull())
		.addColumn('version', 'integer', (c) => c.notNull())
		.execute();
	const same = sql`id, import_id, task_id, target_id, text, former, version`;
	await sql`insert into amendment_of_any (${same}) select ${same} from amendment`.execute(db);
	await db.schema.dropTable('amendment').execute();
	await db.schema.alterTable('amendment_of_any').renameTo('amendment').execute();
	for (const column of ['import_id', 'sheet_import_id', 'task_id'])
		await db.schema
			.createIndex(`amendment_${column.slice(0, -3)}`)
			.on('amendment')
			.column(column)
			.execute();
}
