import { redirect } from '@sveltejs/kit';
import { may } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '#lib/server/context.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as users from '#lib/server/orgs/users.ts';
import { fields } from '#lib/server/plans/fields.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import * as shares from '#lib/server/tasks/shares.ts';
import * as tasks from '#lib/server/tasks/tasks.ts';
import { action, refused } from '../../../../action.ts';
import { readCorrection } from '../../task-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const task = await correctable(ctx, params.id);
	const options = await units.options(ctx);
	// Units that have ended are offered as long as they are named.
	const named = [
		{ id: task.lead_unit_id, name: task.lead_name, abbreviation: task.lead_abbreviation },
		...task.partners
	].filter(({ id }) => !options.some((unit) => unit.id === id));
	const offered = [...named, ...options];
	return {
		task,
		parts: (await shares.ofTask(ctx, task.id)).length,
		units: offered.map(({ id, name, abbreviation }) => ({ id, name, abbreviation })),
		people: await users.ofUnits(
			ctx,
			offered.map(({ id }) => id)
		),
		fields: (await fields(ctx)).map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await correctable(ctx, params.id);
		const input = readCorrection(form);
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		const { version, reason, number, title, text, section, product, due } = input.output;
		const { lead, colead, coord, assignee, field, words } = input.output;
		const correction = { number, title, text: text === '' ? title : text, section, product, due };
		const parties = { leadUnitId: lead, coLeadUnitIds: colead, coordinatingUnitIds: coord, assigneeId: assignee };
		const wanted = { ...correction, ...parties, fieldId: field, dueWords: words };
		await correct(ctx, params.id, version, wanted, reason ?? '');
		redirect(303, `/tasks/${params.id}`);
	})
} satisfies Actions;

/** @throws Refusal 404 task.not_found · 403 task.forbidden */
async function correctable(ctx: Context, id: string): Promise<tasks.TaskPage> {
	const task = await tasks.find(ctx, id);
	if (!may(ctx.actor, 'correct', tasks.standing(task))) throw new Refusal(403, 'task.forbidden');
	return task;
}

function codeOf(message: string): string {
	return /^(task|unit)\./.test(message) ? message : 'request.invalid';
}
