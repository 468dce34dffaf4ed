import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { may } from '#lib/domain/access.ts';
import { dayOf } from '#lib/domain/calendar.ts';
import { requireMove, STATES, type Move, type State, type Verb } from '#lib/domain/workflow/task.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import * as position from './position.ts';
import { requireOwnWork, settle } from './shares.ts';
import { followHeir } from './takeover.ts';
import { core, type TaskCore } from './tasks.ts';

export interface MoveInput {
	to: State;
	/** The one step that is meant, where several lead to the state. */
	verb?: Verb;
	/** What the person saw. */
	version: number;
	/** The card above the new place; null is the top of the column. */
	after: string | null;
	/** The result of a submission, the reason of a return, a withdrawal or a reopening. */
	note: string | null;
	/** Why a submission brings no evidence although the task names a product. */
	explanation: string | null;
}

/**
 * Moves a task into another state. Who sends a step that somebody else has taken already is told so.
 * @throws Refusal 404 task.not_found · 409 task.changed_meanwhile, task.shared, task.held, task.move.impossible · 403 task.move.forbidden ·
 * 422 task.result_missing, task.reason_missing, task.evidence_missing
 */
export function move(ctx: Context, id: string, input: MoveInput): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await core(ctx, id);
		requireParty(ctx, task);
		await requireOwnWork(ctx, id);
		requireVersion(task, input.version);
		const move = requireMove(ctx.actor, task.state, input.to, task.hold !== null, task, input.verb);
		await requireWords(ctx, task, move, input);

		// A part of a shared duty may take its parent along, into whichever column.
		await position.lock(ctx, task.planId, task.parentId ? [...STATES] : [task.state, input.to]);
		await carryOut(ctx, task, move, input);
		await settle(ctx, task);
		await events.record(ctx, 'task.moved', id, { verb: move.verb, from: task.state, to: move.to, note: input.note });
		if (move.verb === 'reopen') await followHeir(ctx, [id]);
	});
}

/**
 * Gives a task another place in the column `state`, right below the card `after`. A place is nobody's fact but the plan's:
 * it needs no version, the last one who placed the card has placed it.
 * @throws Refusal 404 task.not_found · 403 task.move.forbidden · 409 task.changed_meanwhile (it has left the column)
 */
export function place(ctx: Context, id: string, state: State, after: string | null): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await core(ctx, id);
		requireParty(ctx, task);
		if (task.state !== state) throw new Refusal(409, 'task.changed_meanwhile');
		if (after === id) return;

		await position.lock(ctx, task.planId, [state]);
		await ctx.db
			.updateTable('task')
			.set({ position: await position.below(ctx, task.planId, state, after) })
			.where('id', '=', id)
			.execute();
		await events.record(ctx, 'task.reordered', id, { state });
	});
}

/** @throws Refusal 409 task.changed_meanwhile */
export function requireVersion(task: { version: number }, version: number) {
	if (task.version !== version) throw new Refusal(409, 'task.changed_meanwhile');
}

/** Neither the lead unit's people nor a monitor: whatever the task's state, it is not theirs to move. */
function requireParty({ actor }: Context, task: TaskCore) {
	if (!may(actor, 'work', task) && !may(actor, 'judge', task)) throw new Refusal(403, 'task.move.forbidden');
}

async function carryOut(ctx: Context, task: TaskCore, move: Move, { after, note, explanation, version }: MoveInput) {
	const at = ctx.now.toISOString();
	const { numUpdatedRows } = await ctx.db
		.updateTable('task')
		.set({
			state: move.to,
			state_at: at,
			last_verb: move.verb,
			position: await position.below(ctx, task.planId, move.to, after),
			version: version + 1,
			...(move.verb === 'submit' && { submitted_on: dayOf(ctx.now, ctx.settings.timeZone) })
		})
		.where('id', '=', task.id)
		.where('version', '=', version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw new Refusal(409, 'task.changed_meanwhile');

	await ctx.db
		.insertInto('task_transition')
		.values({
			id: newId(),
			task_id: task.id,
			verb: move.verb,
			from_state: task.state,
			to_state: move.to,
			at,
			actor_id: ctx.actor.id,
			note,
			explanation
		})
		.execute();
}

async function requireWords(ctx: Context, task: TaskCore, { asks, verb }: Move, { note, explanation }: MoveInput) {
	if (asks === 'reason' && !note) throw new Refusal(422, 'task.reason_missing');
	if (asks === 'result' && !note) throw new Refusal(422, 'task.result_missing');
	if (verb !== 'submit' || !task.product || explanation) return;

	const evidence = await ctx.db
		.selectFrom('task_evidence')
		.select('id')
		.where('task_id', '=', task.id)
		.where('removed_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	if (!evidence) throw new Refusal(422, 'task.evidence_missing', { product: task.product });
}
