import { afterEach, beforeEach, expect, test } from 'vitest';
import * as plans from '#lib/server/plans/plans.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

test('a plan of several documents is named by the first of them, its number and day together', async () => {
	await addDocument('a', { number: '9/QĐ-UBND', date: '2026-02-01', created_at: '2026-02-02T02:00:00.000Z' });
	await addDocument('b', { number: '10/KH-UBND', date: '2026-01-05', created_at: '2026-03-02T02:00:00.000Z' });

	expect(await plans.list(world.khoi)).toMatchObject([{ number: '9/QĐ-UBND', date: '2026-02-01' }]);
});

test('a plan without a document is listed all the same', async () => {
	expect(await plans.list(world.hoa)).toMatchObject([{ id: world.planId, number: null, date: null }]);
});

async function addDocument(id: string, facts: { number: string; date: string; created_at: string }) {
	const created = { created_at: facts.created_at, created_by: 'hoa' };
	await world.db
		.insertInto('file')
		.values({ id, sha256: id, size: 1, name: `${id}.docx`, media_type: 'text/plain', ...created })
		.execute();
	await world.db
		.insertInto('document')
		.values({
			id,
			...facts,
			type: null,
			issuer: null,
			title: null,
			year: null,
			file_id: id,
			source_text: '',
			source_rows: '[]',
			created_by: 'hoa'
		})
		.execute();
	await plans.addDocument(world.hoa, world.planId, id);
}
