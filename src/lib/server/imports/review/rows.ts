import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import type { ProposalTable } from '../../db/schema/plans.ts';

/** Writes proposals as they are to be, those that are not there yet too, many in one statement. */
export async function write(ctx: Context, rows: ProposalTable[]): Promise<void> {
	const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id') as (keyof Omit<ProposalTable, 'id'>)[];
	for (const lot of chunks(rows))
		await ctx.db
			.insertInto('proposal')
			.values(lot)
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) => Object.fromEntries(columns.map((name) => [name, eb.ref(`excluded.${name}`)])))
			)
			.execute();
}
