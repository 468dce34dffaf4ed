import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../support/app.ts';
import { ask, post, signIn, type Cookie } from '../support/http.ts';
import { createWorld, type World } from '../support/world.ts';

const TOKEN = 'token-of-the-supervisor';
const password = 'đúng hẹn 2026';

let world: World;
/** Behind a reverse proxy, with a token for the metrics. */
let app: App;
/** As it comes. */
let plain: App;
let hoa: Cookie;
beforeAll(async () => {
	world = await createWorld();
	await world.setPasswords(password);
	app = await startApp({
		databaseUrl: world.url,
		env: { METRICS_TOKEN: TOKEN, ADDRESS_HEADER: 'x-forwarded-for' }
	});
	plain = await startApp();
	hoa = await signIn(app.origin, 'hoa@thanhgiang.example', password);
});
afterAll(async () => {
	await Promise.all([app.stop(), plain.stop()]);
	await world.close();
});

type Line = Record<string, unknown>;

/** The log's lines about a request, once they are there. */
async function linesOf(requestId: unknown, from = app): Promise<Line[]> {
	const found = () =>
		from
			.output()
			.split('\n')
			.filter((line) => line.startsWith('{'))
			.map((line) => JSON.parse(line) as Line)
			.filter((line) => line.requestId === requestId);
	await expect.poll(found).not.toEqual([]);
	return found();
}

test('a request is one line that says who did what, without a name, an address or a word of theirs', async () => {
	const { headers } = await ask(`${app.origin}/tasks?q=kin-dao`, { headers: { cookie: hoa } });

	const [line, ...more] = await linesOf(headers['x-request-id']);
	expect(more).toEqual([]);
	expect(line).toEqual({
		level: 'info',
		time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
		requestId: headers['x-request-id'],
		method: 'GET',
		route: '/(app)/tasks',
		status: 200,
		ms: expect.any(Number),
		userId: 'hoa',
		msg: 'request'
	});
	expect(app.output()).not.toMatch(/kin-dao|thanhgiang\.example|đúng hẹn 2026|Trần Thị Hoa/);
});

test('a refusal is in the line with its code, from a page and from a form alike', async () => {
	for (const [path, fields, found] of [
		['/tasks/khong-co', undefined, { status: 404, refusal: 'task.not_found' }],
		['/account/delegation?/revoke', { delegation: 'x' }, { status: 404, refusal: 'delegation.not_found' }]
	] as const) {
		const url = app.origin + path;
		const { headers } = await (fields ? post(url, fields, hoa) : ask(url, { headers: { cookie: hoa } }));
		expect(await linesOf(headers['x-request-id'])).toMatchObject([{ ...found, userId: 'hoa' }]);
	}
});

test('a form from another site, which no hook sees, has its line too', async () => {
	const { status, headers } = await post(`${app.origin}/login`, { email: 'x' }, undefined, {
		origin: 'https://b.example'
	});
	expect(status).toBe(403);
	expect(await linesOf(headers['x-request-id'])).toMatchObject([{ status: 403, method: 'POST' }]);
});

test.each([
	['proxy-4f3a9c21', true],
	['7', false],
	['two words in it', false],
	['a'.repeat(65), false]
])('the proxy calls the request "%s": taken over is %s', async (given, isTaken) => {
	const { headers } = await ask(`${app.origin}/login`, { headers: { 'x-request-id': given } });
	expect(headers['x-request-id'] === given).toBe(isTaken);
	expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
});

test('without a proxy nobody names our requests', async () => {
	const { headers } = await ask(`${plain.origin}/login`, { headers: { 'x-request-id': 'proxy-4f3a9c21' } });
	expect(headers['x-request-id']).toMatch(/^[0-9a-f]{12}$/);
});

test('what goes wrong unexpectedly shows the number under which the log has the error', async () => {
	await sql`alter table proposal rename to proposal_away`.execute(world.db);
	await sql`alter table plan rename to plan_away`.execute(world.db);
	const { status, headers, body } = await ask(`${app.origin}/plans`, { headers: { cookie: hoa, accept: 'text/html' } });
	await sql`alter table plan_away rename to plan`.execute(world.db);
	await sql`alter table proposal_away rename to proposal`.execute(world.db);

	const id = String(headers['x-request-id']);
	expect(status).toBe(500);
	expect(body.toString()).toContain(`Mã tra cứu 500 ${id}`);
	const lines = await linesOf(id);
	expect(lines.find(({ level }) => level === 'error')).toMatchObject({
		route: '/(app)/plans',
		error: { type: 'SqliteError', stack: expect.stringContaining('no such table') }
	});
});

test('the server is ready, and says which check fails when it is not', async () => {
	const readiness = async () => {
		const { status, body } = await ask(`${app.origin.replace('localhost', '127.0.0.1')}/readyz`);
		return { status, ...(JSON.parse(body.toString()) as object) };
	};
	const fine = { database: 'ok', schema: 'ok', evidence: 'ok', running: 'ok' };
	expect(await readiness()).toEqual({ status: 200, ready: true, checks: fine });

	rmSync(app.evidenceDir, { recursive: true, force: true });
	writeFileSync(app.evidenceDir, 'a file where the folder should be');
	expect(await readiness()).toEqual({ status: 503, ready: false, checks: { ...fine, evidence: 'failed' } });
	rmSync(app.evidenceDir);
	mkdirSync(app.evidenceDir);

	await sql`insert into migration (name, applied_at) values ('2099-01-01-0000-later', '2099-01-01')`.execute(world.db);
	expect(await readiness()).toEqual({ status: 503, ready: false, checks: { ...fine, schema: 'failed' } });
	await sql`delete from migration where name like '2099%'`.execute(world.db);
	expect(await readiness()).toMatchObject({ status: 200 });
});

test('a check of life needs no database', async () => {
	await sql`alter table setting rename to setting_away`.execute(world.db);
	const [page, life] = await Promise.all(['/login', '/healthz'].map((path) => ask(app.origin + path)));
	await sql`alter table setting_away rename to setting`.execute(world.db);
	expect([page?.status, life?.status]).toEqual([500, 200]);
});

test('metrics are for the holder of the token, and are not there without one', async () => {
	const read = (from: App, authorization?: string) =>
		ask(`${from.origin}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
	expect((await read(plain, `Bearer ${TOKEN}`)).status).toBe(404);
	expect((await read(app)).status).toBe(401);
	expect((await read(app, `Bearer ${TOKEN}x`)).status).toBe(401);
	expect((await read(app, `Bearer ${TOKEN}`)).status).toBe(200);
});

test('the figures tell requests, sign-ins, statements and jobs, and nothing about persons', async () => {
	await post(`${app.origin}/login`, { email: 'hoa@thanhgiang.example', password: 'sai' });
	await ask(`${app.origin}/board`, { headers: { cookie: hoa } });
	const figures = async () =>
		(await ask(`${app.origin}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).body.toString();

	await expect
		.poll(figures)
		.toMatch(/http_request_duration_seconds_count\{route="\/\(app\)\/board",method="GET",status="2xx"\} \d/);
	const text = await figures();
	expect(text).toContain('dunghen_sign_ins_total{outcome="success"} 1');
	expect(text).toContain('dunghen_sign_ins_total{outcome="failure"} 1');
	// The one that asks is the one in flight.
	expect(text).toContain('dunghen_http_requests_in_flight 1');
	expect(text).toMatch(/dunghen_db_statement_duration_seconds_count\{kind="select"\} [1-9]/);
	expect(text).toContain('dunghen_job_duration_seconds_count{job="sweep",outcome="done"} 1');
	expect(text).toMatch(/process_resident_memory_bytes \d/);
	expect(text).not.toContain('thanhgiang.example');
});
