import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { open } from '#lib/server/db/open.ts';
import './database.ts';
import { temporaryFolder } from './folder.ts';

/** Migrates one SQLite file before the run: a test then needs a copy of a file, not forty migrations. */
export async function setup(project: TestProject): Promise<void> {
	const folder = temporaryFolder('sqlite');
	project.provide('uploads', folder);
	const template = join(folder, 'template.sqlite');
	const db = await open(`sqlite:${template}`);
	await db.destroy();

	project.provide('sqliteTemplate', template);
}
