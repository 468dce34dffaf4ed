import type { Filter } from '#lib/server/audit/filter.ts';

export const NAMES = ['actor', 'group', 'subject', 'from', 'to', 'address'] as const satisfies (keyof Filter)[];

/** The filter that an address or a form names; what is empty is left out. */
export function filterOf(given: { get(name: string): unknown }): Filter {
	const entries = NAMES.map(
		(name) =>
			[
				name,
				String(given.get(name) ?? '')
					.trim()
					.slice(0, 200)
			] as const
	);
	return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** The page below an event; nonsense is the first page. */
export function beforeOf(params: URLSearchParams): number | null {
	const before = params.get('before') ?? '';
	return /^\d{1,15}$/.test(before) ? Number(before) : null;
}
