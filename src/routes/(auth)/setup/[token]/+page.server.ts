import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as firstAdmin from '#lib/server/installation/first-admin.ts';
import { action, refused } from '../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const Setup = v.object({
	province: line,
	unit: line,
	name: line,
	email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.email()),
	password: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))
});

export const load: PageServerLoad = async ({ locals: { door, settings }, params }) => {
	const { hasUnits } = await firstAdmin.greet(door, params.token);
	const { passwordLength, passwordKinds, passwordHistory } = settings;
	return { hasUnits, province: settings.province, rules: { passwordLength, passwordKinds, passwordHistory } };
};

export const actions = {
	default: action(async ({ locals, params, cookies }: RequestEvent, form) => {
		const input = v.safeParse(Setup, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { door, sessions, settings, via } = locals;
		const userId = await firstAdmin.complete(door, params.token ?? '', input.output);
		const cookie = await sessions.open(userId, { method: 'password', secondFactor: null }, via, settings);
		cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
		redirect(303, '/');
	})
} satisfies Actions;
