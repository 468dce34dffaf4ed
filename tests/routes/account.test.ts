import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as firstAdmin from '#lib/server/installation/first-admin.ts';
import { startApp, type App } from '../support/app.ts';
import { ask, post, type Answer, type Cookie } from '../support/http.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';

/** The secrets of the story; none of them may be found afterwards. */
const secrets: string[] = ['mưa rào tháng bảy', 'nắng hạn tháng ba', 'gió heo may về sớm', 'con trâu gặm cỏ'];
const [first, second, third, wrong] = secrets as [string, string, string, string];
const pages: string[] = [];

let mail: MailServer;
let app: App;
let db: Kysely<DB>;
beforeAll(async () => {
	mail = await startMailServer();
	app = await startApp({
		env: { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'cchc@thanhgiang.example', LOG_LEVEL: 'trace' }
	});
	db = await open(app.databaseUrl);
});
afterAll(async () => {
	await db.destroy();
	await app.stop();
	await mail.stop();
});

const cookieOf = ({ headers }: Answer): Cookie =>
	headers['set-cookie']?.map((line) => line.split(';', 1)[0]).join('; ') ?? '';

async function get(path: string, cookie: Cookie = '') {
	const answer = await ask(app.origin + path, { headers: { accept: 'text/html', cookie } });
	const html = answer.body.toString();
	// The page of a link knows its own address: the switches for language and colours come back to it.
	if (answer.status === 200 && !/^\/(link|setup)\//.test(path)) pages.push(html);
	return { ...answer, html };
}

const send = (path: string, fields: Record<string, string>, cookie: Cookie = '') =>
	post(app.origin + path, fields, cookie);

/** Kept as a secret; the path with it. */
function pathOf(address: string): string {
	const path = new URL(address).pathname;
	secrets.push(path.split('/').at(-1) as string);
	return path;
}

let admin: Cookie;

test('the terminal prints where the first administrator introduces themselves', async () => {
	await expect.poll(() => app.output()).toMatch(/\/setup\/[\w-]{43}/);
	const path = pathOf(/http:\S+\/setup\/[\w-]{43}/.exec(app.output())?.[0] as string);
	const page = await get(path);
	expect(page.html).toContain('Thiết lập lần đầu');
	expect(page.headers['referrer-policy']).toBe('strict-origin');
	expect(page.headers['cache-control']).toBe('private, no-store');

	const input = { province: 'Tỉnh Thanh Giang', unit: 'Ủy ban nhân dân tỉnh', name: 'Vũ An', email: 'an@tg.example' };
	const refused = await send(path, { ...input, password: 'thanh giang 1' });
	expect(refused.status).toBe(422);
	expect(refused.body.toString()).toContain('value="Vũ An"');
	const done = await send(path, { ...input, password: first });
	expect([done.status, done.headers.location]).toEqual([303, '/']);
	admin = cookieOf(done);
	expect((await get(path)).status).toBe(404);
});

test('an invited person sees who they are, chooses a password and is signed in; the link is used up', async () => {
	const path = pathOf((await firstAdmin.rescue(db, 'an@tg.example')).address);
	expect((await get(path)).html).toContain('Dành cho Vũ An (an@tg.example)');
	const weak = await send(path, { password: 'ngắn' });
	expect(weak.status).toBe(422);
	expect(weak.body.toString()).toContain('cần ít nhất 12');

	const done = await send(path, { password: second });
	expect([done.status, done.headers.location]).toEqual([303, '/']);
	expect((await get('/account', admin)).status).toBe(303);
	admin = cookieOf(done);
	expect((await get('/account', admin)).html).toContain('an@tg.example');

	for (const answer of [await get(path), await get('/link/khong-co'), await send(path, { password: third })])
		expect([answer.status, answer.body.toString().includes('Liên kết không dùng được nữa')]).toEqual([404, true]);
});

test('the password is changed by who knows the old one, and sessions are listed and ended', async () => {
	const change = (current: string) =>
		send('/account/password?/change', { 'password-current': current, 'password-new': third }, admin);
	const guessed = await change(wrong);
	expect(guessed.status).toBe(422);
	expect(guessed.body.toString()).toContain('Mật khẩu hiện tại chưa đúng');
	expect((await change(second)).status).toBe(200);

	const elsewhere = cookieOf(await send('/login', { email: 'an@tg.example', password: third }));
	expect((await get('/account/sessions', admin)).html).toContain('Đăng xuất mọi thiết bị khác');
	expect((await send('/account/sessions?/endOthers', {}, admin)).status).toBe(200);
	expect((await get('/account', elsewhere)).status).toBe(303);
});

test('a password that is too old leads to its change and nowhere else', async () => {
	await db
		.insertInto('setting')
		.values({ key: 'passwordDays', value: '30', updated_at: new Date().toISOString() })
		.execute();
	await db.updateTable('password').set({ set_at: '2020-01-01T00:00:00.000Z' }).execute();
	for (const path of ['/', '/account', '/board']) {
		const answer = await get(path, admin);
		expect([answer.status, answer.headers.location]).toEqual([303, '/account/password']);
	}
	expect((await get('/account/password', admin)).html).toContain('Mật khẩu đã quá thời hạn');
	await db.deleteFrom('setting').where('key', '=', 'passwordDays').execute();
});

test('the choice of language goes with the person', async () => {
	expect((await send('/preferences', { locale: 'en', next: '/account' }, admin)).status).toBe(303);
	expect((await get('/account', admin)).html).toContain('<html lang="en"');
	expect((await get('/login')).html).toContain('<html lang="vi"');
});

test('no secret of all this stays in any row, on any page or in the log', async () => {
	secrets.push(
		...admin
			.split('; ')
			.map((pair) => pair.split('=')[1] ?? '')
			.filter((value) => value.length > 20)
	);
	expect((await send('/logout', {}, admin)).headers.location).toBe('/login');
	await expect.poll(() => db.selectFrom('mail').selectAll().execute(), { timeout: 20_000 }).toEqual([]);
	expect(mail.taken.length).toBeGreaterThan(0);

	const tables = (await db.introspection.getTables()).map(({ name }) => name);
	const rows = await Promise.all(
		tables.map(async (name) => (await sql`select * from ${sql.table(name)}`.execute(db)).rows)
	);
	expect(tables.length).toBeGreaterThan(20);
	// The terminal shows the set-up address on purpose: that line is no log.
	const log = app.output().replace(/http:\S+\/setup\/\S+/g, '');
	const places = { rows: JSON.stringify(rows), pages: pages.join('\n'), log };
	for (const [place, content] of Object.entries(places))
		expect([place, secrets.filter((secret) => content.includes(secret))]).toEqual([place, []]);
	expect(log).toContain('"route":"/(auth)/link/[token]"');
});
