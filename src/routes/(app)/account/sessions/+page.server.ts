import { deviceOf } from '#lib/server/auth/device.ts';
import * as sessions from '#lib/server/auth/own-sessions.ts';
import { action } from '../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, seat } }) => {
	const { sessionIdleMinutes, sessionMaxHours } = ctx.settings;
	const own = await sessions.list(ctx);
	return {
		limits: { idleMinutes: sessionIdleMinutes, maxMinutes: sessionMaxHours * 60 },
		sessions: own
			.map(({ userAgent, ...session }) => ({
				...session,
				...deviceOf(userAgent),
				here: session.publicId === seat.sessionId
			}))
			.sort((a, b) => Number(b.here) - Number(a.here))
	};
};

export const actions = {
	end: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		await sessions.end(ctx, String(form.get('session')));
		return { done: 'one' as const };
	}),

	endOthers: action(async ({ locals: { ctx, seat } }: RequestEvent) => {
		await sessions.endOthers(ctx, seat.sessionId);
		return { done: 'others' as const };
	})
} satisfies Actions;
