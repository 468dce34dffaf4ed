import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#lib/server/db/open.ts';
import { list } from '#lib/server/plans/plans.ts';
import { targets } from '#lib/server/plans/targets.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { copy } from '#lib/server/tasks/copy.ts';
import { preview } from '#lib/server/tasks/copying.ts';
import { ofPlan } from '#lib/server/tasks/of-plan.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { addTarget } from '../support/targets.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const quarter = {
	kind: 'quarter' as const,
	value: '2026-Q3',
	due: '2026-09-30',
	text: 'quý III/2026',
	rel: null,
	start: null
};
const codeOf = (promise: Promise<unknown>) => promise.then(null, ({ code }: { code: string }) => code);

/** Everything that is offered, but for what is changed. */
async function wanted(
	change: { without?: string; renamed?: string[]; leads?: [string, string][]; year?: number } = {}
) {
	const year = change.year ?? 2027;
	const { title, digest, items } = await preview(world.hoa, world.planId, year);
	const taken = new Set(items.map(({ id }) => id).filter((id) => id !== change.without));
	return { year, title, digest, taken, renamed: new Set(change.renamed), leads: new Map(change.leads) };
}

test('a plan is carried into the next year with its groups, partners, targets and moved deadlines', async () => {
	const [report, group, dropped] = (await world.tasks(
		{ title: 'Báo cáo năm 2026', due: '2026-09-30', deadline: quarter, assigneeId: 'minh', coLeadUnitIds: ['health'] },
		{ title: 'Công khai', leadUnitId: 'interior', memberUnitIds: ['finance', 'health'], due: '2026-12-31' },
		{ title: 'Không làm lại' }
	)) as [string, string, string];
	await addTarget(world, 1);
	const planId = await copy(world.hoa, world.planId, await wanted({ without: dropped, renamed: [report, group] }));

	expect((await list(world.hoa))[0]).toMatchObject({
		id: planId,
		title: 'Kế hoạch cải cách hành chính năm 2027',
		year: 2027
	});
	const { rows } = await ofPlan(world.hoa, planId, 1);
	expect(rows.map(({ title, due, shares }) => [title, due, shares?.all ?? null])).toEqual([
		['Báo cáo năm 2027', '2027-09-30', null],
		['Công khai', '2027-12-31', 2],
		['Công khai', '2027-12-31', null],
		['Công khai', '2027-12-31', null]
	]);
	expect(await find(world.hoa, rows[0]?.id ?? '')).toMatchObject({
		assignee_id: null,
		deadline: { text: 'quý III/2027', value: '2027-Q3' },
		partners: [{ id: 'health', relation: 'co_lead' }]
	});
	expect(await targets(world.hoa, planId)).toMatchObject([{ number: 1, due: '2027-06-30', figure: { value: 95 } }]);
	const events = await world.db.selectFrom('event').select('particulars').where('action', '=', 'plan.copied').execute();
	expect(events.map(({ particulars }) => JSON.parse(particulars))).toMatchObject([
		{ fromId: world.planId, tasks: 2, targets: 1 }
	]);
});

test('what has a name of the old year keeps it unless that is asked for', async () => {
	await world.tasks({ title: 'Báo cáo năm 2026' });
	const planId = await copy(world.hoa, world.planId, await wanted());
	expect((await ofPlan(world.hoa, planId, 1)).rows[0]?.title).toBe('Báo cáo năm 2026');
});

test('a unit that has ended is followed by its heir, or by whom the monitor names', async () => {
	const [first, second] = (await world.tasks({ title: 'Một' }, { title: 'Hai' })) as [string, string];
	await world.db.updateTable('unit').set({ valid_to: '2026-08-31' }).where('id', '=', 'finance').execute();
	expect(await codeOf(wanted().then((input) => copy(world.hoa, world.planId, input)))).toBe('copy.lead_missing');
	await world.db
		.insertInto('unit_successor')
		.values({ unit_id: 'finance', successor_id: 'health', ordinal: 0 })
		.execute();
	expect((await preview(world.hoa, world.planId, 2027)).items[0]).toMatchObject({
		id: first,
		lead: { name: 'Sở Tài chính' },
		leadUnitId: 'health',
		ended: true
	});
	const planId = await copy(world.hoa, world.planId, await wanted({ leads: [[second, 'interior']] }));
	expect((await ofPlan(world.hoa, planId, 1)).rows.map(({ leadName }) => leadName)).toEqual(['Sở Y tế', 'Sở Nội vụ']);
});

test('nothing is made of what was not reviewed, by others, or into the same year', async () => {
	const [id] = (await world.tasks({ title: 'Việc' })) as [string];
	const stale = await wanted();
	expect(await codeOf(copy(world.lan, world.planId, stale))).toBe('access.forbidden');
	expect(await codeOf(copy(world.hoa, 'none', stale))).toBe('plan.not_found');
	expect(await codeOf(copy(world.hoa, world.planId, { ...stale, taken: new Set() }))).toBe('copy.nothing');
	expect(await codeOf(wanted({ year: 2026 }).then((input) => copy(world.hoa, world.planId, input)))).toBe(
		'copy.same_year'
	);
	await changes.hold(world.hoa, id, 1, 'cancelled', 'Thôi');
	expect(await codeOf(copy(world.hoa, world.planId, stale))).toBe('copy.changed_meanwhile');
});

test('many items are copied set by set, in few statements', async () => {
	await world.tasks(...Array.from({ length: 600 }, (_, index) => ({ title: `Việc ${index}`, due: '2026-12-31' })));
	const heard: string[] = [];
	const db = await open(world.url, { onStatement: (sql) => heard.push(sql) });
	const input = await wanted();
	heard.length = 0;
	await copy({ ...world.hoa, db }, world.planId, input);
	await db.destroy();
	expect(heard.length).toBeLessThan(60);
});

test('days that are over in the new year are told, and so are those in words moved along', async () => {
	await world.tasks(
		{ title: 'Đã qua', due: '2025-03-31' },
		{
			title: 'Chưa qua',
			due: '2026-11-20',
			text: 'Sở Tài chính gửi trước ngày 15 tháng 3 năm 2025, tổng kết trước 20/11/2026.'
		}
	);
	const offered = async (year: number) =>
		(await preview(world.hoa, world.planId, year)).items.map(({ due, past, renamedPast }) => [due, past, renamedPast]);
	expect(await offered(2027)).toEqual([
		['2026-03-31', true, false],
		['2027-11-20', false, true]
	]);
	expect(await offered(2028)).toEqual([
		['2027-03-31', false, false],
		['2028-11-20', false, false]
	]);
});
