import { redirect, type Handle } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { isDemanded } from '#lib/server/auth/factor.ts';
import { drain } from '#lib/server/evidence/receive.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** Where somebody may still go who must add a second factor first: there, out, to another language, to a new password. */
const openRoutes = /^\/(\(app\)\/account\/(second-factor|password)|\(auth\)\/logout|preferences|logo)(\/|$)/;

/** A role that demands a second factor gets nowhere without one, in a session of before the demand neither. */
export const secondFactor: Handle = async ({ event, resolve }) => {
	const { locals, route, request, url } = event;
	const isMissing = locals.seat?.secondFactor === null && isDemanded(locals.ctx.actor, locals.settings);
	if (!isMissing || route.id === null || openRoutes.test(route.id)) return resolve(event);

	const isPage = event.isDataRequest || request.headers.get('accept')?.includes('text/html');
	if (request.method === 'GET' && isPage)
		redirect(303, `/account/second-factor?next=${encodeURIComponent(url.pathname + url.search)}`);
	await drain(request);
	return refusalAnswer(event, new Refusal(403, 'factor.missing'));
};
