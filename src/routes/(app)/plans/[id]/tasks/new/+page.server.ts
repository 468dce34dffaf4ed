import * as units from '#lib/server/orgs/units.ts';
import * as users from '#lib/server/orgs/users.ts';
import { fields } from '#lib/server/plans/fields.ts';
import { addTask, extensible } from '#lib/server/tasks/addition.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { action, refused } from '../../../../../action.ts';
import { readTask } from '../../../../tasks/task-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { id, title } = await extensible(ctx, params.id);
	const from = url.searchParams.get('from');
	const options = await units.options(ctx);
	return {
		plan: { id, title },
		copied: from === null ? null : await find(ctx, from),
		units: options,
		people: await users.ofUnits(
			ctx,
			options.map(({ id }) => id)
		),
		fields: (await fields(ctx)).map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await extensible(ctx, params.id);
		const input = readTask(form);
		if (!input.success) return refused(422, input.issues[0].message, {}, form);

		const { title, text, section, lead, colead, coord, assignee, field, product, words, due } = input.output;
		const added = await addTask(ctx, params.id, {
			title,
			text: text ?? title,
			section,
			leadUnitId: lead,
			coLeadUnitIds: colead,
			coordinatingUnitIds: coord,
			assigneeId: assignee,
			fieldId: field,
			product,
			dueWords: words,
			due
		});
		return { added };
	})
} satisfies Actions;
