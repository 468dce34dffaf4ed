import type { Kysely } from 'kysely';

/** People are found by name, address and staff code without case and marks; their last sign-in is read from the events. */
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.alterTable('user')
		.addColumn('search_text', 'text', (c) => c.notNull().defaultTo(''))
		.execute();
	const people = await db.selectFrom('user').select(['id', 'name', 'email', 'code']).execute();
	for (const { id, name, email, code } of people)
		await db
			.updateTable('user')
			.set({ search_text: bare(`${name} ${email} ${code ?? ''}`.trimEnd()) })
			.where('id', '=', id)
			.execute();

	await db.schema.createIndex('event_subject_action').on('event').columns(['subject_id', 'action', 'at']).execute();
}

/** Lower case without marks, as it was the rule on the day of this migration. */
function bare(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').normalize('NFC');
}
