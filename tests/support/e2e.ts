import { cp } from 'node:fs/promises';
import path from 'node:path';
import { open } from '#lib/server/db/open.ts';
import * as sample from '#lib/server/sample/load.ts';
import { startApp } from './app.ts';
import { lanes } from './lanes.ts';

/** One application a lane, each with the sample year. A test that changes something brings its own plan. */
export default async function setup(): Promise<() => Promise<void>> {
	const [first, ...others] = await lanes();
	process.env.EVIDENCE_DIR = first!.evidenceDir;
	const db = await open(first!.databaseUrl);
	await sample.load(db);
	await db.destroy();
	const folder = (evidenceDir: string) => path.dirname(evidenceDir);
	for (const { evidenceDir } of others) await cp(folder(first!.evidenceDir), folder(evidenceDir), { recursive: true });

	const apps = await Promise.all(
		[first!, ...others].map(({ port, databaseUrl, evidenceDir }) =>
			startApp({ port, databaseUrl, env: { EVIDENCE_DIR: evidenceDir } })
		)
	);
	return async () => {
		await Promise.all(apps.map(({ stop }) => stop()));
	};
}
