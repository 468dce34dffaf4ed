import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { open } from '#lib/server/db/open.ts';
import * as cluster from './cluster.ts';
import './database.ts';

/**
 * Gives the run a PostgreSQL: the one of TEST_DATABASE_URL (its user must be allowed to create databases), or one of
 * our own that disappears with the run. One database is migrated; every test works on a copy of it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { url: given, stop: async () => {} } : await cluster.start();
	const name = `dung_hen_test_${randomUUID().slice(0, 8)}`;
	try {
		const db = await open(await cluster.createDatabase(server.url, name));
		await db.destroy();
	} catch (error) {
		await server.stop();
		throw error;
	}

	project.provide('postgresTemplate', { admin: server.url, name });
	return async () => {
		await cluster.dropDatabase(server.url, name);
		await server.stop();
	};
}
