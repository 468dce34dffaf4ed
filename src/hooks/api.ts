import { json, type Handle, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { LOCALES, load, refusalText, type Locale } from '#lib/i18n/index.ts';
import * as tokens from '#lib/server/auth/tokens.ts';
import { drain } from '#lib/server/evidence/receive.ts';
import { clock } from '#lib/server/today.ts';
import { isApi } from './api-address.ts';
import { overPace } from './pace.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** Every answer of the API is JSON, in the language that was asked for; also those that Kit gives by itself. */
export const answers: Handle = async ({ event, resolve }) => {
	if (!isApi(event.url)) return resolve(event);
	event.locals.locale = preferred(event) ?? 'vi';
	const response = await resolve(event);
	if (response.status < 400 || response.headers.get('content-type')?.startsWith('application/json')) return response;

	const { locale, refusal, requestId } = event.locals;
	const { status } = refusal ?? response;
	const code = refusal?.code ?? ownCodes[status] ?? 'unexpected';
	const message = refusalText(await load(locale), code, refusal?.facts);
	const allow = response.headers.get('allow');
	return json(
		{ code: code === 'unexpected' ? requestId : code, message, status },
		{ status, headers: allow === null ? {} : { allow } }
	);
};

/** What Kit refuses without asking us. */
const ownCodes: Partial<Record<number, string>> = { 404: 'not_found', 405: 'request.verb' };

/** Who asks: the person of the token. What does not exist is answered so to everybody. */
export const bearer: Handle = async ({ event, resolve }) => {
	const { locals, request, route, url } = event;
	if (!isApi(url)) return resolve(event);
	if (route.id === null) return refuse(event, new Refusal(404, 'not_found'));

	const [, shown] = /^Bearer +([\w-]{1,200}) *$/i.exec(request.headers.get('authorization') ?? '') ?? [];
	const found = shown && (await tokens.resume(locals.db, shown, locals.via, locals.settings));
	if (!found) return refuse(event, new Refusal(401, 'token.invalid'), { 'www-authenticate': 'Bearer' });

	const { actor, token, isFactorMissing } = found;
	const { now, today, fixed } = clock(locals.settings);
	locals.ctx = { db: locals.db, actor, now, today, settings: locals.settings, via: locals.via };
	locals.fixedToday = fixed;
	locals.token = token;
	locals.locale = preferred(event) ?? found.locale ?? 'vi';

	const seconds = overPace(token.id);
	if (seconds > 0)
		return refuse(event, new Refusal(429, 'token.pace', { seconds }), { 'retry-after': String(seconds) });
	if (isFactorMissing) return refuse(event, new Refusal(403, 'factor.missing'));
	const isReading = request.method === 'GET' || request.method === 'HEAD';
	if (token.scope === 'read' && !isReading) return refuse(event, new Refusal(403, 'token.scope'));
	return resolve(event);
};

async function refuse(event: RequestEvent, refusal: Refusal, headers: Record<string, string> = {}): Promise<Response> {
	event.locals.refusal = refusal;
	await drain(event.request);
	const response = await refusalAnswer(event, refusal);
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
}

/** The language of ours that `Accept-Language` likes best; undefined when it names neither. */
function preferred({ request }: RequestEvent): Locale | undefined {
	const wanted = (request.headers.get('accept-language') ?? '').split(',').map((part) => {
		const [name = '', quality] = part.trim().split(/\s*;\s*q=/);
		return { name: name.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
	});
	const [best] = wanted
		.sort((a, b) => b.quality - a.quality)
		.flatMap(({ name, quality }) => (quality > 0 ? LOCALES.filter((locale) => locale === name) : []));
	return best;
}
