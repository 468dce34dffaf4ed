import * as v from 'valibot';
import { isFresh, requirePerson } from '#lib/server/auth/reproof.ts';
import * as tokens from '#lib/server/auth/tokens.ts';
import { action, refused } from '../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Create = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty('token.name_missing'), v.maxLength(100)),
	scope: v.picklist(['read', 'write']),
	days: v.pipe(v.string(), v.digits(), v.transform(Number), v.picklist(tokens.LIVES))
});

export const load: PageServerLoad = async ({ locals: { ctx, seat } }) => ({
	tokens: await tokens.list(ctx),
	lives: tokens.LIVES,
	usualLife: tokens.USUAL_LIFE,
	isFresh: isFresh(seat)
});

export const actions = {
	/** Answers the token, which is shown this once. A stranger at an open desk gets none: see `requirePerson`. */
	create: action(async ({ locals: { ctx, seat } }: RequestEvent, form) => {
		const input = v.safeParse(Create, Object.fromEntries(form));
		if (!input.success) {
			const { message } = input.issues[0];
			return refused(422, message.startsWith('token.') ? message : 'request.invalid', {}, form);
		}
		await requirePerson(ctx, seat, String(form.get('password') ?? ''));
		return { name: input.output.name, token: await tokens.create(ctx, input.output) };
	}),

	revoke: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		await tokens.revoke(ctx, String(form.get('token')));
		return { revoked: true };
	})
} satisfies Actions;
