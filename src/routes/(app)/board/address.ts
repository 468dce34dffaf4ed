/** The same address with other parameters; null and '' take one away. For links that keep the rest of the filter. */
export function withParams(params: URLSearchParams, changes: Record<string, string | null>): string {
	const next = new URLSearchParams(params);
	for (const [name, value] of Object.entries(changes)) {
		if (value) next.set(name, value);
		else next.delete(name);
	}
	const query = next.toString();
	return query ? `?${query}` : '?';
}

/** Empty fields of a filter stay out of the address. */
export function dropEmpty({ formData }: FormDataEvent): void {
	for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
