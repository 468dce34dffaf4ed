/** The rings of a directed graph, each once and beginning at its smallest id; a node that points at itself is none. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const rings = new Map<string, string[]>();
	const done = new Set<string>();

	for (const start of graph.keys()) {
		const path: string[] = [];
		const on = new Map<string, number>();
		// A stack of our own: a chain of five thousand units would exhaust the engine's.
		const waiting: { id: string; depth: number }[] = [{ id: start, depth: 0 }];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			for (const left of path.splice(next.depth)) {
				on.delete(left);
				done.add(left);
			}
			const at = on.get(next.id);
			if (at !== undefined) {
				if (path.length - at > 1) keep(rings, path.slice(at));
				continue;
			}
			if (done.has(next.id)) continue;
			on.set(next.id, path.length);
			path.push(next.id);
			for (const id of graph.get(next.id) ?? []) waiting.push({ id, depth: path.length });
		}
		for (const left of path) done.add(left);
	}
	return [...rings.values()];
}

function keep(rings: Map<string, string[]>, ring: string[]) {
	const first = ring.indexOf(ring.reduce((least, id) => (id < least ? id : least)));
	const turned = [...ring.slice(first), ...ring.slice(0, first)];
	rings.set(turned.join('\n'), turned);
}
