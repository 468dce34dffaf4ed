import path from 'node:path';
import { temporaryFolder } from './folder.ts';
import { freePort } from './port.ts';

/** An application with a database of its own, in which stories happen one after the other, so that counts hold. */
export interface Lane {
	port: number;
	databaseUrl: string;
	evidenceDir: string;
}

/** As many as the smallest machine has cores. */
const count = 2;

/** All lanes of this run. Playwright reads its settings again in every worker: what is chosen once is handed down in the environment. */
export async function lanes(): Promise<Lane[]> {
	process.env.E2E_FOLDER ??= temporaryFolder('e2e');
	process.env.E2E_PORTS ??= (await Promise.all(Array.from({ length: count }, freePort))).join();
	const folder = process.env.E2E_FOLDER;
	return process.env.E2E_PORTS.split(',').map((port, at) => ({
		port: Number(port),
		databaseUrl: `sqlite:${path.join(folder, String(at), 'app.sqlite')}`,
		evidenceDir: path.join(folder, String(at), 'evidence')
	}));
}
