import { afterEach, beforeEach, expect, test } from 'vitest';
import * as accounts from '#lib/server/auth/accounts.ts';
import * as links from '#lib/server/auth/links.ts';
import { ofUnit } from '#lib/server/orgs/users.ts';
import * as closing from '#lib/server/people/closing.ts';
import * as memberships from '#lib/server/people/memberships.ts';
import * as person from '#lib/server/people/person.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { history } from '#lib/server/tasks/history.ts';
import * as tasks from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let ids: Record<'budget' | 'assets' | 'paused' | 'done', string>;
beforeEach(async () => {
	world = await createWorld();
	const [budget, assets, paused, done] = (await world.tasks(
		...['Rà soát dự toán', 'Kiểm kê tài sản', 'Mua sắm tập trung', 'Báo cáo quý'].map((title) => ({
			title,
			assigneeId: 'minh'
		}))
	)) as [string, string, string, string];
	ids = { budget, assets, paused, done };
	await changes.hold(world.hoa, paused, 1, 'paused', 'Chờ hướng dẫn');
	await world.db.updateTable('task').set({ state: 'done' }).where('id', '=', done).execute();
});
afterEach(() => world.close());

const nobody = (): closing.Handover => ({ byUnit: new Map(), byTask: new Map(), shown: [] });
const close = async (id: string, handover: Partial<closing.Handover> = {}, reason = 'Nghỉ hưu') =>
	closing.close(world.an, id, (await person.find(world.an, id)).version, reason, { ...nobody(), ...handover });
const inCharge = async (id: string) => (await tasks.find(world.hoa, id)).assignee_name;

test('what is open goes to the focal point who is suggested, one task to somebody else, and what is done stays', async () => {
	const { tasks: open, successors } = await closing.prepare(world.an, 'minh');
	expect(open.map(({ title }) => title)).toEqual(['Rà soát dự toán', 'Kiểm kê tài sản', 'Mua sắm tập trung']);
	expect(successors.map(({ id, focal }) => [id, focal])).toEqual([
		['lan', true],
		['duc', false]
	]);

	const result = await close('minh', {
		byUnit: new Map([['finance', 'lan']]),
		byTask: new Map([
			[ids.assets, 'duc'],
			[ids.paused, null]
		]),
		shown: [ids.budget, ids.assets, ids.paused]
	});

	expect(result).toEqual({ handedOver: 3, leftAlone: 0 });
	expect(await inCharge(ids.budget)).toBe('Nguyễn Thị Lan');
	expect(await inCharge(ids.assets)).toBe('Phan Đức');
	expect(await inCharge(ids.paused)).toBeNull();
	expect(await inCharge(ids.done)).toBe('Hồ Minh');
	expect((await history(world.lan, ids.budget))[0]).toMatchObject({
		actor: 'Vũ An',
		action: 'task.assigned',
		particulars: { from: 'minh', to: 'lan' }
	});
	expect((await person.history(world.an, 'minh'))[0]).toMatchObject({
		action: 'user.deactivated',
		particulars: { reason: 'Nghỉ hưu', tasks: 3 }
	});
});

test('whoever is closed is out: no account, no session, no link, no choice for new tasks, until it is opened again', async () => {
	await world.setPasswords('đúng hẹn 2026');
	await world.db
		.insertInto('session')
		.values({
			id: 'x',
			public_id: 'x',
			user_id: 'minh',
			created_at: '2026-09-15T01:00:00.000Z',
			expires_at: '2999-01-01T00:00:00.000Z',
			user_agent: null,
			last_used_at: null,
			address: null,
			method: null
		})
		.execute();
	const { address } = await links.create(world.an, 'minh', 'reset');
	await close('minh');

	expect(await accounts.byEmail(world.db, 'minh@thanhgiang.example')).toBeUndefined();
	expect(await world.db.selectFrom('session').selectAll().execute()).toEqual([]);
	await expect(links.find(world.db, address.split('/').at(-1) ?? '')).rejects.toMatchObject({ code: 'link.void' });
	expect((await ofUnit(world.lan, 'finance')).map(({ id }) => id)).toEqual(['lan', 'duc']);
	expect(await person.find(world.an, 'minh')).toMatchObject({
		state: 'closed',
		closedBy: 'Vũ An',
		closedFor: 'Nghỉ hưu',
		openTasks: 0
	});
	await expect(close('minh')).rejects.toMatchObject({ code: 'user.closed' });

	const { version } = await person.find(world.an, 'minh');
	await closing.reopen(world.an, 'minh', version);
	await expect(closing.reopen(world.an, 'minh', version + 1)).rejects.toMatchObject({ code: 'user.not_closed' });
	expect(await accounts.byEmail(world.db, 'minh@thanhgiang.example')).toMatchObject({ id: 'minh' });
	expect(await inCharge(ids.budget)).toBeNull();
	await expect(links.find(world.db, address.split('/').at(-1) ?? '')).rejects.toMatchObject({ code: 'link.void' });
});

test('a task that somebody else has got meanwhile is left alone and said so, a new one follows its unit', async () => {
	const shown = [ids.budget, ids.assets, ids.paused];
	await changes.assign(world.lan, ids.assets, 1, 'duc');
	await world.tasks({ title: 'Vừa giao thêm', assigneeId: 'minh' });

	const result = await close('minh', { byUnit: new Map([['finance', 'lan']]), shown });

	expect(result).toEqual({ handedOver: 3, leftAlone: 1 });
	expect(await inCharge(ids.assets)).toBe('Phan Đức');
});

test('a task is handed over to people of its lead unit alone, and a refusal leaves everything as it was', async () => {
	await expect(close('minh', { byUnit: new Map([['finance', 'yen']]) })).rejects.toMatchObject({
		status: 422,
		code: 'task.assignee_foreign'
	});
	await expect(close('minh', { byTask: new Map([[ids.budget, 'minh']]) })).rejects.toMatchObject({ status: 422 });
	await expect(close('minh', {}, '')).rejects.toMatchObject({ code: 'user.reason_missing' });
	await expect(closing.close(world.an, 'minh', 7, 'Nghỉ hưu', nobody())).rejects.toMatchObject({
		code: 'user.changed_meanwhile'
	});
	expect(await person.find(world.an, 'minh')).toMatchObject({ closedAt: null, openTasks: 3 });
	expect(await inCharge(ids.budget)).toBe('Hồ Minh');
});

test('administrators close others and never themselves; for everybody else there is nobody to close', async () => {
	await expect(close('an')).rejects.toMatchObject({ status: 409, code: 'user.own_account' });
	await memberships.give(world.an, 'hoa', { unitId: 'interior', role: 'admin' });
	await close('hoa');
	await expect(closing.close(world.lan, 'minh', 1, 'Nghỉ hưu', nobody())).rejects.toMatchObject({ status: 404 });
	await expect(closing.prepare(world.hoa, 'minh')).rejects.toMatchObject({ status: 404 });
	await expect(close('khong-co')).rejects.toMatchObject({ code: 'user.not_found' });
});

test('of two administrators who close each other at the same moment one is left', async () => {
	await memberships.give(world.an, 'hoa', { unitId: 'interior', role: 'admin' });
	const hoa = { ...world.hoa, actor: { ...world.hoa.actor, memberships: world.an.actor.memberships } };
	const results = await Promise.allSettled([
		closing.close(world.an, 'hoa', 1, 'Chuyển công tác', nobody()),
		closing.close(hoa, 'an', 1, 'Chuyển công tác', nobody())
	]);
	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'user.last_admin' } });
});
