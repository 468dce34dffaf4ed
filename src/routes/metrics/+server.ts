import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from '#lib/server/config.ts';
import * as metrics from '#lib/server/metrics.ts';

/** Figures for Prometheus, for whoever brings the token of METRICS_TOKEN; without the variable there is no such address. */
export const GET = async ({ request }) => {
	const { metricsToken } = config();
	if (metricsToken === undefined) throw new Refusal(404, 'not_found');
	if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`))
		return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' } });

	const { text, contentType } = await metrics.exposition();
	return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
};

/** Takes as long for a nearly right answer as for a wrong one. */
function isSame(given: string, right: string) {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(right));
}
