import type { ExpressionBuilder } from 'kysely';
import { together, type Shares } from '#lib/domain/rollup/whole.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { STATES } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import type { DB } from '../db/schema.ts';
import * as position from './position.ts';
import type { TaskCore } from './tasks.ts';
import { visible } from './visible.ts';

export type { Shares };

/** How many children a task has that are not cancelled, or how many of them are done. */
export function sharesOf(eb: ExpressionBuilder<DB, 'task'>, which: 'all' | 'done') {
	return eb
		.selectFrom('task as child')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.whereRef('child.parent_id', '=', 'task.id')
		.where((eb) => eb.or([eb('child.hold', 'is', null), eb('child.hold', '=', 'paused')]))
		.$if(which === 'done', (query) => query.where('child.state', '=', 'done'));
}

/** Null for a task that is nobody's parent. */
export function shares(done: number | null, all: number | null): Shares | null {
	return all ? { done: done ?? 0, all } : null;
}

/** The children of a shared duty that the actor sees. */
export function ofTask(ctx: Context, taskId: string) {
	return visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.select([
			'task.id',
			'task.number',
			'task.state',
			'task.due',
			'task.submitted_on as submittedOn',
			'task.hold',
			'task.last_verb as lastVerb',
			'unit.name as leadName',
			'unit.abbreviation as leadAbbreviation'
		])
		.where('task.parent_id', '=', taskId)
		.orderBy('task.number')
		.execute();
}

/** A shared duty is moved by its children alone. @throws Refusal 409 task.shared */
export async function requireOwnWork({ db }: Context, taskId: string): Promise<void> {
	const child = await db.selectFrom('task').select('id').where('parent_id', '=', taskId).limit(1).executeTakeFirst();
	if (child) throw new Refusal(409, 'task.shared');
}

/** After a child changed: its parent stands as the children together do. Call it inside the transaction of the change. */
export async function settle(ctx: Context, { parentId, planId }: TaskCore): Promise<void> {
	if (parentId !== null) await settleAll(ctx, planId, [parentId]);
}

/** After children of these parents of a plan changed; statements by lots of parents. */
export async function settleAll(ctx: Context, planId: string, parentIds: string[]): Promise<void> {
	if (parentIds.length > 0) await position.lock(ctx, planId, [...STATES]);
	for (const lot of chunks(parentIds, 100)) await settleLot(ctx, planId, lot);
}

async function settleLot(ctx: Context, planId: string, parentIds: string[]) {
	const parents = await ctx.db.selectFrom('task').selectAll().where('id', 'in', parentIds).orderBy('number').execute();
	const children = await ctx.db
		.selectFrom('task')
		.select(['parent_id', 'state', 'due', 'submitted_on as submittedOn', 'hold'])
		.where('parent_id', 'in', parentIds)
		.execute();
	const childrenOf = Map.groupBy(children, ({ parent_id }) => parent_id);
	const settled = parents.map((row) => {
		const now = together(
			(childrenOf.get(row.id) ?? []).map(({ hold, ...child }) => ({
				...child,
				paused: hold === 'paused',
				cancelled: hold === 'cancelled'
			}))
		);
		const hold = now.cancelled ? ('cancelled' as const) : now.paused ? ('paused' as const) : null;
		const moves = now.state !== row.state;
		const { due, submittedOn: submitted_on, state } = now;
		return {
			moves,
			row: { ...row, due, submitted_on, hold, state, ...(moves && { state_at: ctx.now.toISOString() }) }
		};
	});
	for (const [state, moved] of Map.groupBy(
		settled.filter(({ moves }) => moves),
		({ row }) => row.state
	)) {
		const free = await position.onTop(ctx, planId, state, moved.length);
		moved.forEach(({ row }, index) => (row.position = free[index] as number));
	}
	await ctx.db
		.insertInto('task')
		.values(settled.map(({ row }) => row))
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((eb) => ({
				due: eb.ref('excluded.due'),
				submitted_on: eb.ref('excluded.submitted_on'),
				hold: eb.ref('excluded.hold'),
				state: eb.ref('excluded.state'),
				state_at: eb.ref('excluded.state_at'),
				position: eb.ref('excluded.position')
			}))
		)
		.execute();
}
