import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as files from '#lib/server/evidence/files.ts';
import { sweep } from '#lib/server/evidence/sweep.ts';
import { sampleFile } from '#lib/server/sample/files.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import { move } from '#lib/server/tasks/moves.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let audit: string;
const pdf = sampleFile('pdf', 'Báo cáo kiểm toán');

beforeEach(async () => {
	world = await createWorld();
	[audit] = (await world.tasks({
		title: 'Báo cáo kiểm toán',
		product: 'Báo cáo',
		coordinatingUnitIds: ['health']
	})) as [string];
});
afterEach(async () => {
	for (const file of await files.list()) await rm(file);
	await world.close();
});

async function attach(who = world.lan, name = 'Báo cáo 214-BC-STC.pdf', bytes: Uint8Array = pdf) {
	await evidence.add(who, audit, await files.store(Readable.from([bytes]), name), null);
}

test('what was uploaded comes back byte for byte, with its Vietnamese name and its hash', async () => {
	await attach();
	const [piece] = await evidence.ofTask(world.lan, audit);
	expect(piece).toMatchObject({
		title: 'Báo cáo 214-BC-STC',
		name: 'Báo cáo 214-BC-STC.pdf',
		size: pdf.length,
		mediaType: 'application/pdf'
	});

	const file = await evidence.file(world.yen, audit, piece!.id);
	expect(await buffer(files.read(file.id))).toEqual(Buffer.from(pdf));
	expect(file.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
});

test('a task that one may not see hides its evidence, and evidence is reached through its own task alone', async () => {
	await attach();
	const [piece] = await evidence.ofTask(world.lan, audit);
	expect(await evidence.ofTask(world.tam, audit)).toEqual([]);
	await expect(evidence.file(world.tam, audit, piece!.id)).rejects.toMatchObject({ status: 404 });

	const [other] = (await world.tasks({ title: 'Việc khác' })) as [string];
	await expect(evidence.file(world.lan, other, piece!.id)).rejects.toMatchObject({ status: 404 });
});

test('a coordinating unit adds evidence, a leader who only reads does not', async () => {
	await attach(world.yen);
	const stored = await files.store(Readable.from([pdf]), 'Báo cáo.pdf');
	await expect(evidence.add(world.khoi, audit, stored, null)).rejects.toMatchObject({ status: 403 });
});

describe('the content decides what a file is', () => {
	test.for<[string, Uint8Array, string]>([
		['Báo cáo.docx', pdf, 'evidence.disguised'],
		['Ghi chú.txt', Buffer.from('Chỉ là chữ'), 'evidence.type'],
		['Trang.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'evidence.type'],
		['Rỗng.pdf', new Uint8Array(), 'evidence.empty']
	])('%s is refused and leaves nothing', async ([name, bytes, code]) => {
		await expect(attach(world.lan, name, bytes)).rejects.toMatchObject({ status: 422, code });
		expect(await files.list()).toEqual([]);
	});

	test.for<[string, Uint8Array, string]>([
		[
			'Biên bản.docx',
			sampleFile('docx', 'Biên bản'),
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
		],
		['Ảnh.PNG', sampleFile('png', 'Ảnh'), 'image/png']
	])('%s is taken', async ([name, bytes, mediaType]) => {
		await attach(world.lan, name, bytes);
		expect(await evidence.ofTask(world.lan, audit)).toMatchObject([{ mediaType }]);
	});
});

test('an upload that breaks off leaves no row and no file', async () => {
	const body = new Readable({ read: () => undefined });
	const upload = files.store(body, 'Báo cáo.pdf');
	body.push(pdf.subarray(0, 100));
	body.destroy(new Error('connection lost'));
	await expect(upload).rejects.toThrow('connection lost');
	expect(await files.list()).toEqual([]);
});

test('evidence is taken off with a reason while the task is open; what was handed in stays', async () => {
	await attach();
	await attach(world.lan, 'Nhầm.pdf');
	const [wrong, right] = await evidence.ofTask(world.lan, audit);
	await expect(evidence.remove(world.yen, audit, wrong!.id, 'Nhầm tệp')).rejects.toMatchObject({ status: 403 });
	await evidence.remove(world.lan, audit, wrong!.id, 'Nhầm tệp');
	expect((await evidence.ofTask(world.lan, audit)).map(({ id }) => id)).toEqual([right!.id]);

	const words = { after: null, explanation: null };
	await move(world.lan, audit, { to: 'in_progress', version: 1, note: null, ...words });
	await move(world.lan, audit, { to: 'submitted', version: 2, note: 'Xong', ...words });
	await expect(evidence.remove(world.lan, audit, right!.id, 'Nhầm')).rejects.toMatchObject({ code: 'evidence.in_use' });
});

test('a confirmed task takes no more evidence until it is reopened', async () => {
	const words = { after: null, explanation: null };
	await attach();
	await move(world.lan, audit, { to: 'in_progress', version: 1, note: null, ...words });
	await move(world.lan, audit, { to: 'submitted', version: 2, note: 'Xong', ...words });
	await attach(world.yen, 'Bổ sung khi đang chờ.pdf');
	await move(world.hoa, audit, { to: 'done', version: 3, note: null, ...words });

	for (const who of [world.lan, world.yen, world.hoa])
		await expect(attach(who, 'Thêm sau.pdf')).rejects.toMatchObject({ status: 409, code: 'task.done' });
	await move(world.hoa, audit, { to: 'in_progress', version: 4, note: 'Thiếu phụ lục', ...words });
	await attach(world.lan, 'Phụ lục.pdf');
	expect(await evidence.ofTask(world.lan, audit)).toHaveLength(3);
});

test('a result that rests on a piece and the removal of that piece at the same moment do not both happen', async () => {
	const words = { after: null, explanation: null };
	const ids = await world.tasks(...['A', 'B', 'C', 'D', 'E'].map((title) => ({ title, product: 'Báo cáo' })));
	const pieces = new Map<string, string>();
	for (const id of ids) {
		await evidence.add(world.lan, id, await files.store(Readable.from([pdf]), 'Báo cáo.pdf'), null);
		await move(world.lan, id, { to: 'in_progress', version: 1, note: null, ...words });
		pieces.set(id, (await evidence.ofTask(world.lan, id))[0]!.id);
	}

	const outcomes = await Promise.all(
		ids.map((id) =>
			Promise.allSettled([
				evidence.remove(world.lan, id, pieces.get(id)!, 'Nhầm tệp'),
				move(world.lan, id, { to: 'submitted', version: 2, note: 'Xong', ...words })
			])
		)
	);

	for (const pair of outcomes) expect(pair.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

describe('a process that is killed in an upload', () => {
	test.for(['row', 'bytes'])(
		'before its %s are written leaves what the next sweep removes, and no row',
		async (moment) => {
			await attach();
			await killedUpload(moment);
			expect(await files.list()).toHaveLength(2);
			expect(await sweep(world.db)).toBe(0);

			const anHourLater = Date.now() + 61 * 60 * 1000;
			expect(await sweep(world.db, undefined, anHourLater)).toBe(1);
			expect(await files.list()).toHaveLength(1);
			const [piece] = await evidence.ofTask(world.lan, audit);
			const { id } = await evidence.file(world.lan, audit, piece!.id);
			expect(await readFile(files.pathOf(id))).toEqual(Buffer.from(pdf));
		}
	);
});

async function killedUpload(moment: string) {
	const child = spawn(process.execPath, ['tests/support/interrupted-upload.ts', moment], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const exit = new Promise((resolve) => child.once('exit', resolve));
	await new Promise((resolve) => child.stdout.once('data', resolve));
	child.kill('SIGKILL');
	await exit;
}
