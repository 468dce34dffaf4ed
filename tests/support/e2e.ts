import { startApp } from './app.ts';

/** One application for all browser tests; its port was chosen by playwright.config.ts. Tests read E2E_DATABASE_URL. */
export default async function setup(): Promise<() => Promise<void>> {
	const app = await startApp({ port: Number(process.env.E2E_PORT) });
	process.env.E2E_DATABASE_URL = app.databaseUrl;
	process.env.E2E_EVIDENCE_DIR = app.evidenceDir;
	return app.stop;
}
