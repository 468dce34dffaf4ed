import * as v from 'valibot';
import type { Context } from '#lib/server/context.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as entries from '#lib/server/plans/target-entries.ts';
import { find } from '#lib/server/plans/target-page.ts';
import { action, refused } from '../../../action.ts';
import { Correct, Report, Withdraw } from './schemas.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const page = await find(ctx, params.id);
	return { ...page, units: page.rights.correct ? await units.options(ctx) : [] };
};

export const actions = {
	report: handled(Report, (ctx, id, { version, ...entry }) => entries.report(ctx, id, version, entry)),
	withdraw: handled(Withdraw, (ctx, id, { version, entry, reason }) =>
		entries.withdraw(ctx, id, version, entry, reason)
	),
	correct: handled(Correct, (ctx, id, { version, reason, ...terms }) =>
		entries.correct(ctx, id, version, terms, reason)
	)
} satisfies Actions;

/** A form of this page: its fields by a schema, whose messages are codes of refusals, then the one operation. */
function handled<S extends v.GenericSchema>(
	schema: S,
	operate: (ctx: Context, id: string, input: v.InferOutput<S>) => Promise<unknown>
) {
	return action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(schema, Object.fromEntries(form));
		if (!input.success) {
			const { message } = input.issues[0];
			return refused(422, /^(target|task)\./.test(message) ? message : 'request.invalid', {}, form);
		}
		await operate(ctx, params.id, input.output);
		return { done: String(form.get('step') ?? '') };
	});
}
