import type { Verb } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { visible } from './visible.ts';

/** A step that came with words: a result, why it brings no evidence, or a reason. */
export interface Step {
	verb: Verb;
	at: string;
	actor: string;
	note: string | null;
	explanation: string | null;
}

/** The submissions and the answers to them of a task that the actor sees, the latest first. */
export function ofTask(ctx: Context, taskId: string): Promise<Step[]> {
	return ctx.db
		.selectFrom('task_transition as step')
		.innerJoin('user', 'user.id', 'step.actor_id')
		.select(['step.verb', 'step.at', 'user.name as actor', 'step.note', 'step.explanation'])
		.where('step.task_id', 'in', visible(ctx).select('task.id').where('task.id', '=', taskId))
		.where('step.verb', 'in', ['submit', 'withdraw', 'return', 'confirm', 'reopen'])
		.orderBy('step.at', 'desc')
		.orderBy('step.id', 'desc')
		.execute();
}
