import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { lucide, own } from '#lib/components/icons.ts';
import { GROUPS, links } from '#lib/components/places.ts';
import { load } from '#lib/i18n/index.ts';

it('draws every icon of the table, and nothing else', async () => {
	const sprite = await readFile(new URL('../../static/icons.svg', import.meta.url), 'utf8');
	const drawn = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]).sort();
	expect(drawn).toEqual([...Object.keys(lucide), ...Object.keys(own)].sort());
	expect(sprite).not.toMatch(/<script|javascript:|href="http/);
});

it('marks the one place that reaches deepest into the path', async () => {
	const t = await load('vi');
	const here = (path: string) =>
		links(t, ['mine', 'board', 'dashboard', 'plans', 'import'], path)
			.filter(({ current }) => current)
			.map(({ place }) => place);

	expect(here('/')).toEqual(['mine']);
	expect(here('/board')).toEqual(['board']);
	expect(here('/plans/import/7')).toEqual(['import']);
	expect(here('/plans/12')).toEqual(['plans']);
	expect(here('/tasks/3')).toEqual([]);
});

it('gives each place a key of its own', async () => {
	const t = await load('vi');
	const keys = links(t, Object.values(GROUPS).flat(), '/').map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});
