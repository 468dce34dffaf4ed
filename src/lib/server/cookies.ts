/**
 * The name of a cookie: where the site has TLS, browsers take a `__Host-` cookie from this host alone, secure and for
 * every path, so that no neighbour under the same domain can plant one.
 */
export function cookieName(name: string, origin: string): string {
	return origin.startsWith('https:') ? `__Host-${name}` : name;
}
