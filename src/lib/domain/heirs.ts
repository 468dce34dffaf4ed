/**
 * The unit that answers today for what another one did: itself while it exists, else its first successor, and so on.
 * `first` holds the first successor of each unit that has ended.
 */
export function answering(first: ReadonlyMap<string, string>, unitId: string): string {
	const passed = new Set<string>();
	let id = unitId;
	for (let next = first.get(id); next !== undefined && !passed.has(next); next = first.get(id)) {
		passed.add(id);
		id = next;
	}
	return id;
}
