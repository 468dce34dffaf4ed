import { join } from 'node:path';
import { open } from '#lib/server/db/open.ts';
import * as sample from '#lib/server/sample/load.ts';
import { startApp } from './app.ts';
import { temporaryFolder } from './folder.ts';

/**
 * One application for all browser tests, with the sample year; its port was chosen by playwright.config.ts. A test that
 * changes something brings its own plan. Tests read E2E_DATABASE_URL and E2E_EVIDENCE_DIR.
 */
export default async function setup(): Promise<() => Promise<void>> {
	const folder = temporaryFolder('e2e');
	const databaseUrl = `sqlite:${join(folder, 'app.sqlite')}`;
	const evidenceDir = join(folder, 'evidence');
	process.env.EVIDENCE_DIR = evidenceDir;
	const db = await open(databaseUrl);
	await sample.load(db);
	await db.destroy();

	const app = await startApp({
		port: Number(process.env.E2E_PORT),
		databaseUrl,
		env: { EVIDENCE_DIR: evidenceDir }
	});
	process.env.E2E_DATABASE_URL = databaseUrl;
	process.env.E2E_EVIDENCE_DIR = evidenceDir;
	return app.stop;
}
