import type { Handle, HandleServerError } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { load, refusalText } from '#lib/i18n/index.ts';
import { log } from '#lib/server/log.ts';
import { plainPage } from './plain-page.ts';
import { titleOf } from './refusal-answer.ts';

/**
 * Kit 2 answers 500 to whatever a handler throws; a refusal keeps its own status. Outside of pages (a download) Kit's
 * own error page would speak of a failure of the server, so it is replaced.
 */
export const statuses: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { refusal, locale } = event.locals;
	if (!refusal || response.status !== 500) return response;

	const { status, code, facts } = refusal;
	const isHtml = response.headers.get('content-type')?.startsWith('text/html');
	if (!isHtml || response.headers.has('x-sveltekit-page'))
		return new Response(response.body, { status, headers: response.headers });

	const t = await load(locale);
	return plainPage({
		status,
		locale,
		title: titleOf(t, status),
		text: [refusalText(t, code, facts)],
		more: `<a href="/">${t.errors.home}</a>`
	});
};

/** Refusals keep their code; anything unexpected shows the request's id, which leads to the error in the server's log. */
export const describe: HandleServerError = async ({ error, event, status }) => {
	const t = await load(event.locals.locale);
	if (error instanceof Refusal) {
		event.locals.refusal = error;
		return { message: refusalText(t, error.code, error.facts), code: error.code, status: error.status };
	}
	if (status < 500) {
		const code = status === 404 ? 'not_found' : 'request.invalid';
		return { message: refusalText(t, code), code, status };
	}

	const { requestId } = event.locals;
	// What an action refused before is not what went wrong now.
	event.locals.refusal = undefined;
	log().error({ requestId, method: event.request.method, route: event.route.id, error }, 'unexpected error');
	return { message: refusalText(t, 'unexpected'), code: requestId, status };
};
