import { redirect } from '@sveltejs/kit';
import * as factor from '#lib/server/auth/factor.ts';
import { isFresh, requirePerson } from '#lib/server/auth/reproof.ts';
import { keyUri } from '#lib/server/auth/totp.ts';
import { localPath } from '../../../../hooks/carried.ts';
import { action } from '../../../action.ts';
import { qrPath } from './qr.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, seat }, url }) => {
	const { pending, ...state } = await factor.ofActor(ctx);
	const issuer = ctx.settings.province || url.hostname;
	return {
		...state,
		isDemanded: factor.isDemanded(ctx.actor, ctx.settings),
		isFresh: isFresh(seat),
		next: localPath(url.searchParams.get('next')),
		pending: pending && { secret: pending, qr: qrPath(keyUri(pending, issuer, ctx.actor.email)) }
	};
};

export const actions = {
	begin: proven(async ({ locals: { ctx }, url }) => {
		await factor.begin(ctx);
		redirect(303, url.pathname + withNext(url));
	}),
	confirm: action(async ({ locals: { ctx, seat } }: RequestEvent, form) => ({
		codes: await factor.confirm(ctx, seat.sessionId, String(form.get('code') ?? ''))
	})),
	renew: proven(async ({ locals: { ctx } }) => ({ codes: await factor.renewCodes(ctx) })),
	remove: proven(async ({ locals: { ctx } }) => {
		await factor.remove(ctx);
		return { removed: true };
	})
} satisfies Actions;

/** A form that a stranger at an open desk must not send: with the password, or right after the sign-in. */
function proven<T>(operate: (event: RequestEvent) => Promise<T>) {
	return action(async (event: RequestEvent, form) => {
		await requirePerson(event.locals.ctx, event.locals.seat, String(form.get('password') ?? ''));
		return operate(event);
	});
}

function withNext({ searchParams }: URL) {
	const next = localPath(searchParams.get('next'));
	return next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
}
