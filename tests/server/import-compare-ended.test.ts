import { afterEach, beforeEach, expect, test } from 'vitest';
import { apply } from '#lib/server/imports/compare/apply.ts';
import { compareWithPlan } from '#lib/server/imports/compare/compare.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { report } from '#lib/server/plans/target-entries.ts';
import { find } from '#lib/server/plans/target-page.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { decisionsOf } from '../support/decisions.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const plan = (day: string, ...goals: string[]) =>
	`KẾ HOẠCH\nNgày ${day}\n\nI. MỤC TIÊU\n${goals.map((goal) => `- ${goal}\n`).join('')}`;
const onTime = 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên.';
const digital = 'Tỷ lệ hồ sơ được số hóa đạt từ 80% trở lên.';

test('a target that a later document ends is followed no more from that day on, keeps its figures, and comes back with the undoing', async () => {
	const first = await upload(world.hoa, 'muc-tieu.txt', plan('01/3/2026', onTime, digital));
	const planId = await confirm(world.hoa, first.id, { planId: null, title: 'Mục tiêu', year: 2026 });
	const [, second] = await targets(world.hoa, planId);
	const id = second?.id ?? '';
	const entry = { day: '2026-09-15', value: 70_000, numerator: null, denominator: null, note: null, link: null };
	await report(world.hoa, id, 1, entry);
	const importId = (await upload(world.hoa, 'sua-doi.txt', plan('16/9/2026', onTime))).id;

	const later = world.on('2026-09-16', world.hoa);
	const { missing } = await compareWithPlan(later, importId, planId);
	expect(missing).toMatchObject([{ code: 'CT-02', kind: 'target', cancellable: true }]);
	await apply(later, importId, await decisionsOf(later, importId, planId, [id]));

	const followed = async (ctx = later) => (await targets(ctx, planId)).map(({ number }) => number);
	expect(await followed()).toEqual([1]);
	expect(await followed(world.hoa)).toEqual([1, 2]);
	expect(await find(later, id)).toMatchObject({
		target: { endedAt: later.now.toISOString() },
		entries: [{ value: 70_000 }],
		rights: { report: false, correct: false }
	});
	await expect(report(later, id, 3, entry)).rejects.toMatchObject({ status: 409, code: 'target.ended' });

	await undo(later, importId);
	expect(await followed()).toEqual([1, 2]);
	expect(await find(later, id)).toMatchObject({ target: { endedAt: null }, entries: [{ value: 70_000 }] });
});
