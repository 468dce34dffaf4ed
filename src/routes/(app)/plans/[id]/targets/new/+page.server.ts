import * as v from 'valibot';
import * as units from '#lib/server/orgs/units.ts';
import { correctable } from '#lib/server/plans/correction.ts';
import { fields } from '#lib/server/plans/fields.ts';
import { addTarget } from '#lib/server/plans/target-addition.ts';
import { action, refused } from '../../../../../action.ts';
import { codeOf, NewTarget } from '../../../../targets/target-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { id, title, year } = await correctable(ctx, params.id);
	return {
		plan: { id, title, year },
		units: await units.options(ctx),
		fields: (await fields(ctx)).map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await correctable(ctx, params.id);
		const input = v.safeParse(NewTarget, Object.fromEntries(form));
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		const { title, text } = input.output;
		return { added: await addTarget(ctx, params.id, { ...input.output, text: text || title }) };
	})
} satisfies Actions;
