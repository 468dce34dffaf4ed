import { invalidate, invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Brings the page what the server has now, after whatever the person opened meanwhile: Kit drops a navigation under way
 * when data are invalidated, and a tap that came before the answer to a drop would lead nowhere.
 * With a dependency, only what is loaded under this name.
 */
export async function reload(dependency?: string): Promise<void> {
	let awaited: Promise<void> | null = null;
	// One that was given up for another stays listed until that one ends; the same one is not waited for twice.
	while (navigating.complete && navigating.complete !== awaited) {
		awaited = navigating.complete;
		await Promise.allSettled([awaited]);
	}
	await (dependency === undefined ? invalidateAll() : invalidate(dependency));
}
