import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt, root } from '../../scripts/build.ts';
import { freePort } from './port.ts';
import { spawnTied, type TiedProcess } from './tied.ts';

export interface App {
	/** `http://localhost:PORT`, without a slash at the end. */
	origin: string;
	/** The same database for the test, to prepare and to look into. */
	databaseUrl: string;
	evidenceDir: string;
	/** What the server wrote, for the message of a failing test. */
	output(): string;
	/** As an operator does, with SIGTERM. */
	stop(): Promise<void>;
	/** Null while it runs. */
	exitCode(): number | null;
}

interface Choices {
	/** A fresh SQLite file when left out. */
	databaseUrl?: string;
	port?: number;
	/** Further variables of the server's environment. */
	env?: Record<string, string>;
}

/** Starts the built application as an operator would (`serve`), with a database and an evidence folder of its own. */
export async function startApp({ databaseUrl, port, env }: Choices = {}): Promise<App> {
	await ensureBuilt();
	const folder = await mkdtemp(join(tmpdir(), 'dung-hen-app-'));
	const chosen = port ?? (await freePort());
	const origin = `http://localhost:${chosen}`;
	const variables = {
		DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, 'app.sqlite')}`,
		EVIDENCE_DIR: join(folder, 'evidence'),
		ORIGIN: origin,
		HOST: '127.0.0.1',
		PORT: String(chosen)
	};

	const server = spawnTied([process.execPath, join(root, 'src', 'cli', 'main.ts'), 'serve'], {
		cwd: root,
		// Vitest's own NODE_ENV would switch the server's libraries into their test modes.
		env: { ...process.env, NODE_ENV: 'production', ...variables, ...env },
		stopSignal: 'TERM',
		folder
	});
	await answering(origin, server);
	return {
		origin,
		databaseUrl: variables.DATABASE_URL,
		evidenceDir: variables.EVIDENCE_DIR,
		output: server.output,
		stop: server.stop,
		exitCode: server.exitCode
	};
}

async function answering(origin: string, server: TiedProcess): Promise<void> {
	const deadline = Date.now() + 30_000;
	for (;;) {
		try {
			const response = await fetch(`${origin}/login`, { redirect: 'manual' });
			await response.arrayBuffer();
			return;
		} catch (cause) {
			if (server.exitCode() !== null) throw new Error(`The server ended at once: ${server.output()}`, { cause });
			if (Date.now() > deadline) throw new Error(`The server did not answer: ${server.output()}`, { cause });
			await sleep(50);
		}
	}
}
