import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { open } from '#lib/server/db/open.ts';
import * as cluster from './cluster.ts';
import './database.ts';
import { temporaryFolder } from './folder.ts';
import { inspect } from './reset.ts';

/**
 * Gives the run a PostgreSQL: the one of TEST_DATABASE_URL (its user must be a superuser), or one of
 * our own that disappears with the run. One database is migrated; every test works on a copy of it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { url: given, stop: async () => {} } : await cluster.start();
	project.provide('uploads', temporaryFolder('uploads'));
	const name = `dung_hen_test_${randomUUID().slice(0, 8)}`;
	try {
		const url = await cluster.createDatabase(server.url, name);
		const db = await open(url);
		await db.destroy();
		project.provide('postgresTemplate', { admin: server.url, name, pristine: await inspect(url) });
	} catch (error) {
		await server.stop();
		throw error;
	}

	return async () => {
		await cluster.dropDatabases(server.url, name);
		await server.stop();
	};
}
