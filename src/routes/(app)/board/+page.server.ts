import * as v from 'valibot';
import { STATES } from '#lib/domain/workflow/task.ts';
import * as plans from '#lib/server/plans/plans.ts';
import * as board from '#lib/server/tasks/board.ts';
import * as moves from '#lib/server/tasks/moves.ts';
import { action, refused } from '../../action.ts';
import { version } from '../../inputs.ts';
import { columnView } from './card.ts';
import { filterOf, planOf, shownOf } from './query.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const text = v.optional(
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(5000),
		v.transform((words) => words || null)
	),
	''
);

const task = v.pipe(v.string(), v.nonEmpty());

const Move = v.object({
	task,
	to: v.picklist(STATES),
	after: text,
	version,
	note: text,
	explanation: text
});

const Place = v.object({ task, to: v.picklist(STATES), after: text });

export const load: PageServerLoad = async ({ locals: { ctx }, url, depends }) => {
	depends('live:task');
	const filter = filterOf(url.searchParams);
	const options = await plans.list(ctx);
	const plan = plans.choose(options, planOf(url.searchParams));
	if (!plan) return { plan, plans: options, filter, leads: [], columns: [], at: ctx.now.toISOString() };

	const columns = await board.columns(ctx, plan.id, filter, shownOf(url.searchParams));
	return {
		plan,
		plans: options,
		filter,
		leads: await board.leads(ctx, plan.id, filter.reading),
		columns: columns.map((column) => columnView(column, ctx)),
		at: ctx.now.toISOString()
	};
};

export const actions = {
	move: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Move, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { task, ...move } = input.output;
		await moves.move(ctx, task, move);
	}),

	place: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Place, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { task, to, after } = input.output;
		await moves.place(ctx, task, to, after);
	})
} satisfies Actions;
