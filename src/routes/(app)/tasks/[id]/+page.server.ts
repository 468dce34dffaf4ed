import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isMonitor, may, seesEverything } from '#lib/domain/access.ts';
import { addDays } from '#lib/domain/calendar.ts';
import { timelinessOf } from '#lib/domain/rollup/rollup.ts';
import { movesOf } from '#lib/domain/workflow/task.ts';
import type { Context } from '#lib/server/context.ts';
import * as files from '#lib/server/evidence/files.ts';
import { receive } from '#lib/server/evidence/receive.ts';
import { ACCEPTED_EXTENSIONS } from '#lib/server/evidence/types.ts';
import { amendmentsOf } from '#lib/server/imports/compare/said.ts';
import * as orgs from '#lib/server/orgs/names.ts';
import * as users from '#lib/server/orgs/users.ts';
import { uploadLimit } from '#lib/server/settings.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import * as history from '#lib/server/tasks/history.ts';
import { waiting } from '#lib/server/tasks/mine.ts';
import * as moves from '#lib/server/tasks/moves.ts';
import { takeAway } from '#lib/server/tasks/removal.ts';
import * as shares from '#lib/server/tasks/shares.ts';
import * as steps from '#lib/server/tasks/steps.ts';
import * as tasks from '#lib/server/tasks/tasks.ts';
import { action, refused } from '../../../action.ts';
import { uploadAction } from '../../../upload.ts';
import { idsIn } from './history.ts';
import { Assign, Hold, Move, Remove, Resume, TakeAway } from './schemas.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, depends }) => {
	depends('live:task');
	const task = await tasks.find(ctx, params.id);
	const standing = { ...tasks.standing(task), state: task.state };
	const children = await shares.ofTask(ctx, task.id);
	const own = children.length === 0;
	const rights = {
		attach: own && may(ctx.actor, 'attach', standing) && task.hold === null && task.state !== 'done',
		assign: own && may(ctx.actor, 'assign', standing),
		judge: may(ctx.actor, 'judge', standing),
		correct: may(ctx.actor, 'correct', standing),
		takeAway:
			may(ctx.actor, 'correct', standing) &&
			task.parent_id === null &&
			[{ ...task, lastVerb: task.last_verb }, ...children].every(isUntouched)
	};
	const pieces = await evidence.ofTask(ctx, task.id);
	const events = await history.history(ctx, task.id);

	return {
		task,
		rights,
		timeliness: timelinessOf(factsOf(task), ctx.today, addDays(ctx.today, ctx.settings.dueSoonDays)),
		moves: own ? movesOf(ctx.actor, task.state, task.hold !== null, standing) : [],
		children: children.map((child) => ({
			...child,
			timeliness: timelinessOf(
				{ ...child, paused: child.hold === 'paused', cancelled: child.hold === 'cancelled' },
				ctx.today,
				addDays(ctx.today, ctx.settings.dueSoonDays)
			)
		})),
		amendments: await amendmentsOf(ctx, task.id),
		imports: isMonitor(ctx.actor),
		seesAll: seesEverything(ctx.actor),
		steps: await steps.ofTask(ctx, task.id),
		evidence: pieces.map(({ actorId, ...piece }) => ({
			...piece,
			removable: evidence.isRemovable(ctx, standing, { actorId })
		})),
		history: events,
		/** After a decision the monitor goes on to what has waited longest. */
		next: rights.judge && isDecided(task) ? ((await waiting(ctx))[0] ?? null) : null,
		names: Object.fromEntries(await orgs.names(ctx, idsIn(events))),
		people: rights.assign ? await users.ofUnit(ctx, task.lead_unit_id) : [],
		upload: { limit: uploadLimit(ctx.settings), accept: ACCEPTED_EXTENSIONS }
	};
};

export const actions = {
	move: handled(Move, (ctx, id, input) => moves.move(ctx, id, { ...input, after: null })),
	assign: handled(Assign, (ctx, id, { version, assignee }) => changes.assign(ctx, id, version, assignee)),
	hold: handled(Hold, (ctx, id, { version, kind, reason }) => changes.hold(ctx, id, version, kind, reason)),
	resume: handled(Resume, (ctx, id, { version }) => changes.resume(ctx, id, version)),
	takeAway: handled(TakeAway, async (ctx, id, { version, reason }) => {
		const { plan_id } = await tasks.find(ctx, id);
		redirect(303, `/plans/${plan_id}?removed=${await takeAway(ctx, id, version, reason)}`);
	}),
	remove: handled(Remove, (ctx, id, { link, reason }) => evidence.remove(ctx, id, link, reason)),
	upload: uploadAction(async ({ locals: { ctx }, params, request }: RequestEvent, typed) => {
		await evidence.requireAttachable(ctx, params.id);
		const terms = { limit: uploadLimit(ctx.settings), missing: 'evidence.missing' };
		const { file, fields } = await receive(request, terms, typed);
		try {
			await evidence.add(ctx, params.id, file, fields.title?.slice(0, 300) || null);
		} catch (error) {
			await files.discard(file);
			throw error;
		}
		return { done: 'upload', name: file.name };
	})
} satisfies Actions;

/** A form of this page: its fields by a schema, whose messages are codes of refusals, then the one operation. */
function handled<S extends v.GenericSchema>(
	schema: S,
	operate: (ctx: Context, id: string, input: v.InferOutput<S>) => Promise<void>
) {
	return action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(schema, Object.fromEntries(form));
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		await operate(ctx, params.id, input.output);
		return { done: String(form.get('step') ?? '') };
	});
}

function isUntouched({ state, hold, lastVerb }: Pick<tasks.TaskPage, 'state' | 'hold'> & { lastVerb: string | null }) {
	return state === 'not_started' && hold === null && lastVerb === null;
}

function isDecided({ last_verb }: tasks.TaskPage): boolean {
	return last_verb === 'confirm' || last_verb === 'return';
}

function codeOf(message: string): string {
	return message.startsWith('task.') ? message : 'request.invalid';
}

function factsOf({ state, due, submitted_on, hold }: tasks.TaskPage) {
	return { state, due, submittedOn: submitted_on, paused: hold === 'paused', cancelled: hold === 'cancelled' };
}
