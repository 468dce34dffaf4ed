import { v7 as newId } from 'uuid';
import { may, type TaskAction } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { TaskTable } from '../db/schema/tasks.ts';
import { chunks } from '../db/chunks.ts';
import * as events from '../events/events.ts';
import * as users from '../orgs/users.ts';
import { requireVersion } from './moves.ts';
import { requireOwnWork, settle } from './shares.ts';
import { followHeir } from './takeover.ts';
import { core, type TaskCore } from './tasks.ts';

/** Names the person in charge, of the lead unit; null takes the name off. @throws Refusal 403, 404, 409, 422 task.assignee_foreign */
export function assign(ctx: Context, id: string, version: number, assigneeId: string | null): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await allowed(ctx, id, version, 'assign');
		await requireOwnWork(ctx, id);
		if (assigneeId !== null && !(await users.servesIn(ctx, assigneeId, task.leadUnitId)))
			throw new Refusal(422, 'task.assignee_foreign');

		await change(ctx, task, { assignee_id: assigneeId });
		await events.record(ctx, 'task.assigned', id, { from: task.assigneeId, to: assigneeId });
	});
}

/**
 * Pauses or cancels an open task: the state below it stays. Of a shared duty every part that is neither done nor held
 * goes along. @throws Refusal 403, 404, 409 task.held, task.done · 422 task.reason_missing
 */
export function hold(
	ctx: Context,
	id: string,
	version: number,
	kind: 'paused' | 'cancelled',
	reason: string
): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await allowed(ctx, id, version, 'judge');
		if (task.hold) throw new Refusal(409, 'task.held');
		if (task.state === 'done') throw new Refusal(409, 'task.done');
		if (!reason) throw new Refusal(422, 'task.reason_missing');

		await change(ctx, task, { hold: kind });
		const parts = await ctx.db
			.updateTable('task')
			.set((eb) => ({ hold: kind, version: eb('version', '+', 1) }))
			.where('parent_id', '=', id)
			.where('state', '!=', 'done')
			.where('hold', 'is', null)
			.returning('id')
			.execute();
		// The whole has no work of its own that could be held: it stands as its parts do.
		const held = parts.length > 0 ? parts.map(({ id }) => id) : [id];
		await writeHolds(ctx, held, kind, reason);
		await settle(ctx, parts.length > 0 ? { ...task, parentId: id } : task);
		await events.recordAll(
			ctx,
			'task.held',
			[...new Set([id, ...held])].map((subjectId) => ({ subjectId, particulars: { kind, reason } }))
		);
	});
}

/** From now on these tasks are held; `task` keeps a copy. */
export async function writeHolds(ctx: Context, taskIds: string[], kind: 'paused' | 'cancelled', reason: string) {
	const rows = taskIds.map((task_id) => ({
		id: newId(),
		task_id,
		kind,
		at: ctx.now.toISOString(),
		actor_id: ctx.actor.id,
		reason,
		ended_at: null,
		ended_by: null
	}));
	for (const lot of chunks(rows)) await ctx.db.insertInto('task_hold').values(lot).execute();
}

/**
 * Ends the pause or the cancellation and uncovers the state as it was; of a shared duty, for every part that is held in the
 * same way. @throws Refusal 403, 404 · 409 task.not_held
 */
export function resume(ctx: Context, id: string, version: number): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await allowed(ctx, id, version, 'judge');
		if (!task.hold) throw new Refusal(409, 'task.not_held');

		await change(ctx, task, { hold: null });
		const parts = await ctx.db
			.updateTable('task')
			.set((eb) => ({ hold: null, version: eb('version', '+', 1) }))
			.where('parent_id', '=', id)
			.where('hold', '=', task.hold)
			.returning('id')
			.execute();
		const resumed = [id, ...parts.map(({ id }) => id)];
		for (const lot of chunks(resumed))
			await ctx.db
				.updateTable('task_hold')
				.set({ ended_at: ctx.now.toISOString(), ended_by: ctx.actor.id })
				.where('task_id', 'in', lot)
				.where('ended_at', 'is', null)
				.execute();
		await settle(ctx, parts.length > 0 ? { ...task, parentId: id } : task);
		const kind = task.hold;
		await events.recordAll(
			ctx,
			'task.resumed',
			resumed.map((subjectId) => ({ subjectId, particulars: { kind } }))
		);
		if (kind === 'cancelled') await followHeir(ctx, resumed);
	});
}

/** The task that the actor may change so, as they saw it. @throws Refusal 403, 404, 409 */
export async function allowed(ctx: Context, id: string, version: number, action: TaskAction): Promise<TaskCore> {
	const task = await core(ctx, id);
	if (!may(ctx.actor, action, task)) throw new Refusal(403, 'task.forbidden');
	requireVersion(task, version);
	return task;
}

async function change(ctx: Context, task: TaskCore, set: Partial<TaskTable>) {
	const { numUpdatedRows } = await ctx.db
		.updateTable('task')
		.set({ ...set, version: task.version + 1 })
		.where('id', '=', task.id)
		.where('version', '=', task.version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'task.changed_meanwhile');
}
