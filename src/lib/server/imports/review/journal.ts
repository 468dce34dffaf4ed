import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../../context.ts';
import type { ProposalTable } from '../../db/schema/plans.ts';
import * as events from '../../events/events.ts';
import { requireOpen } from '../imports.ts';
import { visible, visibleProposals } from '../visible.ts';
import { write } from './rows.ts';

type Columns = Partial<Omit<ProposalTable, 'id' | 'version'>>;

/** What an act did to one proposal: the columns that it changed. Null before: it was made; null after: it was taken out. */
interface Change {
	id: string;
	before: Columns | null;
	after: Columns | null;
}

/**
 * Does `work` on proposals and remembers what it changed, with its one event. Call it in the transaction that holds the
 * import (`requireOpen`). `work` returns the ids of the proposals that it made.
 */
export async function step(
	ctx: Context,
	importId: string,
	ids: string[],
	work: () => Promise<string[] | void>
): Promise<void> {
	const before = await rowsOf(ctx, importId, ids);
	const made = (await work()) ?? [];
	const after = await rowsOf(ctx, importId, [...ids, ...made]);
	const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap(
		(id) => changeOf(id, before.get(id), after.get(id)) ?? []
	);
	if (changes.length === 0) return;
	await ctx.db
		.insertInto('review_step')
		.values({
			id: newId(),
			import_id: importId,
			changes: JSON.stringify(changes),
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id,
			undone_at: null
		})
		.execute();
	await events.record(ctx, 'import.reviewed', importId, { proposals: changes.length });
}

/** The id of the actor's last act that stands; null when there is nothing to take back. */
export async function undoable(ctx: Context, importId: string): Promise<string | null> {
	return (await newest(ctx, importId))?.id ?? null;
}

/**
 * Takes back the actor's last act, if it is still the one that was seen and nobody has changed the same since.
 * @throws Refusal 404 import.not_found · 409 import.confirmed, import.step_gone, import.step_overtaken
 */
export function undo(ctx: Context, importId: string, stepId: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requireOpen(ctx, importId);
		const last = await newest(ctx, importId);
		if (last?.id !== stepId) throw new Refusal(409, 'import.step_gone');
		const changes = JSON.parse(last.changes) as Change[];
		const ids = changes.map(({ id }) => id);
		const rows = await rowsOf(ctx, importId, ids);
		if (!changes.every(({ id, after }) => stands(rows.get(id), after))) throw new Refusal(409, 'import.step_overtaken');

		await takeBack(ctx, importId, changes, rows);
		await ctx.db
			.updateTable('review_step')
			.set({ undone_at: ctx.now.toISOString() })
			.where('id', '=', stepId)
			.execute();
		await events.record(ctx, 'import.reviewed', importId, { proposals: ids.length });
	});
}

function newest(ctx: Context, importId: string) {
	return ctx.db
		.selectFrom('review_step')
		.select(['id', 'changes'])
		.where('import_id', 'in', visible(ctx).select('import.id'))
		.where('import_id', '=', importId)
		.where('created_by', '=', ctx.actor.id)
		.where('undone_at', 'is', null)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
}

async function rowsOf(ctx: Context, importId: string, ids: string[]) {
	if (ids.length === 0) return new Map<string, ProposalTable>();
	const rows = await visibleProposals(ctx)
		.selectAll()
		.where('import_id', '=', importId)
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}

function changeOf(id: string, before?: ProposalTable, after?: ProposalTable): Change | null {
	if (!before || !after)
		return { id, before: before ? columnsOf(before) : null, after: after ? columnsOf(after) : null };
	const changed = (Object.keys(columnsOf(after)) as (keyof Columns)[]).filter((name) => before[name] !== after[name]);
	if (changed.length === 0) return null;
	const only = (row: ProposalTable) => Object.fromEntries(changed.map((name) => [name, row[name]])) as Columns;
	return { id, before: only(before), after: only(after) };
}

function columnsOf({ id: _id, version: _version, ...columns }: ProposalTable): Columns {
	return columns;
}

/** Whether the row is still as the act left it. */
function stands(row: ProposalTable | undefined, after: Columns | null): boolean {
	if (!row || !after) return !row && !after;
	return Object.entries(after).every(([name, value]) => row[name as keyof Columns] === value);
}

async function takeBack(ctx: Context, importId: string, changes: Change[], rows: Map<string, ProposalTable>) {
	const made = changes.filter(({ before }) => !before).map(({ id }) => id);
	if (made.length > 0)
		await ctx.db.deleteFrom('proposal').where('import_id', '=', importId).where('id', 'in', made).execute();
	const taken = new Set(await numbers(ctx, importId));
	let last = Math.max(0, ...taken);
	/** A number may have gone to a proposal that somebody else made meanwhile. */
	const free = (ordinal: number) => (taken.has(ordinal) ? (last += 1) : ordinal);
	const back = changes.flatMap(({ id, before }) => {
		const row = rows.get(id);
		if (!before) return [];
		if (row) return [{ ...row, ...before, version: row.version + 1 }];
		const whole = before as Omit<ProposalTable, 'id' | 'version'>;
		return [{ ...whole, ordinal: free(whole.ordinal), id, version: 1 }];
	});
	await write(ctx, back);
}

async function numbers(ctx: Context, importId: string): Promise<number[]> {
	const rows = await visibleProposals(ctx).select('ordinal').where('import_id', '=', importId).execute();
	return rows.map(({ ordinal }) => ordinal);
}
