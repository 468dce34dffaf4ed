import { v7 as newId } from 'uuid';
import { compareNames } from '#lib/domain/people.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { isOpen } from '../auth/accounts.ts';
import * as links from '../auth/links.ts';
import * as tokens from '../auth/tokens.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { visible } from '../orgs/users.ts';
import { handOver, inChargeOf, type ChargedTask } from '../tasks/handover.ts';
import { lock, requireAdminBeside, requirePerson } from './memberships.ts';

export interface Successor {
	id: string;
	name: string;
	unitId: string;
	focal: boolean;
}

/** Who takes over: the id of a person, or null for the unit itself. */
export interface Handover {
	/** By lead unit. */
	byUnit: Map<string, string | null>;
	/** By task, where it differs from its unit. */
	byTask: Map<string, string | null>;
	/** The tasks that the form showed. */
	shown: string[];
}

export interface Closed {
	handedOver: number;
	/** Tasks that the form showed and that somebody else has been named for meanwhile, or that are done: as they were. */
	leftAlone: number;
}

/** The open tasks of a person, and who of their lead units could take them over: the focal point of each first. @throws Refusal 404 user.not_found */
export async function prepare(
	ctx: Context,
	userId: string
): Promise<{ tasks: ChargedTask[]; successors: Successor[] }> {
	await requirePerson(ctx, userId);
	const tasks = await inChargeOf(ctx, userId);
	return { tasks, successors: await successorsIn(ctx, [...new Set(tasks.map(({ unitId }) => unitId))], userId) };
}

/**
 * Closes an account: nobody signs in with it any more, what was signed in is out, links and tokens open nothing, and what was in the
 * person's charge has gone to others. A task without a choice of its own or of its unit goes back to the unit.
 * @throws Refusal 404 user.not_found · 409 user.closed (name), user.changed_meanwhile, user.own_account,
 * user.last_admin · 422 user.reason_missing, task.assignee_foreign
 */
export function close(
	ctx: Context,
	userId: string,
	version: number,
	reason: string,
	handover: Handover
): Promise<Closed> {
	return transact(ctx, async (ctx) => {
		await lock(ctx);
		const person = await requirePerson(ctx, userId);
		if (person.open === 0) throw new Refusal(409, 'user.closed', { name: person.name });
		if (person.version !== version) throw new Refusal(409, 'user.changed_meanwhile');
		await requireAdminBeside(ctx, userId);
		if (!reason) throw new Refusal(422, 'user.reason_missing');

		const { id, actor_id, at } = { id: newId(), actor_id: ctx.actor.id, at: ctx.now.toISOString() };
		await ctx.db.insertInto('deactivation').values({ id, user_id: userId, at, actor_id, reason }).execute();
		await bump(ctx, userId, version);
		await ctx.db.deleteFrom('session').where('user_id', '=', userId).execute();
		await links.voidAll(ctx.db, [userId]);
		await tokens.revokeAll(ctx, userId);

		const { tasks, successors } = await prepare(ctx, userId);
		const choices = tasks.map((task) => ({ taskId: task.id, to: chosen(handover, task, successors) }));
		await events.record(ctx, 'user.deactivated', userId, { reason, tasks: tasks.length });
		const moved = new Set(await handOver(ctx, userId, choices));
		return { handedOver: moved.size, leftAlone: new Set(handover.shown.filter((id) => !moved.has(id))).size };
	});
}

/** Opens a closed account again; the tasks stay where they are. @throws Refusal 404 user.not_found · 409 user.not_closed, user.changed_meanwhile */
export function reopen(ctx: Context, userId: string, version: number): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lock(ctx);
		const person = await requirePerson(ctx, userId);
		if (person.open === 1) throw new Refusal(409, 'user.not_closed');
		if (person.version !== version) throw new Refusal(409, 'user.changed_meanwhile');

		await ctx.db
			.updateTable('deactivation')
			.set({ ended_at: ctx.now.toISOString(), ended_by: ctx.actor.id })
			.where('user_id', '=', userId)
			.where('ended_at', 'is', null)
			.execute();
		await bump(ctx, userId, version);
		await events.record(ctx, 'user.reactivated', userId, {});
	});
}

async function successorsIn(ctx: Context, unitIds: string[], leaving: string): Promise<Successor[]> {
	if (unitIds.length === 0) return [];
	const rows = await visible(ctx)
		.innerJoin('membership', 'membership.user_id', 'user.id')
		.select(['user.id', 'user.name', 'membership.unit_id as unitId', 'membership.role'])
		.where('membership.unit_id', 'in', unitIds)
		.where('membership.role', 'in', ['officer', 'focal', 'unit_leader'])
		.where('membership.ended_at', 'is', null)
		.where('user.id', '!=', leaving)
		.where(isOpen)
		.execute();

	const found = new Map<string, Successor>();
	for (const { id, name, unitId, role } of rows) {
		const key = `${unitId} ${id}`;
		found.set(key, { id, name, unitId, focal: role === 'focal' || (found.get(key)?.focal ?? false) });
	}
	return [...found.values()].sort((a, b) => Number(b.focal) - Number(a.focal) || compareNames(a.name, b.name));
}

function chosen({ byUnit, byTask }: Handover, { id, unitId }: ChargedTask, successors: Successor[]): string | null {
	const to = byTask.has(id) ? byTask.get(id) : byUnit.get(unitId);
	if (!to) return null;
	const serves = successors.some((each) => each.id === to && each.unitId === unitId);
	if (!serves) throw new Refusal(422, 'task.assignee_foreign');
	return to;
}

async function bump({ db }: Context, userId: string, version: number) {
	await db
		.updateTable('user')
		.set({ version: version + 1 })
		.where('id', '=', userId)
		.execute();
}
