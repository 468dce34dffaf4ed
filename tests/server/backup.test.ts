import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup } from '#lib/server/backup/backup.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { restore } from '#lib/server/backup/restore.ts';
import { config } from '#lib/server/config.ts';
import type { AnyDB } from '#lib/server/db/dialect/tables.ts';
import { known, migrateWithin } from '#lib/server/db/migrate.ts';
import { connect } from '#lib/server/db/open.ts';
import * as files from '#lib/server/evidence/files.ts';
import { seal } from '#lib/server/events/chain.ts';
import { move } from '#lib/server/tasks/moves.ts';
import { entriesOf } from '../support/archive.ts';
import { clearEvidence, createStage, fingerprints, pdf, withDatabase, type Stage } from '../support/backup.ts';

let stage: Stage;
beforeEach(async () => {
	stage = await createStage();
});
afterEach(() => stage.close());

/** The command as an operator gives it, in a process of its own. @returns what it said */
async function cli(verb: 'backup' | 'restore', url: string): Promise<string> {
	const { stdout, stderr } = await promisify(execFile)(process.execPath, ['src/cli/main.ts', verb, stage.archive], {
		env: { ...process.env, DATABASE_URL: url, EVIDENCE_DIR: config().evidenceDir }
	});
	return stdout + stderr;
}

describe('while people work', () => {
	test('the archive holds one moment of theirs, and comes back complete', async () => {
		const ids = await stage.world.tasks(...Array.from({ length: 12 }, (_, index) => ({ title: `Việc ${index}` })));
		let isOver = false;
		let moves = 0;
		const work = async () => {
			for (let version = 1; !isOver; version += 1)
				for (const id of ids) {
					const to = version % 2 === 1 ? 'in_progress' : 'not_started';
					await move(stage.world.lan, id, { to, version, note: null, after: null, explanation: null });
					await stage.attach(id);
					moves += 1;
				}
		};
		const working = work();
		await expect.poll(() => moves).toBeGreaterThan(3);
		const begun = moves;
		expect(await cli('backup', stage.world.url)).toMatch(
			/^Đã sao lưu vào .*dung-hen\.tar\.gz: \d+ bảng, [\d.]+ dòng, \d+ tệp/
		);
		expect(moves).toBeGreaterThan(begun);
		const atEnd = moves;
		await expect.poll(() => moves).toBeGreaterThan(atEnd);
		isOver = true;
		await working;

		const url = await stage.emptyDatabase();
		await clearEvidence();
		expect(await cli('restore', url)).toMatch(/^Đã phục hồi bản sao lưu lúc .* và đối chiếu đủ: \d+ bảng/);
		await withDatabase(url, async (db) => {
			const tasks = await db.selectFrom('task').select(['id', 'version']).execute();
			const transitions = await db.selectFrom('task_transition').select('id').execute();
			const events = await db.selectFrom('event').selectAll().orderBy('seq').execute();
			const pieces = await db.selectFrom('file').select(['id', 'sha256']).execute();

			// A move is a version, a transition and an event, or nothing.
			const moved = tasks.reduce((sum, { version }) => sum + version - 1, 0);
			expect(moved).toBeGreaterThan(3);
			expect(moved).toBeLessThan(moves);
			expect(transitions).toHaveLength(moved);
			expect(events.filter(({ action }) => action === 'task.moved')).toHaveLength(moved);
			expect(events.map(({ hash }) => hash)).toEqual(events.map(seal));
			for (const { id } of pieces) expect(await buffer(files.read(id))).toEqual(Buffer.from(pdf));
			await expect(db.deleteFrom('event').execute()).rejects.toThrow('append-only');
		});
	});
});

describe('an archive', () => {
	let url: string;
	beforeEach(async () => {
		const [task] = await stage.world.tasks(
			{ title: 'Rà soát\u2028thủ tục “một cửa”\r\n\ttại Sở' },
			{ title: 'Báo cáo' },
			{ title: 'Mỗi đơn vị tự làm', memberUnitIds: ['finance', 'health'] }
		);
		await stage.attach(task!);
		await stage.world.db.updateTable('field').set({ name: 'Tên của tỉnh' }).where('id', '=', 'steering').execute();
		await stage.world.db.deleteFrom('field').where('id', '=', 'institutions').execute();
		await stage.world.db.insertInto('setting').values({ key: 'x', value: '"đ"', updated_at: '2026-01-01' }).execute();
		await backup(stage.world.url, stage.archive);
		url = await stage.emptyDatabase();
	});

	test('comes back row for row and byte for byte, and everybody signs in anew', async () => {
		const before = await fingerprints(stage.world.db);
		const [file] = await files.list();
		await stage.restoreTo(url);

		await withDatabase(url, async (db) => {
			expect(await fingerprints(db)).toEqual(before);
			expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
			await expect(
				db.updateTable('task').set({ plan_id: 'nowhere' }).execute(),
				'foreign keys are watched again'
			).rejects.toThrow(/foreign key/i);
		});
		expect(await files.list()).toEqual([file]);
		expect(readFileSync(file!)).toEqual(Buffer.from(pdf));
	});

	test('comes back into a schema that was brought up to date and used by nobody', async () => {
		const before = await fingerprints(stage.world.db);
		await withDatabase(url, (db) =>
			db.insertInto('setting').values({ key: 'first_start', value: '1', updated_at: '2026-11-25' }).execute()
		);
		await stage.restoreTo(url);
		expect(await withDatabase(url, fingerprints)).toEqual(before);
	});

	test('goes over into the other database, and back', async () => {
		const before = await fingerprints(stage.world.db);
		const other = await stage.emptySqlite();
		await stage.restoreTo(other);
		expect(await withDatabase(other, fingerprints)).toEqual(before);

		const second = path.join(stage.folder, 'second.tar.gz');
		await backup(other, second);
		await stage.restoreTo(url, second);
		expect(await withDatabase(url, fingerprints)).toEqual(before);
	});

	test('tells what it holds, and is for its owner alone', async () => {
		const entries = await entriesOf(stage.archive);
		const [name, text] = entries.at(-1)!;
		const manifest = JSON.parse(text) as Manifest;
		expect(name).toBe('manifest.json');
		expect(manifest).toMatchObject({ format: 1, leftOut: expect.arrayContaining(['session']), missing: [] });
		expect(manifest.tables.task).toMatchObject({ rows: 5 });
		expect(Object.keys(manifest.evidence)).toHaveLength(1);
		expect(entries.map(([name]) => name)).not.toContain('tables/session.jsonl');
		expect(readdirSync(stage.folder).filter((name) => !name.includes('.sqlite'))).toEqual(['dung-hen.tar.gz']);
	});

	test('is not written over an older one', async () => {
		await expect(backup(stage.world.url, stage.archive)).rejects.toMatchObject({ code: 'backup.file_exists' });
	});

	test('does not come back where somebody works already', async () => {
		await clearEvidence();
		const before = await fingerprints(stage.world.db);
		await expect(restore(stage.world.url, stage.archive)).rejects.toMatchObject({
			status: 409,
			code: 'restore.not_empty'
		});
		expect(await fingerprints(stage.world.db)).toEqual(before);
	});

	test('does not come back where files lie already', async () => {
		await expect(restore(url, stage.archive)).rejects.toMatchObject({ status: 409, code: 'restore.not_empty' });
		expect(await files.list()).toHaveLength(1);
	});
});

test('the backup of an older version is brought up to date on its way', async () => {
	const old = await stage.emptyDatabase();
	const db = connect<AnyDB>(old);
	await db.transaction().execute((db) => migrateWithin(db, known().slice(0, 3)));
	const at = '2026-01-02T02:00:00.000Z';
	const hoa = { id: 'hoa', name: 'Trần Thị Hoa', email: 'hoa@thanhgiang.example', password_hash: '-', created_at: at };
	await db.insertInto('user').values(hoa).execute();
	const event = { id: '1', at, actor_id: 'hoa', action: 'plan.created', subject_id: '1', particulars: '{}' };
	await db.insertInto('event').values(event).execute();
	await db.destroy();
	await backup(old, stage.archive);

	const url = await stage.emptyDatabase();
	await stage.restoreTo(url);
	await withDatabase(url, async (db) => {
		expect(await db.selectFrom('password').select(['user_id', 'hash']).execute()).toEqual([
			{ user_id: 'hoa', hash: '-' }
		]);
		const [event] = await db.selectFrom('event').selectAll().execute();
		expect(event).toMatchObject({ seq: 1, action: 'plan.created', hash: seal(event!) });
	});
});

describe('files that are not there', () => {
	test('one that nobody needs any more and that goes during the backup is reported', async () => {
		const large = await files.store(Readable.from([pdf, randomBytes(30 * 1024 * 1024)]), 'Lớn.pdf');
		await files.keep(stage.world.lan, large);
		const unneeded = await files.store(Readable.from([pdf]), 'Thừa.pdf');
		await files.keep(stage.world.lan, unneeded);

		const working = backup(stage.world.url, stage.archive);
		const begun = () => globSync(`${stage.archive}.*/archive`);
		await expect.poll(begun, { interval: 5 }).toHaveLength(1);
		await stage.world.db.deleteFrom('file').where('id', '=', unneeded.id).execute();
		await files.discard(unneeded);

		const { manifest, removed, lost } = await working;
		expect({ removed, lost }).toEqual({ removed: [unneeded.id], lost: [] });
		expect(Object.keys(manifest.evidence)).toEqual([large.id]);
	});

	test('one that is lost and one that changed are named', async () => {
		const [task] = await stage.world.tasks({ title: 'Rà soát' });
		for (const name of ['A.pdf', 'B.pdf', 'C.pdf']) await stage.attach(task!, name);
		const [a, b] = await stage.world.db.selectFrom('file').select('id').orderBy('name').execute();
		await rm(files.pathOf(a!.id));
		writeFileSync(files.pathOf(b!.id), 'another content');

		const result = await backup(stage.world.url, stage.archive);
		expect(result).toMatchObject({ removed: [], lost: [a!.id], changed: [b!.id] });

		const url = await stage.emptyDatabase();
		expect((await stage.restoreTo(url)).missing).toEqual([a!.id]);
		expect(await files.list()).toHaveLength(2);
	});

	test('an address without an installation is no reason for an empty archive', async () => {
		await expect(backup(await stage.emptyDatabase(), stage.archive)).rejects.toMatchObject({
			code: 'backup.no_installation'
		});
		expect(existsSync(stage.archive)).toBe(false);
	});
});
