import { afterEach, beforeEach, expect, test } from 'vitest';
import { completions } from '#lib/server/tasks/by-plan.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import { move } from '#lib/server/tasks/moves.ts';
import { ofPlan } from '#lib/server/plans/removals.ts';
import { report } from '#lib/server/plans/target-entries.ts';
import { takeAwayTarget } from '#lib/server/plans/target-removal.ts';
import { find as findTarget } from '#lib/server/plans/target-page.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { takeAway } from '#lib/server/tasks/removal.ts';
import { restore } from '#lib/server/tasks/restoration.ts';
import { facts } from '#lib/server/tasks/rollup.ts';
import { ofTask } from '#lib/server/tasks/shares.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { addTarget } from '../support/targets.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let ids: string[];
beforeEach(async () => {
	world = await createWorld();
	ids = await world.tasks(
		{ title: 'Nhập nhầm', due: '2026-06-30', assigneeId: 'minh', coordinatingUnitIds: ['health'] },
		{ title: 'Việc thật' },
		{ title: 'Công khai thủ tục', leadUnitId: 'interior', memberUnitIds: ['finance', 'health'] }
	);
});
afterEach(() => world.close());

const [wrong, real, shared] = [() => ids[0] as string, () => ids[1] as string, () => ids[2] as string];
const start = (id: string, version = 1, who = world.lan) =>
	move(who, id, { to: 'in_progress', version, after: null, note: null, explanation: null });
const codeOf = (promise: Promise<unknown>) => promise.then(null, ({ code }: { code: string }) => code);

test('an untouched task goes from every day, and comes back as it was', async () => {
	await correct(world.hoa, wrong(), 1, { product: 'Báo cáo' }, 'Thiếu sản phẩm');
	const before = await find(world.hoa, wrong());
	const counted = await facts(world.hoa, {}, '2026-07-01');
	const removal = await takeAway(world.hoa, wrong(), 2, 'Không có trong văn bản');

	expect(await codeOf(find(world.hoa, wrong()))).toBe('task.not_found');
	expect((await facts(world.hoa, {}, '2026-07-01')).map(({ id }) => id)).not.toContain(wrong());
	expect((await completions(world.hoa)).get(world.planId)?.den).toBe(2);
	expect(await ofPlan(world.hoa, world.planId)).toMatchObject([
		{ id: removal, number: 1, title: 'Nhập nhầm', reason: 'Không có trong văn bản', by: 'Trần Thị Hoa' }
	]);
	expect(await ofPlan(world.lan, world.planId)).toEqual([]);
	expect(await codeOf(restore(world.lan, world.planId, removal))).toBe('access.forbidden');

	await restore(world.hoa, world.planId, removal);
	expect(await find(world.hoa, wrong())).toEqual({ ...before, version: 3 });
	expect(await facts(world.hoa, {}, '2026-07-01')).toEqual(counted);
	expect(await codeOf(restore(world.hoa, world.planId, removal))).toBe('removal.undone');
	const events = await world.db.selectFrom('event').select('action').where('subject_id', '=', wrong()).execute();
	expect(events.map(({ action }) => action).slice(-2)).toEqual(['task.removed', 'task.restored']);
});

test('what somebody has begun is cancelled instead, also when it was put back', async () => {
	expect(await codeOf(takeAway(world.lan, real(), 1, 'x'))).toBe('task.forbidden');
	expect(await codeOf(takeAway(world.hoa, real(), 1, ''))).toBe('task.reason_missing');
	expect(await codeOf(takeAway(world.hoa, real(), 5, 'x'))).toBe('task.changed_meanwhile');
	await start(real());
	await move(world.lan, real(), { to: 'not_started', version: 2, after: null, note: null, explanation: null });
	expect(await codeOf(takeAway(world.hoa, real(), 3, 'x'))).toBe('task.touched');
});

test('a shared duty goes and comes back with all its parts, as long as no unit has begun', async () => {
	const parts = await ofTask(world.hoa, shared());
	expect(await codeOf(takeAway(world.hoa, parts[0]?.id ?? '', 1, 'x'))).toBe('task.part_of_shared');
	const removal = await takeAway(world.hoa, shared(), 1, 'Nhầm nhóm');
	expect((await facts(world.hoa, {}, '2026-09-15')).map(({ id }) => id).sort()).toEqual([wrong(), real()].sort());

	// Meanwhile a new task takes a number that has become free.
	await world.tasks({ title: 'Việc mới' });
	await restore(world.hoa, world.planId, removal);
	expect((await find(world.hoa, shared())).number).toBe(6);
	expect((await ofTask(world.hoa, shared())).map(({ leadName }) => leadName)).toEqual(['Sở Tài chính', 'Sở Y tế']);

	await start(parts[0]?.id ?? '', 2);
	const { version } = await find(world.hoa, shared());
	expect(await codeOf(takeAway(world.hoa, shared(), version, 'x'))).toBe('task.touched');
});

test('a target without figures goes and comes back; one with figures stays', async () => {
	const id = await addTarget(world, 1);
	const removal = await takeAwayTarget(world.hoa, id, 1, 'Nhập nhầm');
	expect(await targets(world.hoa, world.planId)).toEqual([]);
	await addTarget(world, 1);
	await restore(world.hoa, world.planId, removal);
	expect((await findTarget(world.hoa, id)).target).toMatchObject({ number: 2, figure: { value: 95 }, version: 2 });

	const entry = { day: '2026-09-01', value: 90_000, numerator: null, denominator: null, note: null, link: null };
	await report(world.lan, id, 2, entry);
	expect(await codeOf(takeAwayTarget(world.hoa, id, 3, 'x'))).toBe('target.touched');
	expect(await codeOf(takeAwayTarget(world.lan, id, 3, 'x'))).toBe('target.forbidden');
});
