/** Where programs ask: with a token, and answered in JSON whatever happens. */
export function isApi({ pathname }: Pick<URL, 'pathname'>): boolean {
	return pathname === '/api' || pathname.startsWith('/api/');
}
