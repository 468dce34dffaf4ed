import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/build.ts';

/**
 * Every address that the application answers, read from its source: `GET /tasks/[id]`, `POST /tasks/[id]?/move`.
 * A form action is a key of `actions`, an endpoint an exported verb.
 */
export function allRoutes(): string[] {
	const files = globSync('src/routes/**/+{page.svelte,page.server.ts,server.ts}', { cwd: root });
	return [...new Set(files.flatMap(answersOf))].sort();
}

function answersOf(file: string): string[] {
	const address = `/${path.dirname(file).slice('src/routes'.length)}`
		.replace(/\/\([^)]*\)/g, '')
		.replace(/\/+/g, '/')
		.replace(/(.)\/$/, '$1');
	const source = readFileSync(path.join(root, file), 'utf8');
	if (file.endsWith('+server.ts')) {
		return [...source.matchAll(/export (?:const|function|async function) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
			([, verb]) => `${verb} ${address}`
		);
	}
	if (file.endsWith('+page.svelte')) return [`GET ${address}`];
	return [
		...(source.includes('load') ? [`GET ${address}`] : []),
		...actionsOf(source).map((name) => `POST ${address}${name}`)
	];
}

/** The keys at the first level of the object `actions`; prettier puts each on a line of its own with one tab. */
function actionsOf(source: string): string[] {
	const [, body] = /export const actions(?:: Actions)? = \{\n([\s\S]*?)\n\}/.exec(source) ?? [];
	const names = [...(body ?? '').matchAll(/^\t(\w+):/gm)].map(([, name]) => name);
	return names.map((name) => (name === 'default' ? '' : `?/${name}`));
}
