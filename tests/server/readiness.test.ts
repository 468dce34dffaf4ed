import { expect, test } from 'vitest';
import * as readiness from '#lib/server/readiness.ts';
import { openTestDatabase } from '../support/database.ts';

test('a database that does not answer and a server that stops are not ready', async () => {
	const { db, close } = await openTestDatabase();
	expect(await readiness.check(db)).toMatchObject({ ready: true });

	readiness.stop();
	const stopping = await readiness.check(db);
	await close();
	const gone = await readiness.check(db);

	expect(stopping).toEqual({
		ready: false,
		checks: { database: 'ok', schema: 'ok', evidence: 'ok', running: 'failed' }
	});
	expect(gone.checks).toMatchObject({ database: 'failed', schema: 'failed' });
});
