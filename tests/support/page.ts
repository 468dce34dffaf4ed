import type { RequestEvent } from '@sveltejs/kit';
import type { Context } from '#lib/server/context.ts';

/** What a load or an action of a page needs of a request, without a server in front of it. */
export function eventOf(ctx: Context, address: string, params: Record<string, string> = {}, request?: RequestInit) {
	const url = new URL(address, 'http://localhost');
	const event = {
		locals: { ctx, locale: 'vi', fixedToday: false, seat: { sessionId: 'here', since: new Date().toISOString() } },
		url,
		params,
		request: new Request(url, request),
		depends: () => undefined
	};
	return event as unknown as RequestEvent as never;
}

/** The body of a plain form. */
export function formOf(fields: Record<string, string>): RequestInit {
	return { method: 'POST', body: new URLSearchParams(fields) };
}
