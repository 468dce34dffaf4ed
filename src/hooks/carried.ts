import { redirect, type RequestEvent } from '@sveltejs/kit';
import { load } from '#lib/i18n/index.ts';
import { drain } from '#lib/server/evidence/receive.ts';
import { isEnhanced } from './enhanced.ts';
import { readForm, texts } from './form.ts';
import { isUpload } from './limits.ts';
import { escape, plainPage } from './plain-page.ts';

/** A form that could not be handled because nobody was signed in: where it goes, and its texts. */
export interface Carried {
	/** Path and query on this site. */
	action: string;
	fields: [name: string, value: string][];
}

/** What follows a step of the sign-in that carried a form: the next step, or the page that sends the form again. */
export interface Onward {
	to: 'second-step' | 'send';
	/** Path and query on this site, of the page that showed the form. */
	next: string;
	form: Carried;
}

/** Begins the names of the hidden fields in which the sign-in form takes the other along; the server keeps nothing. */
const PREFIX = 'carried:';
const ACTION = `${PREFIX}action`;

/**
 * Nobody is signed in here. A page is asked for again after the sign-in. A form's texts are carried through the
 * sign-in, because they may be an afternoon's work; with scripts the page itself keeps them as drafts.
 */
export async function askToSignIn(event: RequestEvent): Promise<Response> {
	const { request, url } = event;
	if (request.method === 'GET' || request.method === 'HEAD') {
		const isPage = event.isDataRequest || request.headers.get('accept')?.includes('text/html');
		if (isPage) redirect(303, `/login?next=${encodeURIComponent(url.pathname + url.search)}`);
		return new Response(null, { status: 401 });
	}

	const signIn = `/login?next=${encodeURIComponent(pageOf(event))}`;
	const type = request.headers.get('content-type') ?? '';
	const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
	if (isEnhanced(request) || !isForm || isUpload(url)) {
		await drain(request);
		redirect(303, signIn);
	}
	const form = await readForm(request);
	return formPage(event, signIn, 401, { action: url.pathname + url.search, fields: form ? texts(form) : [] });
}

/** The carried form as the sign-in form brought it; nothing when there is none, or it is meant for another site. */
export function read(form: FormData): Carried | undefined {
	const [first, ...fields] = texts(form).filter(([name]) => name.startsWith(PREFIX));
	if (first?.[0] !== ACTION || localPath(first[1]) !== first[1]) return undefined;
	return { action: first[1], fields: fields.map(([name, value]) => [name.slice(PREFIX.length), value]) };
}

/** The answer to a step that carried a form. */
export function onwardPage(event: RequestEvent, onward: Onward): Promise<Response> {
	return onward.to === 'second-step' ? secondStepPage(event, onward) : resendPage(event, onward.form);
}

/** The password was right: the form goes along to the second step. */
function secondStepPage(event: RequestEvent, { next, form }: Onward): Promise<Response> {
	return formPage(event, `/login/second-factor?next=${encodeURIComponent(next)}`, 200, form);
}

/** After the sign-in, one button sends the form again: without a script, and never before the person has agreed. */
async function resendPage({ locals: { locale } }: RequestEvent, { action, fields }: Carried): Promise<Response> {
	const { auth } = await load(locale);
	const hidden = fields.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`);
	// Whoever signed in may not be the one who wrote: they see what they would send in their name.
	const written = fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
	const quotes = written.map((value) => `<blockquote>${escape(value)}</blockquote>`);
	const page = action.split('?')[0] ?? '/';
	return plainPage({
		status: 200,
		locale,
		title: auth.carriedResend,
		text: [auth.carriedResendText],
		more: `${quotes.join('')}<form method="POST" action="${escape(action)}">${hidden.join('')}<button>${escape(auth.carriedResend)}</button> <a href="${escape(page)}">${escape(auth.carriedDrop)}</a></form>`
	});
}

/** The path inside this site that `next` names, else the first page: a link to us must not lead to a stranger. */
export function localPath(next: string | null | undefined): string {
	if (!next?.startsWith('/') || !URL.canParse(next, 'http://local')) return '/';
	const { origin, pathname, search } = new URL(next, 'http://local');
	return origin === 'http://local' ? pathname + search : '/';
}

/** The page that showed the form: what sent it, without the name of the action in the query. */
function pageOf({ request, url }: RequestEvent): string {
	const referrer = request.headers.get('referer');
	if (referrer && URL.canParse(referrer) && new URL(referrer).origin === url.origin) {
		const { pathname, search } = new URL(referrer);
		return localPath(pathname + search);
	}
	return localPath(url.pathname);
}

/** A page of the sign-in, without its scripts: they would take it for the page whose address stands above it. */
async function formPage(event: RequestEvent, address: string, status: number, carried: Carried): Promise<Response> {
	const body = new URLSearchParams([
		[ACTION, carried.action],
		...carried.fields.map(([name, value]) => [PREFIX + name, value])
	]);
	const page = await event.fetch(address, { method: 'POST', body, headers: { accept: 'text/html' } });
	const html = (await page.text()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
	return new Response(html, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': page.headers.get('content-security-policy') ?? "default-src 'self'"
		}
	});
}
