import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../support/app.ts';

const MB = 1024 * 1024;

let app: App;
beforeAll(async () => {
	app = await startApp({ env: { UPLOAD_LIMIT: String(5 * MB) } });
});
afterAll(() => app.stop());

function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
	return fetch(app.origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: app.origin, accept: 'text/html', ...headers },
		body,
		...(body instanceof ReadableStream && { duplex: 'half' })
	});
}

test('a form beyond one megabyte is answered with a sentence, although nobody is signed in', async () => {
	const response = await post('/board?/move', new URLSearchParams({ note: 'a'.repeat(2 * MB) }));

	expect(response.status).toBe(413);
	const page = await response.text();
	expect(page).toContain('<html lang="vi">');
	expect(page).toMatch(/Nội dung gửi lên lớn hơn mức 1\sMB/);
});

test('a form that a script sends gets the same as data for the form', async () => {
	const response = await post('/board?/move', new URLSearchParams({ note: 'a'.repeat(2 * MB) }), {
		'x-sveltekit-action': 'true',
		accept: 'application/json'
	});

	const result = (await response.json()) as { type: string; status: number; data: string };
	expect(result).toMatchObject({ type: 'failure', status: 413 });
	expect(JSON.parse(result.data)).toEqual([
		{ code: 1, facts: 2, values: 4 },
		'request.too_large',
		{ limit: 3 },
		MB,
		{}
	]);
});

test('an upload beyond its limit is taken in and refused, so that the browser sees why', async () => {
	const file = new FormData();
	file.append('file', new Blob([new Uint8Array(40 * MB)]), 'ban-quet.pdf');
	const response = await post('/tasks/1?/upload', file);

	expect(response.status).toBe(413);
	expect(await response.text()).toMatch(/lớn hơn mức 5\sMB/);
});

test('an upload within its limit goes on to its action', async () => {
	const file = new FormData();
	file.append('file', new Blob([new Uint8Array(3 * MB)]), 'ban-quet.pdf');
	const response = await post('/plans/import', file);

	expect(response.status).not.toBe(413);
});

test('a body that does not say how large it is is not read', async () => {
	const endless = new Blob([new Uint8Array(2 * MB)]).stream();
	const response = await post('/board?/move', endless, { 'content-type': 'application/x-www-form-urlencoded' });

	expect(response.status).toBe(413);
	expect(await response.text()).toContain('không báo dung lượng');
});

test.each(['/tasks/1?/move', '/tasks/1?/move&/upload'])(
	'only the action that takes files has the larger limit: %s',
	async (path) => {
		const response = await post(path, new URLSearchParams({ note: 'a'.repeat(2 * MB) }));
		expect(response.status).toBe(413);
	}
);
