import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../support/app.ts';

let app: App;
let proxied: App;
beforeAll(async () => {
	app = await startApp();
	proxied = await startApp({ env: { ORIGIN: 'https://cchc.example.vn', ADDRESS_HEADER: 'x-forwarded-for' } });
});
afterAll(() => Promise.all([app.stop(), proxied.stop()]));

const byNumber = ({ origin }: App) => origin.replace('localhost', '127.0.0.1');

test('who opens the server by its number is sent to the right address, in Vietnamese', async () => {
	const response = await fetch(`${byNumber(app)}/board?plan=1&x="><b>`);
	const page = await response.text();

	expect(response.status).toBe(421);
	expect(page).toContain('<html lang="vi">');
	expect(page).toContain('Địa chỉ này chưa đúng');
	expect(page).toContain(`href="${app.origin}/board?plan=1&#38;x=`);
	expect(page).not.toContain('"><b>');
});

test('the right address shows the page, and a check of its health works by any address', async () => {
	expect((await fetch(`${app.origin}/login`)).status).toBe(200);
	expect((await fetch(`${byNumber(app)}/healthz`)).status).toBe(200);
});

test('an address with a NUL is no page, whatever the database would say to it', async () => {
	for (const path of ['/tasks/a%00b', '/login?next=%00']) {
		const response = await fetch(app.origin + path, { redirect: 'manual' });
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('Không có trang này');
	}
});

test('behind a proxy the address that the browser asked for counts, not the one that the proxy asks for', async () => {
	const ask = (host: string) => fetch(`${byNumber(proxied)}/login`, { headers: { 'x-forwarded-host': host } });

	expect((await ask('cchc.example.vn')).status).toBe(200);
	expect((await ask('cchc-cu.example.vn')).status).toBe(421);
});

test('behind TLS the browser is told to stay there, and nobody may frame or guess our pages', async () => {
	for (const path of ['/login', '/icons.svg', '/healthz', '/khong-co', '/tasks/1/__data.json']) {
		const { headers } = await fetch(byNumber(proxied) + path, { redirect: 'manual' });
		const policy = headers.get('content-security-policy');
		for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
			expect(policy).toContain(part);
		expect(policy?.match(/default-src/g)).toHaveLength(1);
		expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
		expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('same-origin');
	}
	expect((await fetch(`${app.origin}/login`)).headers.get('strict-transport-security')).toBeNull();
});

test('a form from another site is refused', async () => {
	const response = await fetch(`${app.origin}/login`, {
		method: 'POST',
		headers: { origin: 'https://elsewhere.example' },
		body: new URLSearchParams({ email: 'lan@example.vn', password: 'x' })
	});
	expect(response.status).toBe(403);
});
