import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chunks } from '#lib/server/db/chunks.ts';
import { open } from '#lib/server/db/open.ts';
import { searchText } from '#lib/server/auth/users.ts';
import { config } from '#lib/server/config.ts';
import { readCsv } from '#lib/server/sheets/csv.ts';
import { load as list } from '../../src/routes/(app)/admin/users/+page.server.ts';
import { actions, load } from '../../src/routes/(app)/admin/users/[id]/+page.server.ts';
import { actions as creation } from '../../src/routes/(app)/admin/users/new/+page.server.ts';
import { actions as closing } from '../../src/routes/(app)/admin/users/[id]/deactivate/+page.server.ts';
import { actions as many } from '../../src/routes/(app)/admin/users/invite/+page.server.ts';
import { POST } from '../../src/routes/(app)/admin/users/invite/links/+server.ts';
import { eventOf, formOf } from '../support/page.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const minh = {
	step: 'save',
	version: '1',
	name: 'Hồ Minh',
	email: 'minh@thanhgiang.example',
	code: '',
	title: '',
	phone: ''
};
const save = (fields: Record<string, string>) =>
	actions.save(eventOf(world.an, '/admin/users/minh?/save', { id: 'minh' }, formOf({ ...minh, ...fields })));
const create = (fields: Record<string, string>) =>
	creation.default(eventOf(world.an, '/admin/users/new', {}, formOf({ ...minh, ...fields })));
const page = async (id: string) => (await load(eventOf(world.an, `/admin/users/${id}`, { id }))) as { person: object };

describe('what is typed', () => {
	test.each([
		['a name of blanks', { name: ' \u00a0 ' }, 'user.name_missing'],
		['a very long name', { name: 'Nguyễn '.repeat(60) }, 'user.name_too_long'],
		['no address', { email: 'minh' }, 'user.email_invalid'],
		['an address with a blank', { email: 'mi nh@thanhgiang.example' }, 'user.email_invalid'],
		['letters as a phone number', { phone: 'gọi sau' }, 'user.phone_invalid'],
		['a very long position', { title: 'Phó '.repeat(60) }, 'user.too_long'],
		['a forged version', { version: '-1' }, 'request.invalid']
	])('%s is refused with its sentence, and the words come back', async (_, fields, code) => {
		expect(await save(fields)).toMatchObject({ status: 422, data: { code, values: { ...minh, ...fields } } });
	});

	test('an address of somebody else comes back as a conflict with its sentence', async () => {
		expect(await save({ email: 'LAN@ThanhGiang.example' })).toMatchObject({
			status: 409,
			data: { code: 'user.email_taken', facts: { email: 'lan@thanhgiang.example' } }
		});
		expect(await save({ version: '7', title: 'Chuyên viên' })).toMatchObject({
			status: 409,
			data: { code: 'user.changed_meanwhile' }
		});
	});

	test('blanks, NUL and decomposed letters are put in order before they are kept', async () => {
		await save({ name: `  ${'Hồ  Mình'.normalize('NFD')}\0 `, email: ' MINH@thanhgiang.example ', code: ' CB-09 ' });
		expect((await page('minh')).person).toMatchObject({
			name: 'Hồ Mình',
			email: 'minh@thanhgiang.example',
			code: 'CB-09',
			version: 2
		});
	});

	test('somebody new needs a unit for each role, and gets a page with the next step', async () => {
		const chi = { name: 'Tạ Chi', email: 'chi@thanhgiang.example' };
		expect(await create({ ...chi, role: 'officer', unitId: '' })).toMatchObject({
			data: { code: 'membership.unit_missing' }
		});
		expect(await create({ ...chi, role: 'king', unitId: 'finance' })).toMatchObject({
			data: { code: 'membership.role_missing' }
		});
		await expect(create({ ...chi, role: 'officer', unitId: 'finance' })).rejects.toMatchObject({
			status: 303,
			location: expect.stringMatching(/^\/admin\/users\/[\w-]+\?new#access$/)
		});
	});
});

test('the form of a closing reads who takes over what, and keeps every choice when it is refused', async () => {
	const [first, second] = (await world.tasks(
		{ title: 'Rà soát', assigneeId: 'minh' },
		{ title: 'Kiểm kê', assigneeId: 'minh' }
	)) as [string, string];
	const close = (reason: string) => {
		const fields = { version: '1', reason, 'unit:finance': 'lan', [`task:${first}`]: '=', [`task:${second}`]: '' };
		return closing.default(eventOf(world.an, '/admin/users/minh/deactivate', { id: 'minh' }, formOf(fields)));
	};

	expect(await close(' ')).toMatchObject({
		status: 422,
		data: { code: 'user.reason_missing', values: { 'unit:finance': 'lan', [`task:${second}`]: '' } }
	});
	expect(await close('Nghỉ hưu')).toEqual({ closed: { handedOver: 2, leftAlone: 0 } });
	const rows = await world.db.selectFrom('task').select(['id', 'assignee_id']).orderBy('number').execute();
	expect(rows).toEqual([
		{ id: first, assignee_id: 'lan' },
		{ id: second, assignee_id: null }
	]);
});

describe('where a mail server is configured', () => {
	beforeEach(() => {
		config().mail = { url: 'smtp://127.0.0.1:9', from: 'cchc@thanhgiang.example' };
	});
	afterEach(() => {
		delete config().mail;
	});

	test('one person is told of by letter and address, many by letter alone, for the number agreed to', async () => {
		const link = await actions.link(
			eventOf(world.an, '/admin/users/minh?/link', { id: 'minh' }, formOf({ step: 'link', purpose: 'invite' }))
		);
		expect(link).toMatchObject({ done: 'link', answer: { purpose: 'invite', mailed: true } });

		const mail = (count: string) =>
			many.mail(eventOf(world.an, '/admin/users/invite?/mail&unit=health', {}, formOf({ count })));
		expect(await mail('2')).toMatchObject({ status: 409, data: { code: 'user.others_to_invite' } });
		expect(await mail('1')).toEqual({ invited: 1 });
		const letters = await world.db.selectFrom('mail').select('recipient').orderBy('id').execute();
		expect(letters.map(({ recipient }) => recipient)).toEqual(['minh@thanhgiang.example', 'yen@thanhgiang.example']);
	});
});

test('without a mail server nobody is invited by letter', async () => {
	const event = eventOf(world.an, '/admin/users/invite?/mail&unit=health', {}, formOf({ count: '1' }));
	expect(await many.mail(event)).toMatchObject({ status: 422 });
});

describe('six hundred people', () => {
	beforeEach(async () => {
		const people = Array.from({ length: 600 }, (_, index) => {
			const facts = { name: `=Nguyễn Văn ${index}`, email: `nguoi-${index}@thanhgiang.example`, code: `CB-${index}` };
			return { id: `p${index}`, ...facts, created_at: '2026-01-02T02:00:00.000Z', search_text: searchText(facts) };
		});
		for (const lot of chunks(people, 100)) await world.db.insertInto('user').values(lot).execute();
		const held = people.map(({ id, created_at }) => ({
			id,
			user_id: id,
			unit_id: 'treasury',
			role: 'officer' as const,
			created_at
		}));
		for (const lot of chunks(held, 100)) await world.db.insertInto('membership').values(lot).execute();
	});

	test('are listed in pages with the same four statements', async () => {
		const heard: string[] = [];
		const db = await open(world.url, { onStatement: (sql) => heard.push(sql) });
		heard.length = 0;
		const data = (await list(eventOf({ ...world.an, db }, '/admin/users?q=van&unit=finance&page=12'))) as {
			total: number;
			pages: number;
			rows: unknown[];
		};
		await db.destroy();

		expect(data).toMatchObject({ total: 600, pages: 12, rows: { length: 50 } });
		expect(heard.length).toBe(4);
		await expect(list(eventOf(world.an, '/admin/users?page=99'))).rejects.toMatchObject({ status: 404 });
	});

	test('are invited at once, and the table of their links is no formula and stays in no cache', async () => {
		const ask = (count: string) =>
			POST(eventOf(world.an, '/admin/users/invite/links?unit=treasury&q=van', {}, formOf({ count })));
		await expect(ask('599')).rejects.toMatchObject({ status: 409, code: 'user.others_to_invite' });
		await expect(ask('x')).rejects.toMatchObject({ status: 422 });

		const answer = await ask('600');
		const text = await answer.text();
		const rows = readCsv(Buffer.from(text));

		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
		expect(rows).toHaveLength(601);
		expect(text).toContain("'=Nguyễn Văn 0");
		expect(new Set(rows.slice(1).map(({ cells }) => cells[3]?.text)).size).toBe(600);
	});
});
