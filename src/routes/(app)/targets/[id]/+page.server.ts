import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/server/context.ts';
import * as units from '#lib/server/orgs/units.ts';
import { fields } from '#lib/server/plans/fields.ts';
import { correct } from '#lib/server/plans/target-correction.ts';
import * as entries from '#lib/server/plans/target-entries.ts';
import { find } from '#lib/server/plans/target-page.ts';
import { takeAwayTarget } from '#lib/server/plans/target-removal.ts';
import { action, refused } from '../../../action.ts';
import { codeOf, Correct } from '../target-form.ts';
import { Report, TakeAway, Withdraw } from './schemas.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const page = await find(ctx, params.id);
	const { correct: mayCorrect } = page.rights;
	return {
		...page,
		units: mayCorrect ? await units.options(ctx) : [],
		fields: mayCorrect ? (await fields(ctx)).map(({ id, name }) => ({ id, name })) : []
	};
};

export const actions = {
	report: handled(Report, (ctx, id, { version, ...entry }) => entries.report(ctx, id, version, entry)),
	withdraw: handled(Withdraw, (ctx, id, { version, entry, reason }) =>
		entries.withdraw(ctx, id, version, entry, reason)
	),
	correct: handled(Correct, (ctx, id, { version, reason, ...terms }) =>
		correct(ctx, id, version, { ...terms, text: terms.text === '' ? terms.title : terms.text }, reason)
	),
	takeAway: handled(TakeAway, async (ctx, id, { version, reason }) => {
		const { target } = await find(ctx, id);
		const removal = await takeAwayTarget(ctx, id, version, reason);
		redirect(303, `/plans/${target.planId}?removed=${removal}`);
	})
} satisfies Actions;

/** A form of this page: its fields by a schema, whose messages are codes of refusals, then the one operation. */
function handled<S extends v.GenericSchema>(
	schema: S,
	operate: (ctx: Context, id: string, input: v.InferOutput<S>) => Promise<unknown>
) {
	return action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(schema, Object.fromEntries(form));
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);
		await operate(ctx, params.id, input.output);
		return { done: String(form.get('step') ?? '') };
	});
}
