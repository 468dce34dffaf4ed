import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/server/context.ts';
import * as factor from '#lib/server/auth/factor.ts';
import * as identities from '#lib/server/auth/identities.ts';
import * as links from '#lib/server/auth/links.ts';
import * as tokens from '#lib/server/auth/tokens.ts';
import { isConfigured } from '#lib/server/mail/transport.ts';
import * as orgs from '#lib/server/orgs/names.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as closing from '#lib/server/people/closing.ts';
import * as facts from '#lib/server/people/facts.ts';
import * as memberships from '#lib/server/people/memberships.ts';
import * as person from '#lib/server/people/person.ts';
import { version } from '../../../../inputs.ts';
import { action, refused } from '../../../../action.ts';
import { Change, codeOf, Post } from '../inputs.ts';
import { idsIn } from './history.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const found = await person.find(ctx, params.id);
	const history = await person.history(ctx, params.id);
	return {
		person: found,
		isNew: url.searchParams.has('new'),
		memberships: await memberships.ofPeople(ctx, [params.id]),
		history,
		names: Object.fromEntries(await orgs.names(ctx, idsIn(history))),
		units: await units.options(ctx)
	};
};

const nothing = v.object({});

export const actions = {
	save: handled(Change, (ctx, id, { version, ...given }) => facts.change(ctx, id, version, given)),
	give: handled(Post, (ctx, id, post) => memberships.give(ctx, id, post)),
	end: handled(v.object({ membership: v.string() }), (ctx, id, input) => memberships.end(ctx, id, input.membership)),
	/** For somebody who has lost device and recovery codes. */
	removeFactor: handled(nothing, (ctx, id) => factor.reset(ctx, id)),
	/** For somebody to whom the provider of sign-ins has given another name. */
	releaseIdentity: handled(nothing, (ctx, id) => identities.release(ctx, id)),
	signOut: handled(nothing, (ctx, id) => person.signOut(ctx, id)),
	revokeTokens: handled(nothing, (ctx, id) => tokens.revokeAll(ctx, id)),
	reopen: handled(v.object({ version }), (ctx, id, input) => closing.reopen(ctx, id, input.version)),
	/** Answers the address, which is shown this once, and whether it was mailed as well. */
	link: handled(v.object({ purpose: v.picklist(['invite', 'reset']) }), async (ctx, id, { purpose }) => ({
		purpose,
		mailed: isConfigured(),
		...(await links.create(ctx, id, purpose))
	}))
} satisfies Actions;

/** A form of this page: its fields by a schema, whose messages are codes of refusals, then the one operation. */
function handled<S extends v.GenericSchema, T>(
	schema: S,
	operate: (ctx: Context, id: string, input: v.InferOutput<S>) => Promise<T>
) {
	return action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const id = params.id ?? '';
		await memberships.requirePerson(ctx, id);
		const input = v.safeParse(schema, Object.fromEntries(form));
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		const answer = await operate(ctx, id, input.output);
		return { done: String(form.get('step') ?? ''), answer };
	});
}
