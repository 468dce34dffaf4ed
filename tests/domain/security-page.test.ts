import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/build.ts';

test('docs/security.md names files that exist', () => {
	const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
	const named = [...page.matchAll(/`([\w./()[\]+-]+\.(?:ts|svelte))`/g)].map(([, path]) => path as string);
	const missing = named.filter((path) => !['', 'src', 'tests'].some((base) => existsSync(join(root, base, path))));
	expect([...new Set(missing)]).toEqual([]);
	expect(named.length).toBeGreaterThan(40);
});
