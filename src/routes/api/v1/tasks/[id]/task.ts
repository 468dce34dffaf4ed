import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { moveOf, movesOf, type Verb } from '#lib/domain/workflow/task.ts';
import type { Context } from '#lib/server/context.ts';
import * as moves from '#lib/server/tasks/moves.ts';
import * as shares from '#lib/server/tasks/shares.ts';
import * as steps from '#lib/server/tasks/steps.ts';
import * as tasks from '#lib/server/tasks/tasks.ts';
import { readJson } from '../../../../../hooks/json.ts';
import { answer, parse } from '../../../answer.ts';

/** As the row has it: PostgreSQL's `integer` ends at 2147483647, and the next version must still fit. */
export const version = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_646));

/** The words of a step; whether they may be missing is for the rules to say. */
export const words = v.optional(
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(5000),
		v.transform((text) => text || null)
	),
	''
);

type Words = Partial<Pick<moves.MoveInput, 'note' | 'explanation'>>;

/** A task as the API shows it, with the steps that the person may take now. @throws Refusal 404 task.not_found */
export async function shown(ctx: Context, id: string) {
	const task = await tasks.find(ctx, id);
	const parts = await shares.ofTask(ctx, id);
	const open = parts.length > 0 ? [] : movesOf(ctx.actor, task.state, task.hold !== null, tasks.standing(task));
	return {
		id: task.id,
		number: task.number,
		title: task.title,
		state: task.state,
		version: task.version,
		due: task.due,
		submittedOn: task.submitted_on,
		hold: task.hold,
		product: task.product,
		plan: { id: task.plan_id, title: task.plan_title, year: task.plan_year },
		leadUnit: { id: task.lead_unit_id, name: task.lead_name, abbreviation: task.lead_abbreviation },
		partners: task.partners.map(({ relation, ...unit }) => ({ relation, unit })),
		assignee: task.assignee_id === null ? null : { id: task.assignee_id, name: task.assignee_name },
		sharing: sharingOf(task, parts),
		moves: open.map(({ verb }) => verb),
		steps: await steps.ofTask(ctx, id)
	};
}

/** The duty that a task is a part of, or the parts of a duty that several units each do; null where it is neither. */
function sharingOf({ parent_id, parent_number }: tasks.TaskPage, parts: Awaited<ReturnType<typeof shares.ofTask>>) {
	if (parent_id === null && parts.length === 0) return null;
	return {
		parent: parent_id === null ? null : { id: parent_id, number: parent_number },
		children: parts.map(({ leadName, leadAbbreviation, ...part }) => ({
			...part,
			leadUnit: { name: leadName, abbreviation: leadAbbreviation }
		}))
	};
}

/** A step of a task, by its verb alone; the answer is the task after it. */
export function step<S extends v.GenericSchema<unknown, { version: number }>>(
	verb: Verb,
	schema: S,
	wordsOf: (input: v.InferOutput<S>) => Words = () => ({})
) {
	return answer(async ({ locals: { ctx }, params, request }: RequestEvent<{ id: string }>) => {
		const input = parse(schema, await readJson(request));
		const words = { note: null, explanation: null, ...wordsOf(input) };
		await moves.move(ctx, params.id, { to: moveOf(verb).to, verb, version: input.version, after: null, ...words });
		return shown(ctx, params.id);
	});
}
