/** Requests that one token may send in a minute to one process of the server. */
export const PACE = 120;

const MINUTE = 60_000;
const windows = new Map<string, { until: number; count: number }>();

/** Counts a request of a token. @returns the seconds to wait when it came too soon, else 0 */
export function overPace(tokenId: string, now = Date.now()): number {
	let window = windows.get(tokenId);
	if (!window || window.until <= now) {
		for (const [id, { until }] of windows) if (until <= now) windows.delete(id);
		window = { until: now + MINUTE, count: 0 };
		windows.set(tokenId, window);
	}
	window.count++;
	return window.count > PACE ? Math.ceil((window.until - now) / 1000) : 0;
}
