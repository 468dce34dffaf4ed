import type { Kysely } from 'kysely';

/** What a further document belongs to: a plan, or another import that has not become one yet. Neither is kept for its sake. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('import')
		.addColumn('meant_plan_id', 'text', (c) => c.references('plan.id').onDelete('set null'))
		.execute();
	await db.schema
		.alterTable('import')
		.addColumn('beside_id', 'text', (c) => c.references('import.id').onDelete('set null'))
		.execute();
}
