import { once } from 'node:events';
import { globSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFile } from '#lib/server/sample/files.ts';
import { startApp, type App } from '../support/app.ts';
import { signIn } from '../support/http.ts';
import { createWorld, type World } from '../support/world.ts';

const BOUNDARY = '----ranh-gioi';
const pdf = Buffer.from(sampleFile('pdf', 'Báo cáo'));
const head = Buffer.from(
	`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="Bao cao.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
);
const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

let world: World;
let app: App;
beforeEach(async () => {
	world = await createWorld();
	await world.setPasswords('đúng hẹn 2026');
});
afterEach(async () => {
	await app.stop();
	await world.close();
});

/** Lan's upload, of which the server has the first half; and the signal to stop. */
async function stopDuringUpload(grace: number): Promise<{ upload: ClientRequest; stopped: Promise<void> }> {
	app = await startApp({ databaseUrl: world.url, env: { SHUTDOWN_GRACE: String(grace) } });
	const cookie = await signIn(app.origin, 'lan@thanhgiang.example', 'đúng hẹn 2026');
	const [task] = await world.tasks({ title: 'Rà soát' });
	const upload = request(`${app.origin}/tasks/${task}?/upload`, {
		method: 'POST',
		agent: false,
		headers: {
			origin: app.origin,
			accept: 'text/html',
			cookie,
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			'content-length': head.length + pdf.length + tail.length
		}
	});
	upload.write(head);
	upload.write(pdf.subarray(0, pdf.length / 2));
	await expect.poll(() => globSync('incoming/*', { cwd: app.evidenceDir })).toHaveLength(1);

	const stopped = app.stop();
	await expect.poll(connects).toBe('ECONNREFUSED');
	return { upload, stopped };
}

/** What a new visitor meets. */
async function connects(): Promise<string> {
	const socket = connect(Number(new URL(app.origin).port), '127.0.0.1');
	try {
		await once(socket, 'connect');
		return 'connected';
	} catch (error) {
		return (error as NodeJS.ErrnoException).code ?? 'unknown';
	} finally {
		socket.destroy();
	}
}

test('an upload on its way when the server is told to stop comes to its end, and a new visitor is not let in', async () => {
	const { upload, stopped } = await stopDuringUpload(10);
	const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
	upload.write(pdf.subarray(pdf.length / 2));
	upload.end(tail);
	const [answer] = await answered;
	answer.resume();

	expect(answer.statusCode).toBe(200);
	expect(await world.db.selectFrom('file').select(['name', 'size']).execute()).toEqual([
		{ name: 'Bao cao.pdf', size: pdf.length }
	]);
	await stopped;
	expect(app.exitCode()).toBe(0);
	expect(app.output()).not.toContain('"level":"error"');
});

test('an upload that does not come to its end is cut off after the grace, and leaves nothing', async () => {
	const { upload, stopped } = await stopDuringUpload(1);
	const [error] = (await once(upload, 'error')) as [NodeJS.ErrnoException];
	expect(error.code).toBe('ECONNRESET');

	await stopped;
	expect(app.exitCode()).toBe(0);
	expect(await world.db.selectFrom('file').select('id').execute()).toEqual([]);
});
