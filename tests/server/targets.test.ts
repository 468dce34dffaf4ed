import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { addTarget as byHandTarget } from '#lib/server/plans/target-addition.ts';
import { correct } from '#lib/server/plans/target-correction.ts';
import { report, withdraw, type NewEntry } from '#lib/server/plans/target-entries.ts';
import { find } from '#lib/server/plans/target-page.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { addTarget } from '../support/targets.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let id: string;
beforeEach(async () => {
	world = await createWorld();
	await world.tasks({ title: 'Của Tài chính' }, { title: 'Của Y tế', leadUnitId: 'health' });
	id = await addTarget(world, 1);
});
afterEach(() => world.close());

const plain = { numerator: null, denominator: null, note: null, link: null };
const figure = (day: string, value: number | null, more: Partial<NewEntry> = {}) => ({ ...plain, day, value, ...more });
const enter = async (who: Context, entry: NewEntry) => report(who, id, (await find(who, id)).target.version, entry);
const stateFor = async (who: Context) => (await targets(who, world.planId))[0];

test('the focal point enters figures until the goal is reached; the list and the page say the same', async () => {
	expect(await stateFor(world.lan)).toMatchObject({ state: 'no_entry', current: null });
	await enter(world.lan, figure('2026-06-30', 94_999));
	expect(await stateFor(world.lan)).toMatchObject({ state: 'late', current: { day: '2026-06-30', value: 94_999 } });
	expect((await find(world.lan, id)).target).toMatchObject({ state: 'late', missing: { way: 'up', by: 1 } });
	await enter(world.minh, figure('2026-09-15', null, { numerator: 190_000, denominator: 200_000 }));
	expect(await stateFor(world.hoa)).toMatchObject({ state: 'reached', current: { value: 95_000 } });
	const { counted, entries } = await find(world.hoa, id);
	expect(counted.map(({ value }) => value)).toEqual([94_999, 95_000]);
	expect(entries[0]).toMatchObject({ author: 'Hồ Minh', numerator: 190_000, denominator: 200_000 });
});

test('a withdrawn figure stays to be read, and the one before counts again', async () => {
	await enter(world.lan, figure('2026-06-30', 90_000));
	const wrong = await enter(world.lan, figure('2026-09-01', 99_000));
	await expect(withdraw(world.lan, id, 3, wrong, '')).rejects.toMatchObject({ code: 'target.reason_missing' });
	await withdraw(world.lan, id, 3, wrong, 'Nhầm đơn vị tính');
	await expect(withdraw(world.lan, id, 4, wrong, 'Lần nữa')).rejects.toMatchObject({ code: 'target.entry_gone' });

	const { target, entries } = await find(world.lan, id);
	expect(target.current?.value).toBe(90_000);
	expect(entries[0]).toMatchObject({ value: 99_000, withdrawal: { by: 'Nguyễn Thị Lan', reason: 'Nhầm đơn vị tính' } });
	const events = await world.db.selectFrom('event').select('action').where('subject_id', '=', id).execute();
	expect(events.map(({ action }) => action)).toEqual(['target.reported', 'target.reported', 'target.withdrawn']);
});

test('what is entered or withdrawn later leaves the figure of a day as it was reported', async () => {
	const july = world.on('2026-07-10', world.lan);
	const first = await enter(july, figure('2026-06-30', 90_000));
	await enter(world.lan, figure('2026-06-30', 97_000));
	await withdraw(world.lan, id, 3, first, 'Chưa đủ hồ sơ');
	expect(await stateFor(july)).toMatchObject({ state: 'late', current: { value: 90_000 } });
	expect(await stateFor(world.lan)).toMatchObject({ state: 'reached', current: { value: 97_000 } });
});

test('a figure cannot be of a day to come, nor half a share, nor nothing', async () => {
	const refused = (entry: NewEntry) => enter(world.lan, entry).then(null, ({ code }: { code: string }) => code);
	expect(await refused(figure('2026-09-16', 1000))).toBe('target.day_future');
	expect(await refused(figure('2026-09-15', null, { numerator: 1000 }))).toBe('target.share_invalid');
	expect(await refused(figure('2026-09-15', null, { numerator: 1000, denominator: 0 }))).toBe('target.share_invalid');
	expect(await refused(figure('2026-09-15', null))).toBe('target.value_missing');
	expect((await find(world.lan, id)).target.version).toBe(1);
});

test('of two who had the same page open, the first is taken', async () => {
	await report(world.lan, id, 1, figure('2026-09-01', 1000));
	await expect(report(world.duc, id, 1, figure('2026-09-01', 2000))).rejects.toMatchObject({
		status: 409,
		code: 'target.changed_meanwhile'
	});
});

test('who sees the plan reads its targets, whose units do not answer for them enter nothing', async () => {
	await expect(report(world.yen, id, 1, figure('2026-09-01', 1000))).rejects.toMatchObject({ status: 403 });
	await expect(report(world.khoi, id, 1, figure('2026-09-01', 1000))).rejects.toMatchObject({ status: 403 });
	await expect(find(world.giang, id)).rejects.toMatchObject({ status: 404, code: 'target.not_found' });
	const terms = { goal: null, unit: '', leadUnitId: 'health', due: null };
	await expect(correct(world.lan, id, 1, terms, 'Đọc nhầm')).rejects.toMatchObject({ status: 403 });
});

test('a unit that leads a target sees its plan, also without a task in it', async () => {
	await world.db.deleteFrom('task_terms').execute();
	await world.db.deleteFrom('task').execute();
	expect(await targets(world.lan, null)).toHaveLength(1);
	expect(await targets(world.yen, null)).toEqual([]);
});

test('on an earlier day the targets of that day stand with its figures', async () => {
	await report(world.lan, id, 1, figure('2026-09-01', 96_000));
	const on = async (day: string) =>
		(await targets(world.on(day, world.hoa), null)).map(({ state, current }) => [state, current?.day]);
	expect(await on('2026-09-15')).toEqual([['reached', '2026-09-01']]);
	expect(await on('2026-09-10')).toEqual([['no_entry', undefined]]);
	expect(await on('2026-01-01')).toEqual([]);
});

test('the monitor corrects the goal and the unit with a reason, and both terms are told', async () => {
	const goal = { op: 'range' as const, value: 40_000, max: 50_500 };
	const terms = { goal, unit: '%', leadUnitId: 'health', due: '2026-12-31' };
	await expect(correct(world.hoa, id, 1, { ...terms, goal: { ...goal, max: 1 } }, 'x')).rejects.toMatchObject({
		code: 'target.goal_invalid'
	});
	await correct(world.hoa, id, 1, terms, 'Đọc nhầm cột');
	expect(await stateFor(world.yen)).toMatchObject({ figure: { op: 'range', value: 40, max: 50.5 }, due: '2026-12-31' });
	await report(world.yen, id, 2, figure('2026-09-15', 45_000));
	const event = await world.db
		.selectFrom('event')
		.select('particulars')
		.where('action', '=', 'target.corrected')
		.executeTakeFirstOrThrow();
	expect(JSON.parse(event.particulars)).toEqual({
		before: { figure: '≥ 95 %', leadUnitId: 'finance', due: '2026-06-30' },
		after: { figure: '40–50,5 %', leadUnitId: 'health', due: '2026-12-31' },
		reason: 'Đọc nhầm cột'
	});
});

test('after its unit has ended, the successor answers for the target and enters its figures', async () => {
	await world.db.updateTable('unit').set({ valid_to: '2026-08-31' }).where('id', '=', 'finance').execute();
	await world.db
		.insertInto('unit_successor')
		.values({ unit_id: 'finance', successor_id: 'health', ordinal: 0 })
		.execute();
	const yen = { ...world.yen, actor: { ...world.yen.actor, pastUnitIds: ['finance'] } };
	expect(await stateFor(yen)).toMatchObject({ lead: { id: 'finance' }, heir: { id: 'health', name: 'Sở Y tế' } });
	await report(yen, id, 1, figure('2026-09-15', 96_000));
	await expect(report(world.lan, id, 2, figure('2026-09-15', 1000))).rejects.toMatchObject({ status: 403 });
	expect((await find(yen, id)).target).toMatchObject({ state: 'reached', heir: { name: 'Sở Y tế' } });
});

test('a target by hand comes to the end of its plan, is corrected in every fact, and gets figures', async () => {
	const [field] = await world.db.selectFrom('field').selectAll().orderBy('ordinal').execute();
	const goal = { op: '>=' as const, value: 80_000, max: null };
	const byHand = {
		title: 'Tỷ lệ số hóa',
		text: 'Tỷ lệ số hóa',
		goal,
		unit: '%',
		leadUnitId: 'finance',
		fieldId: null,
		due: null
	};
	const range = { op: 'range' as const, value: 2000, max: 1000 };
	const refused = (who: Context, given: object, planId = world.planId) =>
		byHandTarget(who, planId, { ...byHand, ...given }).then(null, ({ code }: { code: string }) => code);
	expect(await refused(world.lan, {})).toBe('access.forbidden');
	expect(await refused(world.hoa, {}, 'none')).toBe('plan.not_found');
	expect(await refused(world.hoa, { goal: range })).toBe('target.goal_invalid');
	expect(await refused(world.hoa, { leadUnitId: 'none' })).toBe('unit.not_found');

	const added = await byHandTarget(world.hoa, world.planId, byHand);
	expect(added.number).toBe(2);
	await report(world.lan, added.id, 1, figure('2026-09-01', 81_000));
	expect((await targets(world.lan, null)).map(({ title, state }) => [title, state])).toContainEqual([
		'Tỷ lệ số hóa',
		'reached'
	]);

	const terms = { goal, unit: '%', leadUnitId: 'finance', due: '2026-12-31' };
	const changed = { ...terms, title: 'Tỷ lệ số hóa hồ sơ', text: 'Số hóa hồ sơ đạt 80%', fieldId: field?.id };
	await correct(world.hoa, added.id, 2, changed, 'Ghi rõ tên');
	expect((await find(world.lan, added.id)).target).toMatchObject({
		title: 'Tỷ lệ số hóa hồ sơ',
		text: 'Số hóa hồ sơ đạt 80%',
		field: { name: field?.name },
		due: '2026-12-31'
	});
});
