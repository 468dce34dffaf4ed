import type { Insertable } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import type { DB } from '../../db/schema.ts';

type Row = Insertable<DB['unit']> | Insertable<DB['user']>;

/**
 * Inserts what is new and overwrites what is there, in lots; `version` is the one that the row has afterwards. The day
 * on which a row was made stays.
 * @throws Refusal 409 roster.changed_meanwhile when a row is not the one that was read
 */
export async function save<T extends 'unit' | 'user'>(
	ctx: Context,
	table: T,
	rows: (Row & { version: number })[]
): Promise<void> {
	const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id' && column !== 'created_at');
	for (const lot of chunks(rows, 100)) {
		const { numInsertedOrUpdatedRows } = await ctx.db
			.insertInto(table as 'unit')
			.values(lot as Insertable<DB['unit']>[])
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) =>
						Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.name')]))
					)
					.where((eb) => eb(`${table}.version` as 'unit.version', '=', eb('excluded.version', '-', 1)))
			)
			.executeTakeFirstOrThrow();
		if (Number(numInsertedOrUpdatedRows) !== lot.length) throw new Refusal(409, 'roster.changed_meanwhile');
	}
}

/** The fields that differ, as they were and as they are. */
export function changedOnly<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
	const keys = (Object.keys(after) as (keyof T)[]).filter(
		(key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
	);
	const pick = (from: T) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
	return { before: pick(before), after: pick(after) };
}
