import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import { attachment, cleanFileName } from '#lib/server/evidence/file-name.ts';
import * as files from '#lib/server/evidence/files.ts';
import { sampleFile } from '#lib/server/sample/files.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import type { TaskPage } from '#lib/server/tasks/tasks.ts';
import { actions, load } from '../../src/routes/(app)/tasks/[id]/+page.server.ts';
import * as edit from '../../src/routes/(app)/tasks/[id]/edit/+page.server.ts';
import { GET } from '../../src/routes/(app)/tasks/[id]/evidence/[link]/+server.ts';
import { valuesOf } from '../../src/routes/(app)/tasks/task-values.ts';
import { typedValues } from '../../src/routes/shown.ts';
import { eventOf, formOf } from '../support/page.ts';
import { createWorld, type World } from '../support/world.ts';

const pdf = sampleFile('pdf', 'Báo cáo');
const boundary = 'ranh-gioi';

let world: World;
let task: string;
beforeEach(async () => {
	world = await createWorld();
	[task] = (await world.tasks({ title: 'Rà soát', product: 'Báo cáo', due: '2026-12-31' })) as [string];
});
afterEach(() => world.close());

const post = (ctx: Context, action: 'move' | 'hold', fields: Record<string, string>) =>
	actions[action](eventOf(ctx, `/tasks/${task}?/${action}`, { id: task }, formOf({ version: '1', ...fields })));

/** A multipart body as browsers write it; `cut` leaves out its last bytes. */
function multipart(name: string, content: Uint8Array, { cut = 0 } = {}): RequestInit {
	const head = `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nBáo cáo quý\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
	const whole = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
	const body = whole.subarray(0, whole.length - cut);
	const headers = {
		'content-type': `multipart/form-data; boundary=${boundary}`,
		'content-length': String(body.length)
	};
	return { method: 'POST', body, headers };
}

const upload = (ctx: Context, request: RequestInit) =>
	actions.upload(eventOf(ctx, `/tasks/${task}?/upload`, { id: task }, request));

test('a task page takes twelve statements at most, also when much has happened', async () => {
	await changes.assign(world.lan, task, 1, 'minh');
	await correct(world.hoa, task, 2, { leadUnitId: 'health', coordinatingUnitIds: ['treasury'] }, 'Nhầm');
	await upload(world.hoa, multipart('a.pdf', pdf));
	const statements: string[] = [];
	const db = await open(world.url, { onStatement: (sql) => statements.push(sql) });
	statements.length = 0;

	const page = await load(eventOf({ ...world.hoa, db }, `/tasks/${task}`, { id: task }));
	await db.destroy();

	expect(statements.length).toBeLessThanOrEqual(12);
	expect(page).toMatchObject({ names: { finance: 'Sở Tài chính', health: 'Sở Y tế', minh: 'Hồ Minh' } });
});

test('a refused form brings its sentence, its step and its words back', async () => {
	await post(world.lan, 'move', { to: 'in_progress' });
	const words = { step: 'move-submit', to: 'submitted', version: '2', note: 'Đã rà soát' };

	expect(await post(world.lan, 'move', words)).toMatchObject({
		status: 422,
		data: { code: 'task.evidence_missing', facts: { product: 'Báo cáo' }, values: words }
	});
	expect(await post(world.lan, 'move', { ...words, explanation: 'Bản giấy' })).toEqual({ done: 'move-submit' });
	expect(await post(world.lan, 'hold', { kind: 'paused', reason: 'x', version: '3' })).toMatchObject({ status: 403 });
});

test('the form of a correction says what is wrong in it, and keeps what nobody else touched', async () => {
	const fields = { number: '1', title: 'Rà soát phí', text: '', lead: 'finance', words: '', due: '', reason: 'Nhầm' };
	const send = (more: Record<string, string>) =>
		edit.actions.default(
			eventOf(world.hoa, `/tasks/${task}/edit`, { id: task }, formOf({ version: '1', ...fields, ...more }))
		);
	expect(await send({ title: ' ' })).toMatchObject({ status: 422, data: { code: 'task.title_missing' } });
	expect(await send({ due: '2026-02-30' })).toMatchObject({ status: 422, data: { code: 'task.due_invalid' } });
	expect(await send({ number: '0' })).toMatchObject({ status: 422, data: { code: 'task.number_invalid' } });
	expect(await send({ lead: '' })).toMatchObject({ status: 422, data: { code: 'unit.not_found' } });
	const typed = { 'coord:health': 'on', 'was:due': '2026-12-31', due: '2026-12-31', 'was:title': 'Rà soát' };
	await correct(world.hoa, task, 1, { due: '2026-11-30' }, 'Đổi hạn');
	const stale = await send(typed);
	expect(stale).toMatchObject({ status: 409, data: { code: 'task.changed_meanwhile' } });

	const page = (await edit.load(eventOf(world.hoa, `/tasks/${task}/edit`, { id: task }))) as { task: TaskPage };
	const again = typedValues(valuesOf(page.task), { ...fields, ...typed });
	expect(again).toMatchObject({ due: '2026-11-30', title: 'Rà soát phí', coord: ['health'] });
	await expect(send({ version: '2', due: '2026-11-30' })).rejects.toMatchObject({ location: `/tasks/${task}` });
});

test.each(['2147483647', '9'.repeat(400), '-1', ''])('a forged version "%s" is refused as input', async (version) => {
	expect(await post(world.lan, 'move', { to: 'in_progress', version })).toMatchObject({
		status: 422,
		data: { code: 'request.invalid' }
	});
});

describe('an upload', () => {
	test('keeps the Vietnamese name and comes back byte for byte', async () => {
		expect(await upload(world.lan, multipart('..\\Báo cáo quý III.pdf', pdf))).toEqual({
			done: 'upload',
			name: 'Báo cáo quý III.pdf'
		});
		const [piece] = await evidence.ofTask(world.lan, task);
		expect(piece).toMatchObject({ title: 'Báo cáo quý', name: 'Báo cáo quý III.pdf', size: pdf.length });

		const params = { id: task, link: piece?.id ?? '' };
		const response = await GET(eventOf(world.lan, '/', params));
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-length': String(pdf.length),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		});
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(pdf));
		await expect(GET(eventOf(world.yen, '/', params))).rejects.toMatchObject({ status: 404 });
	});

	test.each([
		['in the middle of its bytes', 120],
		['before its last separator', 10]
	])('that breaks off %s leaves nothing', async (_, cut) => {
		const before = await files.list();
		expect(await upload(world.lan, multipart('a.pdf', pdf, { cut }))).toMatchObject({
			status: 422,
			data: { code: 'evidence.cut_off', values: { step: 'upload' } }
		});
		expect(await evidence.ofTask(world.lan, task)).toEqual([]);
		expect(await files.list()).toEqual(before);
	});

	test('whose connection breaks leaves nothing', async () => {
		const before = await files.list();
		const { body, headers } = multipart('a.pdf', pdf);
		const broken = new ReadableStream({
			start(controller) {
				controller.enqueue((body as Buffer).subarray(0, 400));
				setTimeout(() => controller.error(new Error('socket hang up')), 20);
			}
		});
		const request = { method: 'POST', headers: headers!, body: broken, duplex: 'half' } as RequestInit;

		expect(await upload(world.lan, request)).toMatchObject({ status: 422, data: { code: 'evidence.cut_off' } });
		expect(await files.list()).toEqual(before);
	});

	test('of a foreign task, without a file, of another kind or beyond the limit is refused and leaves nothing', async () => {
		const before = await files.list();
		const huge = multipart('a.pdf', pdf);
		huge.headers = { ...huge.headers, 'content-length': String(2 ** 31) };

		expect(await upload(world.yen, multipart('a.pdf', pdf))).toMatchObject({ status: 404 });
		expect(await upload(world.khoi, multipart('a.pdf', pdf))).toMatchObject({ status: 403 });
		expect(await upload(world.lan, multipart('', new Uint8Array()))).toMatchObject({
			data: { code: 'evidence.missing' }
		});
		expect(await upload(world.lan, multipart('a.docx', pdf))).toMatchObject({
			data: { code: 'evidence.disguised', values: { step: 'upload', title: 'Báo cáo quý' } }
		});
		expect(await upload(world.lan, huge)).toMatchObject({ status: 413, data: { code: 'evidence.too_large' } });
		expect(await files.list()).toEqual(before);
	});
});

test('names of files lose their paths and what cannot be seen, never their marks or their extension', () => {
	expect(cleanFileName('C:\\Tài liệu\\Quyết định số 5.docx')).toBe('Quyết định số 5.docx');
	expect(cleanFileName('../../Đề án\u0000\u202efdp.pdf')).toBe('Đề ánfdp.pdf');
	expect(cleanFileName('Bie\u0302n ba\u0309n.pdf')).toBe('Biên bản.pdf');
	expect(cleanFileName(`${'ă'.repeat(300)}.pdf`)).toBe(`${'ă'.repeat(196)}.pdf`);
	expect(cleanFileName('...')).toBe('file');
});

test('a download has a name for every client', () => {
	expect(attachment('Đề án "số" (1).pdf')).toBe(
		`attachment; filename="De an _so_ (1).pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%22s%E1%BB%91%22%20%281%29.pdf`
	);
});
