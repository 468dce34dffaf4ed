import { afterEach, beforeEach, expect, test } from 'vitest';
import { countsIn, rollUp } from '#lib/domain/rollup/rollup.ts';
import { columns } from '#lib/server/tasks/board.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import { behind } from '#lib/server/tasks/list.ts';
import { move } from '#lib/server/tasks/moves.ts';
import { facts } from '#lib/server/tasks/rollup.ts';
import { dashboard } from '#lib/server/scoring/dashboard.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const words = { after: null, explanation: null };
const start = (id: string, day: string) =>
	move(world.on(day, world.lan), id, { to: 'in_progress', version: 1, note: null, ...words });
const submit = (id: string, version: number, day: string) =>
	move(world.on(day, world.lan), id, { to: 'submitted', version, note: 'Xong', ...words });
const confirm = (id: string, version: number, day: string) =>
	move(world.on(day, world.hoa), id, { to: 'done', version, note: null, ...words });
const figures = async (day: string) => rollUp(await facts(world.hoa, { planId: world.planId }, day), day);

test('every day reads the state of its own evening, never what came later', async () => {
	const [survey] = (await world.tasks({ title: 'Khảo sát', due: '2026-03-31' })) as [string];
	await start(survey, '2026-02-02');
	await submit(survey, 2, '2026-03-30');
	await confirm(survey, 3, '2026-04-06');

	expect(await figures('2026-01-11')).toMatchObject({ assigned: 0 });
	expect(await figures('2026-01-12')).toMatchObject({ assigned: 1, open_in_time: 1 });
	expect(await figures('2026-03-30')).toMatchObject({ submitted: 1, done: 0 });
	expect(await figures('2026-04-05')).toMatchObject({ submitted: 1, overdue: 0, done: 0 });
	expect(await figures('2026-04-06')).toMatchObject({ done: 1, done_on_time: 1 });
});

test('a correction and a pause hold from their day on, and the days before keep theirs', async () => {
	const [fees] = (await world.tasks({ title: 'Rà soát phí', due: '2026-03-31' })) as [string];
	await correct(
		world.on('2026-04-10', world.hoa),
		fees,
		1,
		{ title: 'Rà soát phí', leadUnitId: 'health', due: '2026-05-31' },
		'Đọc nhầm'
	);
	await changes.hold(world.on('2026-06-10', world.hoa), fees, 2, 'paused', 'Chờ nghị định');
	await changes.resume(world.on('2026-07-10', world.hoa), fees, 3);

	expect((await facts(world.hoa, { unitId: 'finance' }, '2026-04-09')).map(({ due }) => due)).toEqual(['2026-03-31']);
	expect(await facts(world.hoa, { unitId: 'finance' }, '2026-04-10')).toEqual([]);
	expect(await figures('2026-04-09')).toMatchObject({ overdue: 1 });
	expect(await figures('2026-04-10')).toMatchObject({ overdue: 0, open_in_time: 1 });
	expect(await figures('2026-06-10')).toMatchObject({ overdue: 0, paused: 1 });
	expect(await figures('2026-07-10')).toMatchObject({ overdue: 1, paused: 0 });
});

test('board, list and figures count the same tasks as overdue', async () => {
	const ids = await world.tasks(
		{ title: 'Quá hạn', due: '2026-09-01' },
		{ title: 'Nộp đúng hạn', due: '2026-09-01' },
		{ title: 'Nộp trễ', due: '2026-09-01' },
		{ title: 'Hạn hôm nay', due: '2026-09-15' },
		{ title: 'Tạm dừng', due: '2026-09-01' },
		{ title: 'Xong trễ', due: '2026-09-01' },
		{ title: 'Không hạn' },
		{ title: 'Không thực hiện', due: '2026-09-01' }
	);
	const [, inTime, late, , paused, doneLate, , cancelled] = ids as [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
		string
	];
	for (const [id, day] of [
		[inTime, '2026-08-31'],
		[late, '2026-09-02'],
		[doneLate, '2026-09-03']
	] as const) {
		await start(id, '2026-08-03');
		await submit(id, 2, day);
	}
	await confirm(doneLate, 3, '2026-09-04');
	await changes.hold(world.hoa, paused, 1, 'paused', 'Chờ hướng dẫn');
	await changes.hold(world.hoa, cancelled, 1, 'cancelled', 'Đã có kế hoạch khác');

	const board = await columns(
		world.hoa,
		world.planId,
		{},
		{ not_started: 25, in_progress: 25, submitted: 25, done: 25 }
	);
	const onBoard = board.reduce((sum, { overdue }) => sum + overdue, 0);
	const listed = await behind(world.hoa, { planId: world.planId, measure: 'overdue', day: '2026-09-15' }, 1);
	const rolled = await figures('2026-09-15');

	expect(listed.rows.map(({ title }) => title)).toEqual(['Quá hạn', 'Nộp trễ']);
	expect([onBoard, listed.total, rolled.overdue]).toEqual([2, 2, 2]);
	expect(rolled).toMatchObject({ assigned: 7, submitted: 2, done_late: 1, paused: 1, no_deadline: 1 });
	expect(board.map(({ total }) => total)).toEqual([4, 0, 2, 1]);
});

test('a unit’s figures hold what it leads, not what it merely sees', async () => {
	await world.tasks(
		{ title: 'Của Tài chính' },
		{ title: 'Của Y tế', leadUnitId: 'health' },
		{ title: 'Chung', coordinatingUnitIds: ['health'] }
	);
	const seen = async (who: World['hoa']) =>
		(await dashboard(who, { planId: world.planId }, '2026-09-15')).total.rollup.assigned;
	expect(await seen(world.hoa)).toBe(3);
	expect(await seen(world.lan)).toBe(2);
	expect(await seen(world.yen)).toBe(1);
	expect(await seen(world.tam)).toBe(0);
	expect(await seen(world.an)).toBe(0);
});

test('the dashboard scores the whole and every lead unit from the same figures', async () => {
	const ids = await world.tasks(...Array.from({ length: 5 }, (_, index) => ({ title: `Việc ${index}` })), {
		title: 'Y tế',
		leadUnitId: 'health'
	});
	for (const id of ids.slice(0, 4)) {
		await start(id, '2026-02-02');
		await submit(id, 2, '2026-02-03');
		await confirm(id, 3, '2026-02-04');
	}
	const { total, units } = await dashboard(world.hoa, { planId: world.planId }, '2026-09-15');
	expect(total.completionOfAssigned).toEqual({ num: 4, den: 6 });
	expect(units.map(({ unitId, score }) => [unitId, score.points])).toEqual([
		['finance', 1600],
		['health', 0]
	]);
});

test('what a measure counts and what the facts say agree on any day', async () => {
	const [a] = (await world.tasks({ title: 'A', due: '2026-03-31' }, { title: 'B', due: '2026-12-31' })) as [string];
	await start(a, '2026-02-02');
	for (const day of ['2026-02-01', '2026-03-31', '2026-04-01']) {
		const all = await facts(world.hoa, {}, day);
		expect((await behind(world.hoa, { measure: 'overdue', day }, 1)).total).toBe(
			all.filter((task) => countsIn('overdue', task, day)).length
		);
	}
});
