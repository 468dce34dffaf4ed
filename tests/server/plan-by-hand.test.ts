import { afterEach, beforeEach, expect, test } from 'vitest';
import * as plans from '#lib/server/plans/plans.ts';
import { correct } from '#lib/server/plans/correction.ts';
import { start } from '#lib/server/plans/start.ts';
import { addTask, type TaskByHand } from '#lib/server/tasks/addition.ts';
import { ofPlan } from '#lib/server/tasks/of-plan.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const byHand = (given: Partial<TaskByHand>): TaskByHand => ({
	title: 'Rà soát thủ tục',
	text: 'Rà soát thủ tục',
	section: [],
	leadUnitId: 'finance',
	coLeadUnitIds: [],
	coordinatingUnitIds: [],
	assigneeId: null,
	fieldId: null,
	product: null,
	dueWords: null,
	due: null,
	...given
});

const recorded = async (subjectId: string) =>
	(await world.db.selectFrom('event').select('action').where('subject_id', '=', subjectId).execute()).map(
		({ action }) => action
	);

test('a plan without a document is started by the monitor alone, seen by the province, and recorded once', async () => {
	const planId = await start(world.hoa, { title: 'Kế hoạch năm 2027', year: 2027 });

	expect(await recorded(planId)).toEqual(['plan.created']);
	expect((await plans.list(world.khoi)).map(({ id }) => id)).toContain(planId);
	expect((await plans.list(world.lan)).map(({ id }) => id)).not.toContain(planId);
	await expect(start(world.lan, { title: 'Kế hoạch riêng', year: 2027 })).rejects.toMatchObject({ status: 403 });
});

test('a task by hand comes to the end of the plan with everything that was said of it', async () => {
	await world.tasks({ title: 'Việc có sẵn' });
	const added = await addTask(
		world.hoa,
		world.planId,
		byHand({
			section: ['II. Nhiệm vụ', '1. Thể chế'],
			coLeadUnitIds: ['health'],
			coordinatingUnitIds: ['treasury', 'finance'],
			assigneeId: 'minh',
			product: 'Báo cáo',
			dueWords: 'quý III',
			due: '2026-09-25'
		})
	);

	expect(added).toMatchObject({ number: 2, due: '2026-09-25' });
	expect(await find(world.lan, added.id)).toMatchObject({
		section: ['II. Nhiệm vụ', '1. Thể chế'],
		assignee_id: 'minh',
		product: 'Báo cáo',
		document_id: null,
		state: 'not_started',
		deadline: { kind: 'quarter', value: '2026-Q3', text: 'quý III' },
		partners: [
			{ id: 'treasury', relation: 'coordinating' },
			{ id: 'health', relation: 'co_lead' }
		]
	});
	expect(await recorded(added.id)).toEqual(['task.created']);
});

test.for([
	['quý III', '2026-09-30'],
	['30/11/2026', '2026-11-30'],
	['khi Trung ương yêu cầu', null]
] as const)('the day of “%s” is read from the words of the plan year', async ([dueWords, due]) => {
	const added = await addTask(world.hoa, world.planId, byHand({ dueWords }));

	expect(added.due).toBe(due);
	expect((await find(world.hoa, added.id)).deadline?.text).toBe(dueWords);
});

test('nothing is added to a foreign plan, by others, for unknown units or for people of other units', async () => {
	await world.tasks({ title: 'Việc của Tài chính' });
	const add = (who: typeof world.hoa, given: Partial<TaskByHand>, planId = world.planId) =>
		addTask(who, planId, byHand(given));

	await expect(add(world.yen, {})).rejects.toMatchObject({ status: 404, code: 'plan.not_found' });
	await expect(add(world.lan, {})).rejects.toMatchObject({ status: 403 });
	await expect(add(world.hoa, {}, 'none')).rejects.toMatchObject({ status: 404, code: 'plan.not_found' });
	await expect(add(world.hoa, { coLeadUnitIds: ['none'] })).rejects.toMatchObject({ code: 'unit.not_found' });
	await expect(add(world.hoa, { fieldId: 'none' })).rejects.toMatchObject({ code: 'field.not_found' });
	await expect(add(world.hoa, { assigneeId: 'yen' })).rejects.toMatchObject({ code: 'task.assignee_foreign' });
	expect((await ofPlan(world.hoa, world.planId, 1)).total).toBe(1);
});

test('a plan is shown by pages in its order, to a unit only what it has a part in', async () => {
	await world.tasks(
		...Array.from({ length: 60 }, (_, index) => ({
			title: `Việc ${index + 1}`,
			leadUnitId: index === 54 ? 'health' : 'finance'
		}))
	);

	const second = await ofPlan(world.hoa, world.planId, 2);
	expect(second.total).toBe(60);
	expect(second.rows.map(({ number }) => number)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
	expect((await ofPlan(world.yen, world.planId, 1)).rows.map(({ title }) => title)).toEqual(['Việc 55']);
});

test('the parts of a shared duty stand below it, however late they came', async () => {
	await world.tasks(
		{ title: 'Công khai thủ tục', leadUnitId: 'interior', memberUnitIds: ['finance', 'health'] },
		{ title: 'Việc sau' }
	);
	const { rows } = await ofPlan(world.hoa, world.planId, 1);
	expect(rows.map(({ number, parentNumber, shares }) => [number, parentNumber, shares?.all ?? null])).toEqual([
		[1, null, 2],
		[3, 1, null],
		[4, 1, null],
		[2, null, null]
	]);
});

test('the monitor corrects what a plan says of itself, once for each who saw it', async () => {
	const facts = {
		title: 'Kế hoạch CCHC 2026',
		number: '12/KH-UBND',
		date: '2026-01-08',
		issuer: 'UBND tỉnh',
		year: 2026
	};
	await world.tasks({ title: 'Việc' });
	await expect(correct(world.lan, world.planId, 1, facts, 'x')).rejects.toMatchObject({ status: 403 });
	await expect(correct(world.yen, world.planId, 1, facts, 'x')).rejects.toMatchObject({ status: 404 });
	await expect(correct(world.hoa, world.planId, 1, facts, '')).rejects.toMatchObject({ code: 'plan.reason_missing' });
	await correct(world.hoa, world.planId, 1, facts, 'Thiếu số, ký hiệu');
	await expect(correct(world.hoa, world.planId, 1, facts, 'x')).rejects.toMatchObject({
		status: 409,
		code: 'plan.changed_meanwhile'
	});

	expect(await plans.list(world.lan)).toMatchObject([facts]);
	const event = await world.db
		.selectFrom('event')
		.select('particulars')
		.where('action', '=', 'plan.corrected')
		.executeTakeFirstOrThrow();
	expect(JSON.parse(event.particulars)).toEqual({
		before: { title: 'Kế hoạch cải cách hành chính năm 2026', number: null, date: null, issuer: null },
		after: { title: facts.title, number: facts.number, date: facts.date, issuer: facts.issuer },
		reason: 'Thiếu số, ký hiệu'
	});
});
