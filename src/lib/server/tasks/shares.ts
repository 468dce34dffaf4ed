import type { ExpressionBuilder } from 'kysely';
import { together, type Shares } from '#lib/domain/rollup/whole.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { STATES } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
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
	if (parentId === null) return;
	await position.lock(ctx, planId, [...STATES]);
	const children = await ctx.db
		.selectFrom('task')
		.select(['state', 'due', 'submitted_on as submittedOn', 'hold'])
		.where('parent_id', '=', parentId)
		.execute();
	const { state } = await ctx.db
		.selectFrom('task')
		.select('state')
		.where('id', '=', parentId)
		.executeTakeFirstOrThrow();
	const now = together(
		children.map(({ hold, ...child }) => ({ ...child, paused: hold === 'paused', cancelled: hold === 'cancelled' }))
	);
	await ctx.db
		.updateTable('task')
		.set({
			due: now.due,
			submitted_on: now.submittedOn,
			hold: now.cancelled ? 'cancelled' : now.paused ? 'paused' : null,
			...(now.state !== state && {
				state: now.state,
				state_at: ctx.now.toISOString(),
				position: await position.below(ctx, planId, now.state, null)
			})
		})
		.where('id', '=', parentId)
		.execute();
}
