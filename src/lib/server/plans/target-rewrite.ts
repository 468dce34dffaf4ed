import type { Selectable } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import type { TargetTable } from '../db/schema/plans.ts';

/** What is said of a target, and its end. */
export const COLUMNS = [
	'number',
	'title',
	'text',
	'section',
	'op',
	'value',
	'max_value',
	'measure',
	'lead_unit_id',
	'field_id',
	'due',
	'deadline',
	'ended_at'
] as const satisfies (keyof TargetTable)[];

export type TargetRow = Selectable<TargetTable>;
export type TargetWords = Pick<TargetRow, (typeof COLUMNS)[number]>;

/** Writes what these rows say over targets that are there, and raises their version. @throws Refusal 409 task.changed_meanwhile */
export async function rewriteTargets({ db }: Context, rows: TargetRow[]): Promise<void> {
	for (const lot of chunks(rows, 100)) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('target')
			.values(lot)
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) => ({
						...Object.fromEntries(COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
						untouched_version: eb.ref('excluded.untouched_version'),
						version: eb('excluded.version', '+', 1)
					}))
					.whereRef('target.version', '=', 'excluded.version')
			)
			.executeTakeFirstOrThrow();
		if (Number(numInsertedOrUpdatedRows) !== lot.length) throw new Refusal(409, 'task.changed_meanwhile');
	}
}
