import { afterEach, beforeEach, expect, test } from 'vitest';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as review from '#lib/server/imports/review.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import { columns } from '#lib/server/tasks/board.ts';
import { completions } from '#lib/server/tasks/by-plan.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { history } from '#lib/server/tasks/history.ts';
import { behind, list } from '#lib/server/tasks/list.ts';
import { mine } from '#lib/server/tasks/mine.ts';
import { move } from '#lib/server/tasks/moves.ts';
import * as shares from '#lib/server/tasks/shares.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import type { Context } from '#lib/server/context.ts';
import { openImport } from '../support/import.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let parent: string;
let finance: string;
let health: string;
beforeEach(async () => {
	world = await createWorld();
	const ids = await world.tasks(
		{ title: 'Rà soát thủ tục', due: '2026-12-31', leadUnitId: 'interior', memberUnitIds: ['finance', 'health'] },
		{ title: 'Lập dự toán', due: '2026-12-31', leadUnitId: 'finance' }
	);
	parent = ids[0]!;
	[finance, health] = (await shares.ofTask(world.hoa, parent)).map(({ id }) => id) as [string, string];
});
afterEach(() => world.close());

const step = (who: Context, id: string, to: 'in_progress' | 'submitted' | 'done', version: number) =>
	move(who, id, { to, version, note: 'Xong', after: null, explanation: null });
const finish = async (who: Context, id: string) => {
	await step(who, id, 'in_progress', 1);
	await step(who, id, 'submitted', 2);
	await step(world.hoa, id, 'done', 3);
};
const everything = { not_started: 25, in_progress: 25, submitted: 25, done: 25 };

test('board, list, plan and dashboard count the duty once for the province, and each unit its own part', async () => {
	await finish(world.lan, finance);

	const board = await columns(world.hoa, world.planId, {}, everything);
	expect(board.map(({ total }) => total)).toEqual([1, 1, 0, 0]);
	expect(board[1]!.cards).toMatchObject([{ id: parent, shares: { done: 1, all: 2 } }]);
	expect((await list(world.hoa, { planId: world.planId }, 1)).total).toBe(2);

	const { total, units } = await dashboard(world.hoa, { planId: world.planId }, world.hoa.today);
	expect(total.completionOfAssigned).toEqual({ num: 0, den: 2 });
	expect((await completions(world.hoa)).get(world.planId)).toEqual({ num: 0, den: 2 });
	expect(Object.fromEntries(units.map((unit) => [unit.unitId, unit.completionOfAssigned]))).toEqual({
		finance: { num: 1, den: 2 },
		health: { num: 0, den: 1 }
	});
	const counted = await behind(world.hoa, { planId: world.planId, measure: 'assigned', day: world.hoa.today }, 1);
	expect(counted.rows.map(({ id, shares }) => [id, shares])).toEqual([
		[parent, { done: 1, all: 2 }],
		[expect.any(String), null]
	]);
});

test('a unit sees its part and the words of the whole, not the parts of others', async () => {
	expect((await list(world.yen, {}, 1)).rows.map(({ id }) => id)).toEqual([health]);
	expect((await mine(world.yen)).map(({ id }) => id)).toEqual([health]);
	expect((await find(world.yen, parent)).title).toBe('Rà soát thủ tục');
	expect((await shares.ofTask(world.yen, parent)).map(({ id }) => id)).toEqual([health]);
	await expect(find(world.yen, finance)).rejects.toMatchObject({ status: 404 });
});

test('the whole is moved by its parts alone, and done with the last of those that are not cancelled', async () => {
	await expect(step(world.hoa, parent, 'in_progress', 1)).rejects.toMatchObject({ status: 409, code: 'task.shared' });
	await expect(changes.assign(world.hoa, parent, 1, null)).rejects.toMatchObject({ code: 'task.shared' });

	await finish(world.lan, finance);
	expect(await find(world.hoa, parent)).toMatchObject({ state: 'in_progress', hold: null });
	await changes.hold(world.hoa, health, 1, 'cancelled', 'Không thuộc thẩm quyền');
	expect(await find(world.hoa, parent)).toMatchObject({ state: 'done', hold: null });
	await changes.resume(world.hoa, health, 2);
	expect(await find(world.hoa, parent)).toMatchObject({ state: 'in_progress', due: '2026-12-31' });
});

test('a monitor holds the whole with every part still open, and resumes it in one act', async () => {
	await finish(world.lan, finance);
	const states = async () =>
		(await shares.ofTask(world.hoa, parent)).map(({ state, hold }) => [state, hold] as [string, string | null]);

	await changes.hold(world.hoa, parent, 1, 'paused', 'Chờ hướng dẫn');
	expect(await states()).toEqual([
		['done', null],
		['not_started', 'paused']
	]);
	expect(await find(world.hoa, parent)).toMatchObject({ hold: 'paused', version: 2 });
	expect(await history(world.yen, health)).toMatchObject([
		{ action: 'task.held', particulars: { kind: 'paused', reason: 'Chờ hướng dẫn' } },
		{ action: 'task.created' }
	]);
	await expect(step(world.yen, health, 'in_progress', 2)).rejects.toMatchObject({ code: 'task.held' });
	await expect(changes.resume(world.hoa, parent, 1)).rejects.toMatchObject({ code: 'task.changed_meanwhile' });

	await changes.resume(world.hoa, parent, 2);
	expect(await find(world.hoa, parent)).toMatchObject({ state: 'in_progress', hold: null });
	await changes.hold(world.hoa, parent, 3, 'cancelled', 'Không còn cần');
	expect(await states()).toEqual([
		['done', null],
		['not_started', 'cancelled']
	]);
	expect(await find(world.hoa, parent)).toMatchObject({ state: 'done', hold: null });
	await expect(changes.hold(world.yen, parent, 4, 'paused', 'Chờ')).rejects.toMatchObject({ status: 403 });
});

test('a confirmed duty that each unit does alone becomes a parent with a child per unit, numbered behind the duties', async () => {
	const { importId, proposalId } = await openImport(world.hoa, 'Giao Sở Tài chính chủ trì rà soát định mức chi.');
	await review.correct(world.hoa, importId, proposalId, 1, {
		kind: 'task',
		title: 'Rà soát định mức chi',
		leadUnitId: 'finance',
		coLeadUnitIds: ['health'],
		coordinatingUnitIds: [],
		sharing: 'each',
		assigneeId: null,
		fieldId: null,
		due: '2026-06-30',
		product: null
	});
	const planId = await confirm(world.hoa, importId, { planId: null, title: 'Kế hoạch', year: 2026 });

	const [whole] = (await list(world.hoa, { planId }, 1)).rows;
	expect(whole).toMatchObject({ number: 1, title: 'Rà soát định mức chi', shares: { done: 0, all: 2 } });
	const parts = await shares.ofTask(world.hoa, whole!.id);
	expect(parts.map(({ number, leadAbbreviation, due }) => [number, leadAbbreviation, due])).toEqual([
		[2, 'STC', '2026-06-30'],
		[3, 'SYT', '2026-06-30']
	]);
});
