import { afterAll, beforeAll, expect, test } from 'vitest';
import * as tokens from '#lib/server/auth/tokens.ts';
import * as closing from '#lib/server/people/closing.ts';
import { PACE } from '../../src/hooks/pace.ts';
import { startApp, type App } from '../support/app.ts';
import { createWorld, type PersonId, type World } from '../support/world.ts';

let world: World;
let app: App;
let lan: string;
let hoa: string;

const create = (id: PersonId, scope: 'read' | 'write' = 'write') =>
	tokens.create(world[id], { name: 'Chương trình', scope, days: 7 });

beforeAll(async () => {
	world = await createWorld();
	app = await startApp({ databaseUrl: world.url });
	[lan, hoa] = [await create('lan'), await create('hoa')];
});
afterAll(async () => {
	await app.stop();
	await world.close();
});

/** What these tests read of the answers. */
interface Body {
	[name: string]: unknown;
	units?: unknown[];
	message?: string;
}

async function ask(token: string, path: string, init: RequestInit = {}, headers: Record<string, string> = {}) {
	const authorization = `Bearer ${token}`;
	const response = await fetch(`${app.origin}/api/v1${path}`, { ...init, headers: { authorization, ...headers } });
	expect(response.headers.get('content-type')).toMatch(/^application\/json/);
	return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
const get = (token: string, path: string, headers = {}) => ask(token, path, {}, headers);
const post = (token: string, path: string, body: unknown, headers = {}) =>
	ask(token, path, { method: 'POST', body: JSON.stringify(body) }, { 'content-type': 'application/json', ...headers });

async function task(title: string): Promise<string> {
	return (await world.tasks({ title }))[0] as string;
}

test('who one is, the units, the plans and the tasks that are theirs', async () => {
	const id = await task('Rà soát thủ tục hành chính');
	await world.tasks({ title: 'Của Y tế', leadUnitId: 'health' });

	expect((await get(lan, '/me')).body).toMatchObject({
		id: 'lan',
		memberships: [{ role: 'focal', unit: { id: 'finance', abbreviation: 'STC' }, delegated: null }],
		token: { name: 'Chương trình', scope: 'write' }
	});
	expect((await get(lan, '/units')).body.units).toHaveLength(5);
	expect((await get(lan, '/plans')).body.plans).toMatchObject([{ id: world.planId, year: 2026 }]);
	expect((await get(lan, '/tasks')).body).toMatchObject({ total: 1, page: 1, pages: 1, tasks: [{ id }] });
	expect((await get(hoa, `/tasks?plan=${world.planId}&unit=health&state=not_started`)).body.total).toBe(1);
	expect((await get(hoa, '/tasks?q=ra+soat')).body.tasks).toMatchObject([{ id, leadUnit: { abbreviation: 'STC' } }]);
	expect(await get(hoa, '/tasks?page=2')).toMatchObject({ status: 404 });
	expect(await get(hoa, '/tasks?state=xong')).toMatchObject({ status: 422, body: { code: 'request.malformed' } });
});

test('a task goes its whole way, each step by whom it belongs to', async () => {
	const id = await task('Công khai ngân sách');
	const at = `/tasks/${id}`;
	expect((await get(lan, at)).body).toMatchObject({ state: 'not_started', version: 1, moves: ['start'] });

	expect((await post(lan, `${at}/start`, { version: 1 })).body).toMatchObject({ state: 'in_progress', version: 2 });
	const wordless = await post(lan, `${at}/submission`, { version: 2, result: ' ' });
	expect(wordless).toMatchObject({ status: 422, body: { code: 'task.result_missing' } });
	// What was typed on a Mac comes decomposed, and NUL cannot be stored.
	const result = 'Đã công khai\0'.normalize('NFD');
	expect((await post(lan, `${at}/submission`, { version: 2, result })).body).toMatchObject({
		state: 'submitted',
		version: 3,
		steps: [{ verb: 'submit', note: 'Đã công khai'.normalize('NFC') }]
	});

	expect(await post(lan, `${at}/confirmation`, { version: 3 })).toMatchObject({ status: 403 });
	// The unit could withdraw, which leads to the same state; that is not what was asked for.
	expect(await post(lan, `${at}/return`, { version: 3, reason: 'Tôi rút' })).toMatchObject({ status: 403 });
	expect(await post(hoa, `${at}/start`, { version: 3 })).toMatchObject({ status: 409 });
	expect(await post(hoa, `${at}/return`, { version: 2, reason: 'Thiếu' })).toMatchObject({
		status: 409,
		body: { code: 'task.changed_meanwhile', status: 409 }
	});

	expect((await post(hoa, `${at}/return`, { version: 3, reason: 'Thiếu' })).body.state).toBe('in_progress');
	await post(lan, `${at}/submission`, { version: 4, result: 'Đã bổ sung' });
	expect((await post(hoa, `${at}/confirmation`, { version: 5 })).body).toMatchObject({ state: 'done', version: 6 });

	const events = await world.db.selectFrom('event').selectAll().where('subject_id', '=', id).orderBy('seq').execute();
	const moved = events.filter(({ action }) => action === 'task.moved');
	expect(moved.map(({ actor_id }) => actor_id)).toEqual(['lan', 'lan', 'hoa', 'lan', 'hoa']);
});

test('a duty that several units do tells its parts and has no step of its own; a part tells its duty', async () => {
	const [whole] = await world.tasks({
		title: 'Tập huấn',
		leadUnitId: 'interior',
		memberUnitIds: ['finance', 'health']
	});
	const { body } = await get(hoa, `/tasks/${whole}`);
	const sharing = body.sharing as { parent: unknown; children: { id: string }[] };
	expect(body.moves).toEqual([]);
	expect(sharing).toMatchObject({
		parent: null,
		children: [{ leadUnit: { abbreviation: 'STC' } }, { leadUnit: { abbreviation: 'SYT' } }]
	});
	const [own, foreign] = sharing.children;
	expect((await get(lan, `/tasks/${whole}`)).body.sharing).toMatchObject({ children: [{ id: own!.id }] });
	expect((await get(lan, `/tasks/${own!.id}`)).body).toMatchObject({
		moves: ['start'],
		sharing: { parent: { id: whole }, children: [] }
	});
	expect((await get(lan, `/tasks/${foreign!.id}`)).status).toBe(404);
	expect((await get(lan, `/tasks/${await task('Một mình')}`)).body.sharing).toBeNull();
});

test('a token for reading changes nothing', async () => {
	const reader = await create('lan', 'read');
	const id = await task('Chỉ đọc');
	expect(await get(reader, `/tasks/${id}`)).toMatchObject({ status: 200 });
	expect(await post(reader, `/tasks/${id}/start`, { version: 1 })).toMatchObject({
		status: 403,
		body: { code: 'token.scope' }
	});
	expect((await get(reader, `/tasks/${id}`)).body.state).toBe('not_started');
});

test('what is wrong with a request is said in JSON and in the language asked for', async () => {
	const at = `/tasks/${await task('Sai dạng')}/start`;
	const type = (value: string) => ({ 'content-type': value });
	const send = (body: string, headers: Record<string, string>) => ask(lan, at, { method: 'POST', body }, headers);

	expect(await send('<version>1</version>', type('application/xml'))).toMatchObject({
		status: 415,
		body: { code: 'request.not_json' }
	});
	expect(await send('{"version":', type('application/json'))).toMatchObject({ status: 422 });
	for (const body of [{}, { version: '1' }, { version: 1.5 }, { version: 2_147_483_647 }, null, [1]])
		expect(await post(lan, at, body)).toMatchObject({ status: 422, body: { code: 'request.malformed' } });

	const english = await post(lan, at, {}, { 'accept-language': 'fr, en-GB;q=0.8, vi;q=0.5', accept: 'text/html' });
	expect(english.body.message).toContain('look at: version');
	expect((await post(lan, at, {}, { 'accept-language': 'vi' })).body.message).toContain('chỗ sai: version');

	expect(await get(lan, '/khong-co', { accept: 'text/html' })).toMatchObject({
		status: 404,
		body: { code: 'not_found', status: 404 }
	});
	expect(await get(lan, '/tasks?q=%00')).toMatchObject({ status: 404 });
	expect(await get(lan, at, { accept: 'text/html' })).toMatchObject({ status: 405, body: { code: 'request.verb' } });
	expect(await ask('doan', '/me', {}, { accept: 'text/html', 'accept-language': 'en' })).toMatchObject({
		status: 401,
		body: { code: 'token.invalid', message: expect.stringContaining('access token is missing') }
	});
});

test('who has to set up a second factor gets no further here either', async () => {
	const value = JSON.stringify(['appraiser']);
	const setting = { key: 'secondFactorRoles', value, updated_at: '2026-09-15T01:00:00.000Z' };
	const giang = await create('giang');
	expect(await get(giang, '/me')).toMatchObject({ status: 200 });
	await world.db.insertInto('setting').values(setting).execute();
	expect(await get(giang, '/me')).toMatchObject({ status: 403, body: { code: 'factor.missing' } });
	await world.db.deleteFrom('setting').where('key', '=', 'secondFactorRoles').execute();
});

test('a closed account and too quick a program get nothing', async () => {
	const minh = await create('minh');
	await closing.close(world.an, 'minh', 1, 'Nghỉ hưu', { byUnit: new Map(), byTask: new Map(), shown: [] });
	expect(await get(minh, '/me')).toMatchObject({ status: 401 });

	const quick = await create('duc');
	for (let count = 0; count < PACE; count++) expect((await get(quick, '/me')).status).toBe(200);
	const refused = await get(quick, '/me');
	expect(refused).toMatchObject({ status: 429, body: { code: 'token.pace' } });
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await get(lan, '/me')).toMatchObject({ status: 200 });
});
