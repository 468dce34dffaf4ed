import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFile } from '#lib/server/sample/files.ts';
import { startApp, type App } from '../support/app.ts';
import { ask, signIn, type Cookie } from '../support/http.ts';
import { createWorld, type World } from '../support/world.ts';

const MB = 1024 * 1024;
const BOUNDARY = '----ranh-gioi-cua-bieu-mau';
const pdf = Buffer.from(sampleFile('pdf', 'Báo cáo'));

let world: World;
let app: App;
let lan: Cookie;
let hoa: Cookie;
let task: string;

beforeAll(async () => {
	world = await createWorld();
	await world.setPasswords('đúng hẹn 2026');
	[task] = (await world.tasks({ title: 'Rà soát' })) as [string];
	app = await startApp({ databaseUrl: world.url });
	lan = await signIn(app.origin, 'lan@thanhgiang.example', 'đúng hẹn 2026');
	hoa = await signIn(app.origin, 'hoa@thanhgiang.example', 'đúng hẹn 2026');
});
afterAll(async () => {
	await app.stop();
	await world.close();
});

interface Sent {
	status: number;
	text: string;
}

/** The parts of a form with one file; the bytes are made while they travel. */
function multipart(name: string, size: number, head: Uint8Array = pdf) {
	const before = Buffer.from(
		`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
	);
	const after = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
	const block = randomBytes(MB);
	function* parts() {
		yield before;
		yield head.subarray(0, size);
		for (let left = size - head.length; left > 0; left -= MB) yield block.subarray(0, Math.min(MB, left));
		yield after;
	}
	return { length: before.length + Math.max(size, 0) + after.length, parts };
}

/** Sends a form as a browser does; without `length` in pieces of unknown number. */
async function send(path: string, cookie: Cookie, parts: Iterable<Uint8Array>, length?: number): Promise<Sent> {
	const outgoing = request(app.origin + path, {
		method: 'POST',
		agent: false,
		headers: {
			accept: 'text/html',
			origin: app.origin,
			cookie,
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			...(length !== undefined && { 'content-length': length })
		}
	});
	const answered = Promise.withResolvers<IncomingMessage>();
	outgoing.on('response', answered.resolve).on('error', answered.reject);
	await Promise.all([pipeline(Readable.from(parts), outgoing), answered.promise]);
	const answer = await answered.promise;
	return { status: answer.statusCode ?? 0, text: (await buffer(answer)).toString() };
}

async function sendFile(path: string, cookie: Cookie, name: string, content: Uint8Array): Promise<Sent> {
	const { parts, length } = multipart(name, content.length, content);
	return send(path, cookie, parts(), length);
}

const upload = () => `/tasks/${task}?/upload`;
const stored = () => globSync('**/*', { cwd: app.evidenceDir, withFileTypes: true }).filter((entry) => entry.isFile());
const rows = () => world.db.selectFrom('file').selectAll().orderBy('created_at').execute();

test('180 MB are stored and come back, without the server holding them in its memory', async () => {
	const name = 'Kho số liệu hồ sơ quý III.pdf';
	const { parts, length } = multipart(name, 180 * MB);
	const before = memory('VmRSS');
	expect(await send(upload(), lan, parts(), length)).toMatchObject({ status: 200 });
	expect(memory('VmHWM') - before).toBeLessThan(100 * MB);

	const [row] = await rows();
	expect(row).toMatchObject({ name, size: 180 * MB, media_type: 'application/pdf' });
	const { body } = await download(row!.name);
	expect(createHash('sha256').update(body).digest('hex')).toBe(row!.sha256);
});

test('300 MB are refused with the sentence that the client then reads, and nothing of them is kept', async () => {
	const [files, filed] = [stored().length, (await rows()).length];
	const { parts, length } = multipart('Bản quét.pdf', 300 * MB);
	const { status, text } = await send(upload(), lan, parts(), length);

	expect(status).toBe(413);
	expect(text).toMatch(/Tệp lớn hơn mức 200\sMB\. Hãy nén hoặc chia tệp rồi tải lại\./);
	expect(stored()).toHaveLength(files);
	expect(await rows()).toHaveLength(filed);
});

test('300 MB that do not say how many they are get their sentence too', async () => {
	const files = stored().length;
	const { parts } = multipart('Bản quét.pdf', 300 * MB);
	const { status, text } = await send(upload(), lan, parts());

	expect(status).toBe(413);
	expect(text).toContain('Trình duyệt không báo dung lượng');
	expect(stored()).toHaveLength(files);
});

test('an upload that breaks off in the middle leaves no row and no file', async () => {
	const [files, filed] = [stored().length, (await rows()).length];
	const { parts, length } = multipart('Bản quét.pdf', 20 * MB);
	const outgoing = request(app.origin + upload(), {
		method: 'POST',
		agent: false,
		headers: {
			origin: app.origin,
			cookie: lan,
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			'content-length': length
		}
	});
	outgoing.on('error', () => undefined);
	for (const part of [...parts()].slice(0, 8)) outgoing.write(part);
	await expect.poll(() => stored().length).toBe(files + 1);
	outgoing.destroy();

	await expect.poll(() => stored().length).toBe(files);
	expect(await rows()).toHaveLength(filed);
});

test.each([
	['a PDF under the name of a Word file', 'Báo cáo.docx', pdf, 'là PDF, khác với đuôi tệp'],
	['an empty file', 'Báo cáo.pdf', Buffer.alloc(0), 'Tệp “Báo cáo.pdf” không có nội dung']
])('%s is refused with its reason, and nothing is kept', async (_, name, content, sentence) => {
	const files = stored().length;
	const { status, text } = await sendFile(upload(), lan, name, content);

	expect(status).toBe(422);
	expect(text).toContain(sentence);
	expect(stored()).toHaveLength(files);
});

test.each([
	[
		'a damaged DOCX',
		'Kế hoạch.docx',
		Buffer.concat([sampleFile('docx', 'Kế hoạch').subarray(0, 300), randomBytes(400)])
	],
	['an empty file', 'Kế hoạch.docx', Buffer.alloc(0)],
	['a PDF under the name of a Word file', 'Kế hoạch.docx', pdf]
])('%s as a plan is refused with its reason, and nothing is kept', async (_, name, content) => {
	const files = stored().length;
	const { status, text } = await sendFile('/plans/import?/upload', hoa, name, content);

	expect(status).toBe(422);
	expect(text).toMatch(/role="alert"[\s\S]*?(bị hỏng|không có nội dung|nội dung là PDF)/);
	expect(stored()).toHaveLength(files);
	expect(await world.db.selectFrom('import').select('id').execute()).toEqual([]);
});

test('a refused file leaves the title that was typed in its field', async () => {
	const title = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nBiên bản họp tổ\r\n`);
	const { parts, length } = multipart('Báo cáo.docx', pdf.length);
	const { status, text } = await send(upload(), lan, [title, ...parts()], title.length + length);

	expect(status).toBe(422);
	expect(text).toMatch(/<input[^>]*value="Biên bản họp tổ"/);
});

test('a download is saved under its Vietnamese name, byte for byte, and never shown as a page', async () => {
	const name = 'Báo cáo số 5, Đề án (1).pdf';
	await sendFile(upload(), lan, name, pdf);
	const { headers, body } = await download(name);

	expect(headers).toMatchObject({
		'content-type': 'application/pdf',
		'content-length': String(pdf.length),
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	});
	expect(headers['content-disposition']).toBe(
		`attachment; filename="Bao cao so 5, De an (1).pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20s%E1%BB%91%205%2C%20%C4%90%E1%BB%81%20%C3%A1n%20%281%29.pdf`
	);
	expect(body.equals(pdf)).toBe(true);
});

/** The piece of evidence whose file has this name, as Lan saves it. */
async function download(name: string) {
	const link = await world.db
		.selectFrom('task_evidence')
		.innerJoin('evidence', 'evidence.id', 'task_evidence.evidence_id')
		.innerJoin('file', 'file.id', 'evidence.file_id')
		.select('task_evidence.id')
		.where('file.name', '=', name)
		.executeTakeFirstOrThrow();
	return ask(`${app.origin}/tasks/${task}/evidence/${link.id}`, { headers: { cookie: lan } });
}

/** Bytes of the server's memory as the system counts them: now (VmRSS) or at most so far (VmHWM). */
function memory(entry: 'VmRSS' | 'VmHWM'): number {
	const status = readFileSync(`/proc/${serverPid()}/status`, 'utf8');
	return Number(new RegExp(`${entry}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

/** The process that serves: a shell stands between it and us, so it is found by the port that it was given. */
function serverPid(): string {
	const port = `PORT=${new URL(app.origin).port}`;
	const pid = globSync('/proc/[0-9]*/environ').find(
		(file) => content(file).includes(port) && content(path.join(path.dirname(file), 'cmdline'))[0] === process.execPath
	);
	return path.basename(path.dirname(pid ?? ''));
}

/** The NUL-separated list of a process's file; empty when it has just ended, or is somebody else's. */
function content(file: string): string[] {
	try {
		return readFileSync(file, 'utf8').split('\0');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'EACCES' || code === 'ESRCH') return [];
		throw error;
	}
}
