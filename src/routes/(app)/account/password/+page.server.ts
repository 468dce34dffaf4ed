import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as account from '#lib/server/auth/own-account.ts';
import { action, refused } from '../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const password = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const Change = v.object({ 'password-current': password, 'password-new': password });

export const load: PageServerLoad = ({ locals: { settings, seat } }) => {
	const { passwordLength, passwordKinds, passwordHistory } = settings;
	return { rules: { passwordLength, passwordKinds, passwordHistory }, expired: seat.passwordExpired };
};

export const actions = {
	change: action(async ({ locals: { ctx, seat } }: RequestEvent, form) => {
		const input = v.safeParse(Change, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);
		const { 'password-current': current, 'password-new': next } = input.output;
		await account.changePassword(ctx, { current, next, sessionId: seat.sessionId });
		if (seat.passwordExpired) redirect(303, '/');
		return { done: true };
	})
} satisfies Actions;
