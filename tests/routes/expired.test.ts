import { afterAll, beforeAll, expect, test } from 'vitest';
import * as users from '#lib/server/auth/users.ts';
import { open } from '#lib/server/db/open.ts';
import { startApp, type App } from '../support/app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
	const db = await open(app.databaseUrl);
	await db
		.insertInto('unit')
		.values({
			id: 'snv',
			name: 'Sở Nội vụ',
			abbreviation: 'SNV',
			aliases: '[]',
			kind: 'so',
			level: 'tinh',
			parent_id: null,
			valid_from: null,
			valid_to: null
		})
		.execute();
	const lan = { name: 'Lan', email: 'lan@example.vn', password: 'mưa rào tháng bảy' };
	await users.create(db, { ...lan, memberships: [{ unitId: 'snv', role: 'monitor' }] }, new Date());
	await db.destroy();
});
afterAll(() => app.stop());

const right = { email: 'lan@example.vn', password: 'mưa rào tháng bảy' };

function get(path: string, headers: Record<string, string> = {}) {
	return fetch(app.origin + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
}

function post(path: string, fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}) {
	return fetch(app.origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: app.origin, accept: 'text/html', ...headers },
		body: new URLSearchParams(fields)
	});
}

/** The hidden fields of a page's form, as a browser would send them. */
function hiddenFields(page: string): [string, string][] {
	const decode = (text = '') =>
		text
			.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
			.replaceAll('&quot;', '"')
			.replaceAll('&lt;', '<')
			.replaceAll('&amp;', '&');
	return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
		decode(name),
		decode(value)
	]);
}

const note = 'Đã ban hành "Quyết định 12" & gửi <Sở Tư pháp>\nDòng hai';
const interrupted = { task: '7', note, password: 'không được giữ' };

test('a page is asked for again after the sign-in', async () => {
	expect((await get('/board?plan=1')).headers.get('location')).toBe('/login?next=%2Fboard%3Fplan%3D1');

	const signedIn = await post('/login', { ...right, next: '/board?plan=1' });
	expect(signedIn.status).toBe(303);
	expect(signedIn.headers.get('location')).toBe('/board?plan=1');
	expect(signedIn.headers.getSetCookie().join()).toMatch(/^session=\w+;.*HttpOnly/);
});

test('what scripts ask for in the background is told in their own way', async () => {
	const data = await get('/board/__data.json?plan=1', { accept: '*/*' });
	expect(await data.json()).toMatchObject({ type: 'redirect', location: '/login?next=%2Fboard%3Fplan%3D1' });

	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true', referer: `${app.origin}/board?plan=1` };
	const action = await post('/board?/move', interrupted, headers);
	expect(await action.json()).toEqual({ type: 'redirect', status: 303, location: '/login?next=%2Fboard%3Fplan%3D1' });

	expect((await get('/board', { accept: 'text/event-stream' })).status).toBe(401);
});

test('an interrupted form goes through the sign-in, is offered again, and never holds a password', async () => {
	const asked = await post('/board?/move', interrupted, { referer: `${app.origin}/board?plan=1` });
	const signInPage = await asked.text();
	expect(asked.status).toBe(401);
	expect(signInPage).not.toContain('<script');
	expect(signInPage).not.toContain('không được giữ');
	expect(signInPage).toContain('action="/login?next=%2Fboard%3Fplan%3D1"');
	const carried = hiddenFields(signInPage);

	const wrong = await post('/login?next=%2Fboard', [...carried, ['email', right.email], ['password', 'sai']]);
	expect(wrong.status).toBe(422);
	expect(hiddenFields(await wrong.text()).filter(([name]) => name.startsWith('carried:'))).toEqual(
		carried.filter(([name]) => name.startsWith('carried:'))
	);

	const signedIn = await post('/login', [...carried, ...Object.entries(right)]);
	const offer = await signedIn.text();
	expect(signedIn.status).toBe(200);
	expect(signedIn.headers.getSetCookie().join()).toContain('session=');
	expect(offer).toContain('<form method="POST" action="/board?/move">');
	expect(offer).toContain('<blockquote>Đã ban hành');
	expect(hiddenFields(offer)).toEqual([
		['task', '7'],
		['note', note]
	]);
});

test('a form for another site is not carried, and a sign-in does not lead there', async () => {
	for (const action of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example']) {
		const fields = { ...right, 'carried:action': action, 'carried:note': 'x', next: action };
		const signedIn = await post('/login', fields);
		expect(signedIn.status).toBe(303);
		expect(signedIn.headers.get('location')).toBe('/');
	}
});

test('who is signed in skips the sign-in page, until they sign out', async () => {
	const signedIn = await post('/login', right);
	const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
	expect((await get('/login?next=/board', { cookie })).headers.get('location')).toBe('/board');

	const signedOut = await post('/logout', {}, { cookie });
	expect(signedOut.headers.get('location')).toBe('/login');
	expect((await get('/login', { cookie })).status).toBe(200);
	expect((await get('/board', { cookie })).headers.get('location')).toBe('/login?next=%2Fboard');
});

test('language and colours are kept, and stand in the first byte of a page', async () => {
	const saved = await post('/preferences', { locale: 'en', theme: 'dark', next: '/login?next=%2Fboard' });
	expect(saved.headers.get('location')).toBe('/login?next=%2Fboard');
	const cookie = saved.headers
		.getSetCookie()
		.map((text) => text.split(';')[0])
		.join('; ');
	expect(await (await get('/login', { cookie })).text()).toContain('<html lang="en" data-theme="dark">');

	const nonsense = await post('/preferences', { locale: 'xx', theme: '"><script>' });
	expect(nonsense.headers.getSetCookie()).toEqual([]);
});

test('what a page refuses has the status of the refusal, in the answer and on the page', async () => {
	const signedIn = await post('/login', right);
	const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
	const response = await get('/board?plan=khong-co', { cookie });
	expect(response.status).toBe(404);
	expect(response.headers.get('cache-control')).toBe('private, no-store');
	expect(await response.text()).toContain('<title>404');
});

test('a page that does not exist says so, with its status', async () => {
	const response = await get('/khong-co-trang-nay');
	expect(response.status).toBe(404);
	expect(await response.text()).toContain('Không có trang này');
});
