import { sql, type Kysely } from 'kysely';

/** A plan's own number, day and issuer, which can be corrected; until then they are those of its first document. */
export async function up(db: Kysely<any>): Promise<void> {
	for (const name of ['number', 'issuer', 'date']) await db.schema.alterTable('plan').addColumn(name, 'text').execute();
	await db.schema
		.alterTable('plan')
		.addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
	for (const name of ['number', 'issuer', 'date'])
		await sql`
			update plan set ${sql.ref(name)} = (
				select ${sql.ref(`document.${name}`)} from plan_document
				join document on document.id = plan_document.document_id
				where plan_document.plan_id = plan.id
				order by document.created_at, document.id limit 1
			)`.execute(db);
}
