/**
 * What every answer carries, pages, data, downloads and assets alike. A page replaces the policy for content with Kit's
 * own (svelte.config.js), which holds its nonce; whatever else is opened by itself may load and run nothing.
 */
export function safeHeaders(origin: string): Record<string, string> {
	return {
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		...(origin.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' })
	};
}
