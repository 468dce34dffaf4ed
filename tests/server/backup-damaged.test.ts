import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup } from '#lib/server/backup/backup.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { config } from '#lib/server/config.ts';
import * as files from '#lib/server/evidence/files.ts';
import { entriesOf, writeArchive } from '../support/archive.ts';
import { createStage, onPostgres, pdf, withDatabase, type Stage } from '../support/backup.ts';

let stage: Stage;
let url: string;
beforeEach(async () => {
	stage = await createStage();
	const [task] = await stage.world.tasks({ title: 'Rà soát' }, { title: 'Báo cáo' });
	await stage.attach(task!);
	await backup(stage.world.url, stage.archive);
	url = await stage.emptyDatabase();
});

/** Whatever was wrong with the archive, nothing of it is left. */
afterEach(async () => {
	expect(await files.list()).toEqual([]);
	expect(readdirSync(config().evidenceDir).filter((name) => name.startsWith('restore-'))).toEqual([]);
	if (onPostgres)
		await withDatabase(url, async (db) => expect(await db.selectFrom('user').selectAll().execute()).toEqual([]));
	else expect(existsSync(url.slice('sqlite:'.length))).toBe(false);
	await stage.close();
});

const refused = async (code: string, facts = {}) =>
	expect(await stage.restoreTo(url).catch((error: unknown) => error)).toMatchObject({ status: 422, code, facts });

/** The same archive with other contents under some names. */
const rewrite = async (change: (entries: [string, string][]) => [string, string][]) => {
	const changed = change(await entriesOf(stage.archive));
	await writeArchive(stage.archive, changed);
};
const withManifest = (entries: [string, string][], change: (manifest: Manifest) => void) => {
	const manifest = JSON.parse(entries.at(-1)![1]) as Manifest;
	change(manifest);
	return [...entries.slice(0, -1), ['manifest.json', JSON.stringify(manifest)] as [string, string]];
};

test.for([0.1, 0.5, 0.9, 0.999])('cut off at %d of its length', async (share) => {
	truncateSync(stage.archive, Math.floor(readFileSync(stage.archive).length * share));
	await refused('restore.damaged');
});

test.for([0.2, 0.5, 0.8, 0.99])('a byte changed at %d of its length', async (share) => {
	const bytes = readFileSync(stage.archive);
	bytes[Math.floor(bytes.length * share)]! ^= 1;
	writeFileSync(stage.archive, bytes);
	await refused('restore.damaged');
});

test('another file altogether', async () => {
	writeFileSync(stage.archive, pdf);
	await refused('restore.damaged');
});

test('a row changed by hand', async () => {
	await rewrite((entries) =>
		entries.map(([name, text]) => [name, name === 'tables/task.jsonl' ? text.replace('finance', 'interior') : text])
	);
	await refused('restore.damaged', { name: 'tables/task.jsonl' });
});

test('without one of its files', async () => {
	await rewrite((entries) => entries.filter(([name]) => !name.startsWith('evidence/')));
	await refused('restore.damaged');
});

test('rows that point to nobody are noticed at the end', async () => {
	await rewrite((entries) =>
		withManifest(
			entries.filter(([name]) => name !== 'tables/unit.jsonl'),
			({ tables }) => delete tables.unit
		)
	);
	await expect(stage.restoreTo(url)).rejects.toThrow(/without their parents|foreign key/);
});

test('made by a newer format', async () => {
	await rewrite((entries) =>
		withManifest(entries, (manifest) => Object.assign(manifest, { format: 2, version: '9.0.0' }))
	);
	await refused('restore.newer', { version: '9.0.0' });
});

test('made by a program with more migrations', async () => {
	await rewrite((entries) => withManifest(entries, ({ migrations }) => void migrations.push('2099-01-01-0000-later')));
	await refused('restore.newer');
});

test.for(['../../x', '/x', 'evidence/../../x', 'tables/x', 'evidence/x/y'])(
	'with an entry named %s, which is written nowhere',
	async (name) => {
		await rewrite((entries) => [[name, 'wicked'], ...entries]);
		await refused('restore.foreign', { name });
		for (const up of ['', '..', '../..']) expect(existsSync(path.join(config().evidenceDir, up, 'x'))).toBe(false);
	}
);

test.for([
	[[], 'evidence/../../../x'],
	[['../../../x'], 'manifest.json']
] as [string[], string][])('with a file row that leads out of the folder, missing: %j', async ([missing, name]) => {
	await rewrite((entries) => {
		const at = entries.findIndex(([name]) => name === 'tables/file.jsonl');
		const row = JSON.parse(entries[at]![1]) as object;
		const text = `${entries[at]![1]}${JSON.stringify({ ...row, id: '../../../x' })}\n`;
		return withManifest(entries.toSpliced(at, 1, ['tables/file.jsonl', text]), (manifest) => {
			const sha256 = createHash('sha256').update(Buffer.from(text, 'latin1')).digest('hex');
			manifest.tables.file = { rows: 2, size: text.length, sha256 };
			manifest.missing.push(...missing);
		});
	});
	await refused('restore.damaged', { name });
});
