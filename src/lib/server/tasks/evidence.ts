import { v7 as newId } from 'uuid';
import { may, type TaskStanding } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import { transact, type Context } from '../context.ts';
import * as files from '../evidence/files.ts';
import * as events from '../events/events.ts';
import { requireOwnWork } from './shares.ts';
import { core } from './tasks.ts';
import { visible } from './visible.ts';

/** The evidence of a task that the actor sees, the latest first. */
export function ofTask(ctx: Context, taskId: string) {
	return linked(ctx)
		.innerJoin('user', 'user.id', 'task_evidence.actor_id')
		.select([
			'task_evidence.id',
			'evidence.title',
			'file.name',
			'file.size',
			'file.media_type as mediaType',
			'task_evidence.at',
			'task_evidence.actor_id as actorId',
			'user.name as addedBy'
		])
		.where('task_evidence.task_id', '=', taskId)
		.orderBy('task_evidence.at', 'desc')
		.orderBy('task_evidence.id', 'desc')
		.execute();
}

/** The file of one piece, through a task that the actor sees. @throws Refusal 404 evidence.not_found */
export async function file(ctx: Context, taskId: string, linkId: string) {
	const row = await linked(ctx)
		.select(['file.id', 'file.name', 'file.size', 'file.sha256', 'file.media_type as mediaType'])
		.where('task_evidence.task_id', '=', taskId)
		.where('task_evidence.id', '=', linkId)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'evidence.not_found');
	return row;
}

/**
 * May evidence be added to the task? Asked before the first byte of an upload is read. What was confirmed rests on the
 * evidence that the monitor saw, so a task that is done takes no more until it is reopened.
 * @throws Refusal 404, 403 task.forbidden · 409 task.shared, task.held, task.done
 */
export async function requireAttachable(ctx: Context, taskId: string): Promise<void> {
	const task = await core(ctx, taskId);
	if (!may(ctx.actor, 'attach', task)) throw new Refusal(403, 'task.forbidden');
	await requireOwnWork(ctx, taskId);
	if (task.hold) throw new Refusal(409, 'task.held');
	if (task.state === 'done') throw new Refusal(409, 'task.done');
}

/** Links a stored file to a task as a piece of evidence. @throws Refusal like requireAttachable */
export function add(ctx: Context, taskId: string, stored: files.StoredFile, title: string | null): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requireAttachable(ctx, taskId);
		await files.keep(ctx, stored);

		const at = ctx.now.toISOString();
		const piece = { id: newId(), title: title || stored.name.replace(/\.[^.]+$/, '') };
		await ctx.db
			.insertInto('evidence')
			.values({ ...piece, file_id: stored.id, created_at: at, created_by: ctx.actor.id })
			.execute();
		await ctx.db
			.insertInto('task_evidence')
			.values({
				id: newId(),
				task_id: taskId,
				evidence_id: piece.id,
				at,
				actor_id: ctx.actor.id,
				removed_at: null,
				removed_by: null,
				removal_reason: null
			})
			.execute();
		await events.record(ctx, 'evidence.added', taskId, { evidenceId: piece.id, title: piece.title });
	});
}

/** May a piece be taken off? By who added it and by the lead unit, until a result that rests on it has been sent. */
export function isRemovable(ctx: Context, task: TaskStanding & { state: State }, piece: { actorId: string }): boolean {
	const own = piece.actorId === ctx.actor.id || may(ctx.actor, 'work', task);
	return own && task.state !== 'submitted' && task.state !== 'done';
}

/** Takes a piece off a task; file and fact stay. @throws Refusal 404, 403 · 409 evidence.in_use · 422 task.reason_missing */
export function remove(ctx: Context, taskId: string, linkId: string, reason: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await core(ctx, taskId);
		const piece = await linked(ctx)
			.select(['evidence.id', 'evidence.title', 'task_evidence.actor_id'])
			.where('task_evidence.task_id', '=', taskId)
			.where('task_evidence.id', '=', linkId)
			.executeTakeFirst();
		if (!piece) throw new Refusal(404, 'evidence.not_found');
		if (piece.actor_id !== ctx.actor.id && !may(ctx.actor, 'work', task)) throw new Refusal(403, 'task.forbidden');
		if (task.state === 'done' || task.state === 'submitted') throw new Refusal(409, 'evidence.in_use');
		if (!reason) throw new Refusal(422, 'task.reason_missing');

		await ctx.db
			.updateTable('task_evidence')
			.set({ removed_at: ctx.now.toISOString(), removed_by: ctx.actor.id, removal_reason: reason })
			.where('id', '=', linkId)
			.where('removed_at', 'is', null)
			.execute();
		await events.record(ctx, 'evidence.removed', taskId, { evidenceId: piece.id, title: piece.title, reason });
	});
}

function linked(ctx: Context) {
	return ctx.db
		.selectFrom('task_evidence')
		.innerJoin('evidence', 'evidence.id', 'task_evidence.evidence_id')
		.innerJoin('file', 'file.id', 'evidence.file_id')
		.where('task_evidence.removed_at', 'is', null)
		.where('task_evidence.task_id', 'in', visible(ctx).select('task.id'));
}
