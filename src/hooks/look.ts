import type { Cookies, Handle } from '@sveltejs/kit';
import { LOCALES } from '#lib/i18n/index.ts';
import { config } from '#lib/server/config.ts';
import { cookieName } from '#lib/server/cookies.ts';

const name = (cookie: string) => cookieName(cookie, config().origin);

const themes: App.Theme[] = ['', 'light', 'dark'];

/** Language and colours come from cookies, so that the first byte of a page already has them. */
export const look: Handle = ({ event, resolve }) => {
	const { cookies, locals } = event;
	locals.locale = LOCALES.find((locale) => locale === cookies.get(name('locale'))) ?? 'vi';
	locals.theme = themes.find((theme) => theme === cookies.get(name('theme'))) ?? '';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale).replace('%theme%', locals.theme)
	});
};

/** Keeps the choices for a year; values that do not exist are left out. */
export function remember(cookies: Cookies, choices: { locale?: string; theme?: string }): void {
	const options = {
		path: '/',
		maxAge: 365 * 24 * 60 * 60,
		sameSite: 'lax' as const,
		secure: config().origin.startsWith('https:'),
		httpOnly: false
	};
	if (LOCALES.some((locale) => locale === choices.locale)) cookies.set(name('locale'), choices.locale ?? '', options);
	if (themes.some((theme) => theme === choices.theme)) cookies.set(name('theme'), choices.theme ?? '', options);
}

/** Addresses that hold a secret themselves. */
const secretRoutes = /^\/\(auth\)\/(link|setup)\//;

/** The next person at a shared desk must not see this one's pages with the back button. */
export const keepPrivate: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	const isSecret = secretRoutes.test(event.route.id ?? '');
	if ((event.locals.ctx || isSecret) && !headers.has('cache-control'))
		headers.set('cache-control', 'private, no-store');
	// Not `no-referrer`: browsers then send forms with the origin "null", which Kit refuses. The path goes nowhere either way.
	if (isSecret) headers.set('referrer-policy', 'strict-origin');
	return response;
};
