import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { names } from '#lib/server/orgs/names.ts';
import * as mine from '#lib/server/tasks/mine.ts';
import * as moves from '#lib/server/tasks/moves.ts';
import * as steps from '#lib/server/tasks/steps.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let task: string;
beforeEach(async () => {
	world = await createWorld();
	[task] = (await world.tasks({ title: 'Rà soát', product: 'Báo cáo' })) as [string];
});
afterEach(() => world.close());

const move = (who: Context, day: string, to: State, version: number, note: string | null, explanation?: string) =>
	moves.move(world.on(day, who), task, { to, version, note, explanation: explanation ?? null, after: null });

test('a task tells its submissions and the answers to them, the latest first', async () => {
	await move(world.lan, '2026-03-02', 'in_progress', 1, null);
	await move(world.lan, '2026-03-09', 'submitted', 2, 'Đã rà soát', 'Bản giấy đã nộp');
	await move(world.hoa, '2026-03-10', 'in_progress', 3, 'Thiếu phụ lục');

	const told = await steps.ofTask(world.lan, task);
	expect(told).toMatchObject([
		{ verb: 'return', actor: 'Trần Thị Hoa', note: 'Thiếu phụ lục', explanation: null },
		{ verb: 'submit', actor: 'Nguyễn Thị Lan', note: 'Đã rà soát', explanation: 'Bản giấy đã nộp' }
	]);
	expect(await steps.ofTask(world.yen, task)).toEqual([]);
});

test('words that come after somebody else took the same step are refused, not thrown away', async () => {
	await move(world.lan, '2026-03-02', 'in_progress', 1, null);
	await move(world.duc, '2026-03-09', 'submitted', 2, 'Của lãnh đạo', 'Bản giấy');

	const second = move(world.lan, '2026-03-09', 'submitted', 2, 'Của đầu mối', 'Bản giấy');
	await expect(second).rejects.toMatchObject({ status: 409, code: 'task.changed_meanwhile' });
});

test('people and units are named by their ids in one breath', async () => {
	expect(await names(world.lan, ['finance', 'minh', 'nobody'])).toEqual(
		new Map([
			['finance', 'Sở Tài chính'],
			['minh', 'Hồ Minh']
		])
	);
	expect(await names(world.lan, [])).toEqual(new Map());
});

test('a task in nobody’s charge may be given to somebody by those who act for its unit, not by an officer', async () => {
	const assignable = async (who: Context) => (await mine.mine(who)).map((row) => row.assignable);
	expect(await assignable(world.lan)).toEqual([true]);
	expect(await assignable(world.minh)).toEqual([false]);
});

test('what waits for the monitor begins with what was sent first', async () => {
	const [second] = (await world.tasks({ title: 'Việc gửi sau' })) as [string];
	await move(world.lan, '2026-03-02', 'in_progress', 1, null);
	await move(world.lan, '2026-03-03', 'submitted', 2, 'Xong', 'Bản giấy');
	for (const [to, version] of [
		['in_progress', 1],
		['submitted', 2]
	] as const)
		await moves.move(world.on('2026-03-04', world.lan), second, {
			to,
			version,
			note: 'Xong',
			explanation: null,
			after: null
		});

	expect((await mine.waiting(world.hoa)).map(({ id }) => id)).toEqual([task, second]);
	expect(await mine.waiting(world.lan)).toEqual([]);
});
