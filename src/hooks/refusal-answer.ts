import { json, type RequestEvent } from '@sveltejs/kit';
import type { Refusal } from '#lib/domain/refusal.ts';
import { load, refusalText, type Messages } from '#lib/i18n/index.ts';
import { actionFailure, isEnhanced } from './enhanced.ts';
import { isApi } from './api-address.ts';
import { plainPage } from './plain-page.ts';

export type RefusalFacts = Pick<Refusal, 'status' | 'code' | 'facts'>;

/** A refusal that comes before any page or action is reached, in the form that the caller awaits. */
export async function refusalAnswer(
	{ request, url, locals: { locale } }: RequestEvent,
	{ status, code, facts }: RefusalFacts,
	hint?: string
): Promise<Response> {
	if (isEnhanced(request)) return json(actionFailure(status, { code, facts, values: {} }));

	const t = await load(locale);
	const message = refusalText(t, code, facts);
	if (isApi(url) || !request.headers.get('accept')?.includes('text/html'))
		return json({ code, message, status }, { status });
	return plainPage({
		status,
		locale,
		title: titleOf(t, status),
		text: hint === undefined ? [message] : [message, hint]
	});
}

/** 422 has no title of its own: what can be corrected belongs into a form. */
export function titleOf({ errors }: Messages, status: number): string {
	const known = ([403, 404, 409, 413, 429] as const).find((known) => known === status);
	return errors[known ?? 409].title;
}
