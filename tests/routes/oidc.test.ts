import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as factor from '#lib/server/auth/factor.ts';
import * as identities from '#lib/server/auth/identities.ts';
import * as person from '#lib/server/people/person.ts';
import { startApp, type App } from '../support/app.ts';
import { codeOf } from '../support/authenticator.ts';
import { signIn as byPassword } from '../support/http.ts';
import { freePort } from '../support/port.ts';
import { Browser, startProvider, type Accounts, type TestProvider } from '../support/provider.ts';
import { createWorld, type World } from '../support/world.ts';

const callback = /\/login\/oidc\/callback\?/;
const accounts: Accounts = {};
const password = 'đúng hẹn 2026';

let world: World;
let app: App;
let provider: TestProvider;

beforeAll(async () => {
	world = await createWorld();
	await world.setPasswords(password);
	const port = await freePort();
	provider = await startProvider(accounts, `http://localhost:${port}`);
	app = await startApp({ databaseUrl: world.url, port, env: provider.env });
});
beforeEach(() => {
	for (const name of Object.keys(accounts)) delete accounts[name];
	accounts['lan-1'] = { email: 'Lan@ThanhGiang.example', email_verified: true };
});
afterAll(async () => {
	await app.stop();
	await provider.stop();
	await world.close();
});

/** Through the provider's own pages, up to the address that it sends the browser back to. */
async function visitProvider(browser: Browser, name: string, next = '/board'): Promise<string> {
	const start = `${app.origin}/login/oidc?next=${encodeURIComponent(next)}`;
	let { url, response } = await browser.follow(await browser.open(start), start, callback);
	const steps: Record<string, string>[] = [
		{ prompt: 'login', login: name, password: 'gì cũng được' },
		{ prompt: 'consent' }
	];
	for (const step of steps) {
		if (callback.test(url)) break;
		response = await browser.open(url, step);
		({ url, response } = await browser.follow(response, url, callback));
	}
	expect(url).toMatch(callback);
	return url;
}

/** Where the application sends a browser that comes back; what was refused stands in the address. */
async function comeBack(browser: Browser, url: string): Promise<string> {
	const response = await browser.open(url);
	expect(response.status).toBe(303);
	return response.headers.get('location') as string;
}

async function signIn(name: string, browser = new Browser()) {
	return { browser, location: await comeBack(browser, await visitProvider(browser, name)) };
}

const refused = (code: string) => `/login?refused=${code}&next=%2Fboard`;

test('who is known there and here comes in, to the page that was asked for, and is bound', async () => {
	const page = await new Browser().open(`${app.origin}/login?next=/board`);
	expect(await page.text()).toContain('Đăng nhập bằng Cổng của tỉnh');

	const { browser, location } = await signIn('lan-1');
	expect(location).toBe('/board');
	expect((await browser.open(`${app.origin}/board`)).status).toBe(200);
	expect(await world.db.selectFrom('identity').select(['user_id', 'issuer', 'subject']).execute()).toEqual([
		{ user_id: 'lan', issuer: provider.issuer, subject: 'lan-1' }
	]);
	const session = await world.db.selectFrom('session').selectAll().where('user_id', '=', 'lan').execute();
	expect(session).toMatchObject([{ method: 'oidc', second_factor: null }]);

	accounts['lan-1']!.email = 'lan.moi@khac.example';
	expect(await signIn('lan-1')).toMatchObject({ location: '/board' });
});

test('an address that has passed to another subject opens nothing, until an administrator lets it', async () => {
	await signIn('lan-1');
	accounts['lan-2'] = accounts['lan-1']!;
	expect(await signIn('lan-2')).toMatchObject({ location: refused('oidc.subject_changed') });
	await expect(identities.release(world.hoa, 'lan')).rejects.toMatchObject({ status: 403 });
	expect(await person.find(world.an, 'lan')).toMatchObject({ linkedTo: provider.issuer });
	await identities.release(world.an, 'lan');
	expect(await world.db.selectFrom('session').select('id').where('user_id', '=', 'lan').execute()).toEqual([]);
	expect(await signIn('lan-2')).toMatchObject({ location: '/board' });
	await identities.release(world.an, 'lan');
});

test('an address that nobody has verified, an unknown one and a closed account are told so, and no account is made', async () => {
	accounts['yen-1'] = { email: 'yen@thanhgiang.example', email_verified: false };
	accounts['ai-1'] = { email: 'ai@thanhgiang.example', email_verified: true };
	const { browser, location } = await signIn('yen-1');
	expect(location).toBe(refused('oidc.unverified'));
	expect(await (await browser.open(app.origin + location)).text()).toContain('chưa xác nhận thư điện tử');
	expect(await signIn('ai-1')).toMatchObject({ location: refused('oidc.unknown') });
	expect(await world.db.selectFrom('user').select('id').where('email', '=', 'ai@thanhgiang.example').execute()).toEqual(
		[]
	);

	accounts['tam-1'] = { email: 'tam@thanhgiang.example', email_verified: true };
	expect(await signIn('tam-1')).toMatchObject({ location: '/board' });
	const closed = { id: 'd1', user_id: 'tam', at: '', actor_id: 'an', reason: 'Nghỉ việc' };
	await world.db
		.insertInto('deactivation')
		.values({ ...closed, ended_at: null, ended_by: null })
		.execute();
	expect(await signIn('tam-1')).toMatchObject({ location: refused('oidc.unknown') });
	const failures = await world.db.selectFrom('event').select('id').where('action', '=', 'auth.failed').execute();
	expect(failures.length).toBeGreaterThanOrEqual(3);
});

test('an answer with a wrong state, of another browser, or brought twice, opens nothing', async () => {
	const browser = new Browser();
	const back = await visitProvider(browser, 'lan-1');
	expect(await comeBack(new Browser(), back)).toBe('/login?refused=oidc.failed&next=%2F');
	const forged = new URL(back);
	forged.searchParams.set('state', 'gia-mao');
	expect(await comeBack(browser, forged.href)).toBe(refused('oidc.failed'));

	const again = await visitProvider(browser, 'lan-1');
	expect(await comeBack(browser, again)).toBe('/board');
	expect(await comeBack(browser, again)).toBe('/login?refused=oidc.failed&next=%2F');

	const denied = new Browser();
	const url = new URL(await visitProvider(denied, 'lan-1'));
	for (const name of ['code', 'iss']) url.searchParams.delete(name);
	url.searchParams.set('error', 'access_denied');
	expect(await comeBack(denied, url.href)).toBe(refused('oidc.failed'));
});

test('a second factor is asked for here, unless the provider has asked for one', async () => {
	await factor.begin(world.minh);
	const secret = (await factor.ofActor(world.minh)).pending as string;
	await factor.confirm(world.minh, 'none', codeOf(secret, -1));
	accounts['minh-1'] = { email: 'minh@thanhgiang.example', email_verified: true };

	const { browser, location } = await signIn('minh-1');
	expect(location).toBe('/login/second-factor?next=%2Fboard');
	const answer = await browser.open(`${app.origin}${location}`, { code: codeOf(secret) });
	expect(answer.headers.get('location')).toBe('/board');

	accounts['minh-1'].amr = ['pwd', 'mfa'];
	expect(await signIn('minh-1')).toMatchObject({ location: '/board' });
	const factors = await world.db
		.selectFrom('session')
		.select('second_factor as by')
		.where('user_id', '=', 'minh')
		.orderBy('created_at')
		.execute();
	expect(factors.map(({ by }) => by)).toEqual(['totp', 'provider']);
});

test('while the provider is down the sign-in says so, passwords work, and it is asked again afterwards', async () => {
	const port = await freePort();
	const own = await startApp({
		databaseUrl: world.url,
		env: { ...provider.env, OIDC_ISSUER: `http://127.0.0.1:${port}` }
	});
	const browser = new Browser();
	const start = `${own.origin}/login/oidc?next=/board`;
	const down = await browser.open(start);
	expect(down.headers.get('location')).toBe('/login?refused=oidc.unavailable&next=%2Fboard');
	expect(await (await browser.open(`${own.origin}/login?refused=oidc.unavailable`)).text()).toContain(
		'Chưa kết nối được hệ thống đăng nhập liên kết'
	);

	expect(await byPassword(own.origin, 'yen@thanhgiang.example', password)).toContain('session=');

	const late = await startProvider(accounts, own.origin, port);
	expect((await browser.open(start)).headers.get('location')).toContain(`http://127.0.0.1:${port}/auth?`);
	await late.stop();
	await own.stop();
});

test('without a provider there is no button and no way', async () => {
	const plain = await startApp();
	expect(await (await fetch(`${plain.origin}/login`)).text()).not.toContain('/login/oidc');
	for (const path of ['/login/oidc', '/login/oidc/callback?code=x&state=y'])
		expect((await fetch(plain.origin + path, { redirect: 'manual' })).status).toBe(404);
	await plain.stop();
});
