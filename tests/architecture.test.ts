import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directions } from './support/architecture/directions.ts';
import { habits } from './support/architecture/habits.ts';
import { parse, read } from './support/architecture/source.ts';
import { root } from '../scripts/build.ts';

/** The rules quote what they forbid. */
const quotes = (path: string) => path.startsWith('tests/support/architecture/') || path.startsWith('tests/fixtures/');

const files = read([
	'{src,migrations,scripts,tests}/**/*.{ts,js,svelte,html}',
	'docs/**/*.md',
	'*.{md,json,js,ts,yml,yaml}',
	'{Dockerfile,Containerfile}*',
	'.ci/*'
]).filter(({ path }) => !quotes(path));

describe.for([...directions, ...habits])('$name', ({ offences, broken }) => {
	test('holds everywhere', () => {
		expect(files.flatMap((file) => offences(file).map((offence) => `${file.path} ${offence}`))).toEqual([]);
	});

	test('would be noticed', () => {
		expect(offences(parse(broken.path, broken.text))).not.toEqual([]);
	});
});

test('the files are found', () => {
	expect(files.length).toBeGreaterThan(50);
});

/** npm writes only the packages of the machine that it runs on when it knows no others, and `npm ci` then refuses the file. */
test('package-lock.json holds the optional packages of every platform', () => {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { optionalDependencies?: Record<string, string> }>;
	};
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages)
		)
	);
	expect(missing).toEqual([]);
});

/** The package says so itself, but npm reads the lock file instead and would ask for Python and a compiler on every machine. */
test('package-lock.json says that better-sqlite3 brings its binaries', () => {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { gypfile?: false }>;
	};
	expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});
