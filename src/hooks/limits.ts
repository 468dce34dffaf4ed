import type { Handle, RequestEvent } from '@sveltejs/kit';
import { drain, ENVELOPE } from '#lib/server/evidence/receive.ts';
import { uploadLimit, type Settings } from '#lib/server/settings.ts';
import { gate } from './gate.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** Bytes of a request that is no upload: the longest text of a form, many times over. */
const FORM_LIMIT = 1024 * 1024;

/**
 * Refuses a body that is too large, or that does not say how large it is, before anything reads it into memory.
 * @see drain
 */
export const bodyLimits: Handle = async ({ event, resolve }) => {
	if (!event.request.body || event.isSubRequest) return resolve(event);

	const { url, locals } = event;
	const limit = limitOf(url, locals.settings);
	const length = Number(event.request.headers.get('content-length') ?? NaN);
	if (length <= limit) return resolve(event);

	await drain(event.request);
	if (Number.isNaN(length)) return refuse(event, 'request.length_missing', {});
	return isUpload(url)
		? refuse(event, 'evidence.too_large', { limit: limit - ENVELOPE })
		: refuse(event, 'request.too_large', { limit });
};

/** Files are read as a stream by their actions, which are known by their addresses. */
export function isUpload({ pathname, searchParams }: URL): boolean {
	// Kit runs the first action that the query names; a second one must not lend its limit to that.
	const action = [...searchParams.keys()].find((name) => name.startsWith('/'));
	return (
		pathname === '/plans/import' ||
		pathname === '/plans/sheet' ||
		pathname === '/admin/roster' ||
		(pathname.startsWith('/tasks/') && action === '/upload') ||
		(pathname === '/admin/settings' && action === '/logo')
	);
}

function limitOf(url: URL, settings: Settings) {
	if (isUpload(url)) return uploadLimit(settings) + ENVELOPE;
	// The forms of the sign-in may carry another one, whose letters take more bytes the second time.
	return /^\/login(\/second-factor)?$/.test(url.pathname) ? 4 * FORM_LIMIT : FORM_LIMIT;
}

function refuse(event: RequestEvent, code: string, facts: Record<string, number>) {
	return refusalAnswer(event, { status: 413, code, facts }, gate(event.locals.locale).goBack);
}
