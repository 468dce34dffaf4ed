import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Signing out changes something, so a link or a reload does not do it. */
export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async ({ cookies, locals: { sessions, via, settings } }) => {
		const cookie = await sessions.signOut(cookies.get(sessions.cookieName), via, settings);
		cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
		redirect(303, '/login');
	}
};
