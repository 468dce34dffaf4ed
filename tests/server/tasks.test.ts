import { afterEach, beforeEach, expect, test } from 'vitest';
import * as changes from '#lib/server/tasks/changes.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import { history } from '#lib/server/tasks/history.ts';
import { move, place, type MoveInput } from '#lib/server/tasks/moves.ts';
import * as tasks from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let budget: string;
beforeEach(async () => {
	world = await createWorld();
	[budget] = (await world.tasks({ title: 'Rà soát dự toán', due: '2026-09-30' })) as [string];
});
afterEach(() => world.close());

const to = (state: MoveInput['to'], version: number, words: Partial<MoveInput> = {}): MoveInput => ({
	to: state,
	version,
	after: null,
	note: null,
	explanation: null,
	...words
});

test('the focal point starts a task, hands in its result, the monitor confirms it, and all of it is history', async () => {
	await move(world.lan, budget, to('in_progress', 1));
	await move(world.lan, budget, to('submitted', 2, { note: 'Đã rà soát xong' }));
	await move(world.hoa, budget, to('done', 3));

	expect(await tasks.find(world.khoi, budget)).toMatchObject({ state: 'done', version: 4, submitted_on: '2026-09-15' });
	const verbs = (await history(world.lan, budget)).map(({ particulars }) =>
		'verb' in particulars ? particulars.verb : 'created'
	);
	expect(verbs).toEqual(['confirm', 'submit', 'start', 'created']);
});

test('a task of a foreign unit does not exist, a coordinating unit sees it and may not move it', async () => {
	await expect(move(world.yen, budget, to('in_progress', 1))).rejects.toMatchObject({ status: 404 });

	const [shared] = (await world.tasks({ title: 'Mua sắm tập trung', coordinatingUnitIds: ['health'] })) as [string];
	expect(await tasks.find(world.yen, shared)).toMatchObject({ title: 'Mua sắm tập trung' });
	await expect(move(world.yen, shared, to('in_progress', 1))).rejects.toMatchObject({ status: 403 });
});

test('an administrator without another role sees no task', async () => {
	await expect(tasks.find(world.an, budget)).rejects.toMatchObject({ status: 404 });
});

test('the focal point sees and works for the units below, a unit below does not see those above', async () => {
	const [below] = (await world.tasks({ title: 'Kiểm kê tài sản', leadUnitId: 'treasury' })) as [string];
	await move(world.lan, below, to('in_progress', 1));
	await expect(tasks.find(world.tam, budget)).rejects.toMatchObject({ status: 404 });
});

test('an officer works on what is theirs or nobody’s', async () => {
	await changes.assign(world.lan, budget, 1, 'duc');
	await expect(move(world.minh, budget, to('in_progress', 2))).rejects.toMatchObject({ status: 403 });
	await changes.assign(world.lan, budget, 2, 'minh');
	await move(world.minh, budget, to('in_progress', 3));
	await expect(changes.assign(world.lan, budget, 4, 'yen')).rejects.toMatchObject({ code: 'task.assignee_foreign' });
});

test('who moves a task that has changed since is told so, and nothing happens', async () => {
	await move(world.lan, budget, to('in_progress', 1));
	await expect(move(world.minh, budget, to('not_started', 1))).rejects.toMatchObject({
		status: 409,
		code: 'task.changed_meanwhile'
	});
	expect(await tasks.find(world.lan, budget)).toMatchObject({ state: 'in_progress', version: 2 });
});

test('of two monitors who confirm the same result the second is told that it has been done', async () => {
	await move(world.lan, budget, to('in_progress', 1));
	await move(world.lan, budget, to('submitted', 2, { note: 'Xong' }));
	await move(world.hoa, budget, to('done', 3));

	await expect(move(world.hoa, budget, to('done', 3))).rejects.toMatchObject({ code: 'task.changed_meanwhile' });
	await expect(place(world.lan, budget, 'submitted', null)).rejects.toMatchObject({ code: 'task.changed_meanwhile' });
});

test('steps cannot be skipped, results and reasons cannot be left out', async () => {
	await expect(move(world.lan, budget, to('submitted', 1, { note: 'Xong' }))).rejects.toMatchObject({
		code: 'task.move.impossible'
	});
	await move(world.lan, budget, to('in_progress', 1));
	await expect(move(world.lan, budget, to('submitted', 2))).rejects.toMatchObject({ code: 'task.result_missing' });
	await move(world.lan, budget, to('submitted', 2, { note: 'Xong' }));
	await expect(move(world.lan, budget, to('done', 3))).rejects.toMatchObject({ status: 403 });
	await expect(move(world.hoa, budget, to('in_progress', 3))).rejects.toMatchObject({ code: 'task.reason_missing' });
	await move(world.hoa, budget, to('in_progress', 3, { note: 'Thiếu phụ lục' }));
	expect((await history(world.lan, budget))[0]?.particulars).toMatchObject({ verb: 'return', note: 'Thiếu phụ lục' });
});

test('a task that names a product asks for evidence, or for the reason why there is none', async () => {
	const [report] = (await world.tasks({ title: 'Báo cáo tài sản', product: 'Báo cáo' })) as [string];
	await move(world.lan, report, to('in_progress', 1));
	await expect(move(world.lan, report, to('submitted', 2, { note: 'Xong' }))).rejects.toMatchObject({
		code: 'task.evidence_missing'
	});
	await move(world.lan, report, to('submitted', 2, { note: 'Xong', explanation: 'Báo cáo gửi trên trục liên thông' }));
});

test('a paused task stands still until the monitor resumes it', async () => {
	await changes.hold(world.hoa, budget, 1, 'paused', 'Chờ hướng dẫn của Bộ');
	await expect(move(world.lan, budget, to('in_progress', 2))).rejects.toMatchObject({ code: 'task.held' });
	await expect(changes.resume(world.lan, budget, 2)).rejects.toMatchObject({ status: 403 });
	await changes.resume(world.hoa, budget, 2);
	await move(world.lan, budget, to('in_progress', 3));
});

test('a corrected task keeps what it was before, and a new lead unit sees it', async () => {
	await correct(
		world.hoa,
		budget,
		1,
		{ title: 'Rà soát dự toán y tế', leadUnitId: 'health', due: '2026-10-15' },
		'Đọc nhầm cơ quan'
	);
	expect(await tasks.find(world.yen, budget)).toMatchObject({ lead_unit_id: 'health', due: '2026-10-15', version: 2 });
	await expect(tasks.find(world.lan, budget)).rejects.toMatchObject({ status: 404 });
	const terms = await world.db
		.selectFrom('task_terms')
		.select(['lead_unit_id', 'due'])
		.where('task_id', '=', budget)
		.orderBy('at')
		.execute();
	expect(terms).toEqual([
		{ lead_unit_id: 'finance', due: '2026-09-30' },
		{ lead_unit_id: 'health', due: '2026-10-15' }
	]);
});
