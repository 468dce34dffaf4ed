import { json, type Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { load } from '#lib/i18n/index.ts';
import { config } from '#lib/server/config.ts';
import { gate } from './gate.ts';
import { isApi } from './api-address.ts';
import { escape, plainPage } from './plain-page.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** Whether programs of the operator ask: they know the server by any name, sign in nowhere and keep no session. */
export function isForSupervisors({ pathname }: URL): boolean {
	return /^\/(healthz|readyz|metrics)$/.test(pathname);
}

/**
 * Whoever opens the server by another name (its number, an old name) could read pages but send no form, because forms
 * must come from ORIGIN. They are told the right address instead. Development has no fixed address.
 */
export const rightAddress: Handle = ({ event, resolve }) => {
	const { origin, addressHeader } = config();
	// A reverse proxy replaces Host and names the one that the browser asked for.
	const opened = event.request.headers.get(addressHeader ? 'x-forwarded-host' : 'host');
	const isRight = !opened || opened.toLowerCase() === new URL(origin).host;
	if (dev || isRight || event.isSubRequest || isForSupervisors(event.url)) return resolve(event);

	const { locale } = event.locals;
	const words = gate(locale);
	if (isApi(event.url)) {
		const message = words.wrongAddress(opened, origin);
		return json({ code: 'request.wrong_address', message, status: 421 }, { status: 421 });
	}
	const right = origin + event.url.pathname + event.url.search;
	return plainPage({
		status: 421,
		locale,
		title: words.wrongAddressTitle,
		text: [words.wrongAddress(opened, origin)],
		more: `<a href="${escape(event.request.method === 'GET' ? right : origin)}">${escape(words.openRight(origin))}</a>`
	});
};

/** NUL stands in no address of ours, and PostgreSQL refuses it even in a question: there is no such page. */
export const possibleAddress: Handle = async ({ event, resolve }) => {
	if (!`${event.url.pathname}${event.url.search}`.includes('%00')) return resolve(event);
	if (isApi(event.url)) return refusalAnswer(event, { status: 404, code: 'not_found', facts: {} });

	const { locale } = event.locals;
	const { errors } = await load(locale);
	return plainPage({
		status: 404,
		locale,
		title: errors[404].title,
		text: [errors[404].text],
		more: `<a href="/">${escape(errors.home)}</a>`
	});
};
