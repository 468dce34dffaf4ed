import { afterAll, beforeAll, expect, test } from 'vitest';
import * as factor from '#lib/server/auth/factor.ts';
import { startApp, type App } from '../support/app.ts';
import { codeOf } from '../support/authenticator.ts';
import { act, ask, post, signIn, type Answer, type Cookie } from '../support/http.ts';
import { createWorld, type World } from '../support/world.ts';

const password = 'đúng hẹn 2026';
const lan = { email: 'lan@thanhgiang.example', password };

let world: World;
let app: App;
let secret: string;
let codes: string[];
let beforeDemand: Cookie;

beforeAll(async () => {
	world = await createWorld();
	await world.setPasswords(password);
	app = await startApp({ databaseUrl: world.url });
	beforeDemand = await signIn(app.origin, 'hoa@thanhgiang.example', password);
	await factor.begin(world.lan);
	secret = (await factor.ofActor(world.lan)).pending as string;
	codes = await factor.confirm(world.lan, 'none', codeOf(secret, -1));
});
afterAll(async () => {
	await app.stop();
	await world.close();
});

const cookieOf = ({ headers }: Answer): Cookie =>
	(headers['set-cookie'] ?? [])
		.map((line) => line.split(';', 1)[0] as string)
		.filter((pair) => !pair.endsWith('='))
		.join('; ');
const get = (path: string, cookie?: Cookie, headers = { accept: 'text/html' }) =>
	ask(app.origin + path, { headers: { ...headers, ...(cookie && { cookie }) } });
const send = (path: string, fields: Record<string, string>, cookie?: Cookie) => post(app.origin + path, fields, cookie);

function hidden(page: string): Record<string, string> {
	return Object.fromEntries(
		[...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
	) as Record<string, string>;
}

test('the second step opens the page that was asked for, and no other before', async () => {
	const first = await send('/login', { ...lan, next: '/board' });
	expect(first.headers.location).toBe('/login/second-factor?next=%2Fboard');
	const step = cookieOf(first);
	expect(step).toMatch(/^sign-in-step=\w+$/);
	expect((await get('/board', step)).headers.location).toBe('/login?next=%2Fboard');

	const page = await get('/login/second-factor?next=%2Fboard', step);
	expect(page.body.toString()).toContain('autocomplete="one-time-code"');
	const wrong = await send('/login/second-factor?next=%2Fboard', { code: '12' }, step);
	expect(wrong.status).toBe(422);

	const second = await send('/login/second-factor?next=%2Fboard', { code: codeOf(secret, 0) }, step);
	expect([second.status, second.headers.location]).toEqual([303, '/board']);
	expect((await get('/board', cookieOf(second))).status).toBe(200);
	expect(second.headers['set-cookie']?.join()).toMatch(/sign-in-step=;/);
});

test('without a password first the page of the second step leads to the sign-in', async () => {
	expect((await get('/login/second-factor?next=/board')).headers.location).toBe('/login?next=%2Fboard');
	const answer = await send('/login/second-factor', { code: '123456' });
	expect(answer.status).toBe(409);
	expect(answer.body.toString()).toContain('Đăng nhập lại từ đầu');
});

test('a form that the end of a session interrupted goes through both steps', async () => {
	const asked = await send('/board?/move', { task: '7', note: 'Đã ban hành Quyết định 12' });
	expect(asked.status).toBe(401);
	const first = await send('/login?next=/board', { ...hidden(asked.body.toString()), ...lan });
	const page = first.body.toString();
	expect(page).toContain('Nhập mã xác thực');
	expect(page).not.toContain('<script');
	expect(hidden(page)).toMatchObject({ 'carried:action': '/board?/move', 'carried:note': 'Đã ban hành Quyết định 12' });

	const wrong = await send('/login/second-factor', { ...hidden(page), code: '12' }, cookieOf(first));
	expect(hidden(wrong.body.toString())).toMatchObject({ 'carried:action': '/board?/move' });
	const second = await send('/login/second-factor', { ...hidden(page), code: codes[0] as string }, cookieOf(first));
	expect(second.status).toBe(200);
	expect(second.body.toString()).toContain('<form method="POST" action="/board?/move">');
	expect(hidden(second.body.toString())).toMatchObject({ note: 'Đã ban hành Quyết định 12' });
	expect((await get('/board', cookieOf(second))).status).toBe(200);
});

test('a role that demands it gets nowhere without one, in an older session neither', async () => {
	const value = JSON.stringify(['monitor']);
	await world.db.insertInto('setting').values({ key: 'secondFactorRoles', value, updated_at: '' }).execute();

	const enrolment = '/account/second-factor?next=%2Fplans';
	expect((await get('/plans', beforeDemand)).headers.location).toBe(enrolment);
	const data = await get('/plans/__data.json', beforeDemand, { accept: '*/*' });
	expect(JSON.parse(data.body.toString())).toMatchObject({ type: 'redirect', location: enrolment });
	const download = await get('/tasks/x/evidence/y', beforeDemand, { accept: '*/*' });
	expect([download.status, JSON.parse(download.body.toString())]).toMatchObject([403, { code: 'factor.missing' }]);
	expect((await send('/board?/move', { task: 'x' }, beforeDemand)).status).toBe(403);
	expect(await act(`${app.origin}/board?/move`, { task: 'x' }, beforeDemand)).toMatchObject({
		type: 'failure',
		status: 403
	});

	const page = await get(enrolment, beforeDemand);
	expect(page.status).toBe(200);
	expect((await get('/khong-co', beforeDemand)).status).toBe(404);
	const other = await signIn(app.origin, 'yen@thanhgiang.example', password);
	expect((await get('/plans', other)).status).toBe(200);
	expect((await send('/logout', {}, beforeDemand)).headers.location).toBe('/login');
});

test('it is set up on the page, and the way on is open', async () => {
	const cookie = await signIn(app.origin, 'hoa@thanhgiang.example', password);
	const page = '/account/second-factor';
	expect((await send(`${page}?/begin&next=%2Fplans`, {}, cookie)).headers.location).toBe(`${page}?next=%2Fplans`);
	const shown = (await get(`${page}?next=%2Fplans`, cookie)).body.toString();
	const [, spaced] = /class="secret[^>]*>([A-Z2-7 ]+)</.exec(shown) as unknown as [string, string];
	const found = spaced.replaceAll(' ', '');

	const done = await send(`${page}?/confirm&next=%2Fplans`, { code: codeOf(found) }, cookie);
	expect(done.status).toBe(200);
	expect(done.body.toString().match(/<li[^>]*>\d[A-Z2-7]{4}-[A-Z2-7]{5}</g)).toHaveLength(10);
	expect(done.body.toString()).toContain('href="/plans"');
	expect((await get(page, cookie)).body.toString()).not.toContain(found);
	expect((await get('/plans', cookie)).status).toBe(200);
});
