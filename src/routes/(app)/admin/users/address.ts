/** The filter of an address, without the page: for links that keep it. */
export function kept(params: URLSearchParams): string {
	const filter = new URLSearchParams([...params].filter(([name]) => ['q', 'unit', 'role', 'state'].includes(name)));
	return filter.size > 0 ? `?${filter}` : '';
}
