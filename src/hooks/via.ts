import type { RequestEvent } from '@sveltejs/kit';
import type { Via } from '#lib/server/context.ts';
import { config } from '#lib/server/config.ts';

/** Where a request comes from, as the audit log and the sign-in throttle know it. */
export function viaOf(event: RequestEvent): Via & { address: string } {
	const { request, locals } = event;
	return { address: addressOf(event), device: request.headers.get('user-agent'), requestId: locals.requestId ?? null };
}

/** A request that did not come through the proxy (a check of its health) names no client: its own address counts. */
function addressOf({ request, platform, getClientAddress }: RequestEvent): string {
	const { addressHeader } = config();
	const unnamed = addressHeader !== undefined && !request.headers.has(addressHeader);
	return unnamed ? (platform?.req.socket.remoteAddress ?? 'unknown') : getClientAddress();
}
