import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import type { TaskTable } from '../db/schema/tasks.ts';
import { searchText } from './search-text.ts';

/** What is said of a task, and the hold over it. */
const COLUMNS = [
	'number',
	'title',
	'text',
	'section',
	'lead_unit_id',
	'assignee_id',
	'field_id',
	'product',
	'deadline',
	'due',
	'hold',
	'search_text',
	'untouched_version'
] as const satisfies (keyof TaskTable)[];

/**
 * Writes what these rows say over tasks that are there, and raises the version that they came with. A statement a lot,
 * however much they differ. @throws Refusal 409 task.changed_meanwhile when one has another version by now
 */
export async function rewrite({ db }: Context, rows: TaskTable[]): Promise<void> {
	for (const lot of chunks(rows, 100)) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('task')
			.values(lot.map((row) => ({ ...row, search_text: searchText(row.number, row.title) })))
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) => ({
						...Object.fromEntries(COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
						version: eb('excluded.version', '+', 1)
					}))
					.whereRef('task.version', '=', 'excluded.version')
			)
			.executeTakeFirstOrThrow();
		if (Number(numInsertedOrUpdatedRows) !== lot.length) throw new Refusal(409, 'task.changed_meanwhile');
	}
}
