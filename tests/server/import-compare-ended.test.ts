import { afterEach, beforeEach, expect, test } from 'vitest';
import { apply } from '#lib/server/imports/compare/apply.ts';
import { compareWithPlan } from '#lib/server/imports/compare/compare.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import { preview } from '#lib/server/imports/sheet/preview.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { report } from '#lib/server/plans/target-entries.ts';
import { find } from '#lib/server/plans/target-page.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { decisionsOf } from '../support/decisions.ts';
import { upload } from '../support/plan.ts';
import { importRows, rowsOf, upload as uploadRows } from '../support/plan-sheet.ts';
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

const later = () => world.on('2026-09-16', world.hoa);

/** A plan of two targets; the second is not in the amendment that waits. */
async function amended() {
	const first = await upload(world.hoa, 'muc-tieu.txt', plan('01/3/2026', onTime, digital));
	const planId = await confirm(world.hoa, first.id, { planId: null, title: 'Mục tiêu', year: 2026 });
	const [, second] = await targets(world.hoa, planId);
	const importId = (await upload(world.hoa, 'sua-doi.txt', plan('16/9/2026', onTime))).id;
	return { planId, id: second?.id ?? '', importId };
}

async function end({ planId, id, importId }: Awaited<ReturnType<typeof amended>>) {
	await apply(later(), importId, await decisionsOf(later(), importId, planId, [id]));
}

test('a target that a later document ends is followed no more from that day on, keeps its figures, and comes back with the undoing', async () => {
	const story = await amended();
	const { planId, id, importId } = story;
	const entry = { day: '2026-09-15', value: 70_000, numerator: null, denominator: null, note: null, link: null };
	await report(world.hoa, id, 1, entry);

	const { missing } = await compareWithPlan(later(), importId, planId);
	expect(missing).toMatchObject([{ code: 'CT-02', kind: 'target', cancellable: true }]);
	await end(story);

	const followed = async (ctx = later()) => (await targets(ctx, planId)).map(({ number }) => number);
	expect(await followed()).toEqual([1]);
	expect(await followed(world.hoa)).toEqual([1, 2]);
	expect(await find(later(), id)).toMatchObject({
		target: { endedAt: later().now.toISOString() },
		entries: [{ value: 70_000 }],
		rights: { report: false, correct: false }
	});
	await expect(report(later(), id, 3, entry)).rejects.toMatchObject({ status: 409, code: 'target.ended' });

	await undo(later(), importId);
	expect(await followed()).toEqual([1, 2]);
	expect(await find(later(), id)).toMatchObject({ target: { endedAt: null }, entries: [{ value: 70_000 }] });
});

test('the spreadsheet says that a target has ended, and importing it leaves that target as it is', async () => {
	const story = await amended();
	const { planId } = story;
	await end(story);
	const [first = {}, ended = {}] = await rowsOf(later(), planId);
	expect([first.state, ended.state]).toEqual([undefined, 'ended 2026-09-16']);

	const unchanged = await preview(later(), await uploadRows(later(), [first, ended], { planId }));
	expect(unchanged).toMatchObject({ changes: [], findings: [], counts: { rows: 2, unchanged: 2 } });
	const wanted = [
		{ ...first, value: '98' },
		{ ...ended, value: '90' }
	];
	const { findings } = await preview(later(), await uploadRows(later(), wanted, { planId }));
	expect(findings).toMatchObject([
		{ severity: 'notice', code: 'target_ended', row: 3, value: '90', facts: { day: '2026-09-16' } }
	]);
	await importRows(later(), wanted, { planId });
	expect(await rowsOf(later(), planId)).toMatchObject([{ value: '98' }, ended]);
});
