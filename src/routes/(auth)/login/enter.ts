import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Cookie } from 'lucia';
import { isEnhanced } from '../../../hooks/enhanced.ts';

/**
 * What every proof of a person ends with: the cookie of their session, and on to the page `next`; or, while the second
 * factor is owed, the cookie of that step, and on to its page. A form that was carried so far is carried on.
 */
export async function enter({ request, cookies, locals }: RequestEvent, cookie: Cookie, next: string): Promise<never> {
	const { sessions } = locals;
	const isStep = sessions.isStep(cookie);
	await sessions.signOut(cookies.get(sessions.cookieName), locals.via, locals.settings);
	if (isStep) cookies.delete(sessions.cookieName, { path: '/' });
	cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });

	if (locals.carried && !isEnhanced(request))
		locals.onward = { to: isStep ? 'second-step' : 'send', next, form: locals.carried };
	redirect(303, isStep ? `/login/second-factor?next=${encodeURIComponent(next)}` : next);
}
