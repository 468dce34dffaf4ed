import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

const sources = ['src/**/*', 'static/**/*', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
const result = join(root, 'build', 'handler.js');
const lock = join(root, '.svelte-kit', 'building');

/** Builds the application when there is no build, or one that is older than its sources; test files wait for each other. */
export async function ensureBuilt(): Promise<void> {
	if (isFresh()) return;
	await acquire();
	try {
		if (!isFresh()) build();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

function isFresh(): boolean {
	if (!existsSync(result)) return false;
	const built = statSync(result).mtimeMs;
	return globSync(sources, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs <= built);
}

function build(): void {
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	// Vitest sets NODE_ENV to "test"; the bundle under test is the one that is delivered.
	const env = { ...process.env, NODE_ENV: 'production' };
	execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		env,
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

/** A folder is made by one process alone; it names its maker, so that a killed build does not block the next. */
async function acquire(): Promise<void> {
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	for (;;) {
		try {
			mkdirSync(lock);
			return writeFileSync(join(lock, 'pid'), String(process.pid));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
			else await sleep(200);
		}
	}
}

function isAbandoned(): boolean {
	const maker = join(lock, 'pid');
	if (!existsSync(maker)) return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5000;
	try {
		process.kill(Number(readFileSync(maker, 'utf8')), 0);
		return false;
	} catch {
		return true;
	}
}

if (import.meta.main) await ensureBuilt();
