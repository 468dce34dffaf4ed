import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as files from '#lib/server/evidence/files.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { overview } from '#lib/server/plans/overview.ts';
import { targets } from '#lib/server/plans/targets.ts';
import { completions } from '#lib/server/tasks/by-plan.ts';
import { upload } from '../support/plan.ts';
import { plan } from '../support/plan-text.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe('a review', () => {
	test('corrects one proposal under its version; a stale page is told so', async () => {
		const { id, proposals } = await upload(world.hoa);
		const elderly = proposals[4]!;
		await review.correct(world.hoa, id, elderly.id, 1, { ...correction, coLeadUnitIds: ['health', 'finance'] });

		expect((await review.proposals(world.hoa, id))[4]).toMatchObject({
			title: 'Tổ chức diễn đàn',
			lead_unit_id: 'finance',
			co_lead_unit_ids: ['health'],
			coordinating_unit_ids: ['interior'],
			assignee_id: 'minh',
			due: '2026-11-30',
			version: 2
		});
		await expect(review.correct(world.hoa, id, elderly.id, 1, correction)).rejects.toMatchObject({
			status: 409,
			code: 'proposal.changed_meanwhile'
		});
	});

	test.each([
		[
			{ leadUnitId: 'nowhere', assigneeId: null },
			{ status: 404, code: 'unit.not_found' }
		],
		[{ coordinatingUnitIds: ['nowhere'] }, { status: 404, code: 'unit.not_found' }],
		[{ fieldId: 'nowhere' }, { status: 404, code: 'field.not_found' }],
		[{ assigneeId: 'yen' }, { status: 422, code: 'task.assignee_foreign' }]
	])('refuses %j', async (wrong, refusal) => {
		const { id, proposals } = await upload(world.hoa);
		await expect(review.correct(world.hoa, id, proposals[4]!.id, 1, { ...correction, ...wrong })).rejects.toMatchObject(
			refusal
		);
	});

	test('sets a deadline, a lead or the omission of many at once, all or none', async () => {
		const { id, proposals } = await upload(world.hoa);
		const seen = (version: number) => proposals.slice(2).map((proposal) => ({ id: proposal.id, version }));
		await review.changeMany(world.hoa, id, seen(1), { due: '2026-12-15' });
		await review.changeMany(world.hoa, id, seen(2), { leadUnitId: 'interior' });
		await review.changeMany(world.hoa, id, seen(3).slice(-1), { skip: true });

		const changed = (await review.proposals(world.hoa, id)).slice(2);
		expect(changed.map(({ due }) => due)).toEqual(Array(3).fill('2026-12-15'));
		expect(changed.map(({ lead_unit_id }) => lead_unit_id)).toEqual(Array(3).fill('interior'));
		expect(changed.map(({ skipped_at }) => skipped_at !== null)).toEqual([false, false, true]);
		await expect(review.changeMany(world.hoa, id, [], { skip: true })).rejects.toMatchObject({
			code: 'import.nothing_selected'
		});

		const other = await upload(world.hoa, 'khac.txt', `${plan}\nThêm một dòng.`);
		const mixed = [seen(3)[0]!, other.proposals[1]!];
		await expect(review.changeMany(world.hoa, id, mixed, { due: '2027-01-01' })).rejects.toMatchObject({ status: 404 });
		await expect(review.changeMany(world.hoa, id, seen(2), { due: '2027-01-01' })).rejects.toMatchObject({
			status: 409,
			code: 'proposal.changed_meanwhile'
		});
		expect((await review.proposals(world.hoa, id))[2]).toMatchObject({ due: '2026-12-15' });
	});
});

describe('a confirmation', () => {
	test('makes numbered tasks with partners, terms, deadlines and events, and targets, in one step', async () => {
		const { id, proposals } = await upload(world.hoa);
		await review.correct(world.hoa, id, proposals[4]!.id, 1, correction);
		await review.skip(world.hoa, id, proposals[3]!.id, 1, true);
		const planId = await confirm(world.hoa, id, newPlan);

		const tasks = await world.db
			.selectFrom('task')
			.selectAll()
			.where('plan_id', '=', planId)
			.orderBy('number')
			.execute();
		expect(tasks.map(({ number }) => number)).toEqual([1, 2, 3]);
		expect(new Set(tasks.map(({ position }) => position)).size).toBe(3);
		expect(tasks.map(({ lead_unit_id }) => lead_unit_id)).toEqual(['finance', 'health', 'finance']);
		expect(tasks[2]).toMatchObject({ title: 'Tổ chức diễn đàn', assignee_id: 'minh', due: '2026-11-30' });
		expect(JSON.parse(tasks[0]!.deadline ?? 'null')).toMatchObject({ due: '2026-09-30', rel: 'before' });

		const taskIds = tasks.map((task) => task.id);
		const partners = await world.db.selectFrom('task_partner').selectAll().where('task_id', 'in', taskIds).execute();
		expect(partners.map(({ unit_id, relation }) => `${relation} ${unit_id}`).sort()).toEqual([
			'co_lead health',
			'coordinating health',
			'coordinating interior'
		]);
		expect(await count('task_terms')).toBe(3);
		expect(await world.db.selectFrom('target').select(['number', 'op', 'value', 'measure']).execute()).toEqual([
			{ number: 1, op: '>=', value: 95_000, measure: '%' }
		]);
		const figure = { op: '>=', value: 95, max: null, unit: '%' };
		expect(await targets(world.lan, planId)).toMatchObject([{ number: 1, figure, lead: null }]);
		expect(await targets(world.an, planId)).toEqual([]);
		expect(await actions()).toEqual({
			'import.opened': 1,
			'import.reviewed': 2,
			'import.confirmed': 1,
			'task.created': 3
		});
		expect(await imports.find(world.hoa, id)).toMatchObject({ planId, confirmedBy: 'Trần Thị Hoa' });
		expect(await imports.waiting(world.hoa)).toEqual([]);
		expect((await completions(world.lan)).get(planId)).toEqual({ num: 0, den: 2 });
		const [newest] = await overview(world.lan);
		expect(newest).toMatchObject({ id: planId, targets: 1, documents: [{ number: '7/KH-UBND' }] });
	});

	test('adds to a plan that exists, numbered on', async () => {
		await world.tasks({ title: 'Đã có' });
		const { id, proposals } = await upload(world.hoa);
		await review.skip(world.hoa, id, proposals[4]!.id, 1, true);
		expect(await confirm(world.hoa, id, { planId: world.planId })).toBe(world.planId);
		const numbers = await world.db.selectFrom('task').select('number').orderBy('number').execute();
		expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	});

	test('waits until every task has a lead, and creates nothing before', async () => {
		const { id } = await upload(world.hoa);
		await expect(confirm(world.hoa, id, newPlan)).rejects.toMatchObject({
			status: 422,
			code: 'import.lead_missing',
			facts: { count: 1, ordinal: 5 }
		});
		expect(await count('task')).toBe(0);
		expect(await count('plan')).toBe(1);
		expect((await imports.find(world.hoa, id)).confirmedAt).toBeNull();
	});

	test('of nothing is refused', async () => {
		const { id, proposals } = await upload(world.hoa);
		await review.changeMany(world.hoa, id, proposals, { skip: true });
		await expect(confirm(world.hoa, id, newPlan)).rejects.toMatchObject({ status: 422, code: 'import.nothing_left' });
	});

	test('happens once: of two at the same moment one wins, and afterwards nothing of the review can change', async () => {
		const { id, proposals } = await upload(world.hoa);
		await review.skip(world.hoa, id, proposals[4]!.id, 1, true);
		const results = await Promise.allSettled([confirm(world.hoa, id, newPlan), confirm(world.hoa, id, newPlan)]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await count('task')).toBe(3);

		const closed = { status: 409, code: 'import.confirmed' };
		const { id: proposal } = proposals[1]!;
		await expect(confirm(world.hoa, id, newPlan)).rejects.toMatchObject(closed);
		await expect(review.correct(world.hoa, id, proposal, 1, correction)).rejects.toMatchObject(closed);
		await expect(review.skip(world.hoa, id, proposal, 1, true)).rejects.toMatchObject(closed);
		await expect(
			review.changeMany(world.hoa, id, [{ id: proposal, version: 1 }], { skip: true })
		).rejects.toMatchObject(closed);
		await expect(imports.discard(world.hoa, id)).rejects.toMatchObject(closed);
	});
});

test('of two people who confirm and discard at the same moment one is told that the other was quicker', async () => {
	const { id, proposals } = await upload(world.hoa);
	await review.skip(world.hoa, id, proposals[4]!.id, 1, true);
	const results = await Promise.allSettled([confirm(world.hoa, id, newPlan), imports.discard(world.hoa, id)]);

	const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
	expect(refused).toMatchObject([{ code: expect.stringMatching(/^import\.(confirmed|not_found)$/) as string }]);
});

test('a discarded import leaves neither rows nor its file', async () => {
	const { id } = await upload(world.hoa);
	const file = await world.db.selectFrom('file').select('id').executeTakeFirstOrThrow();
	await imports.discard(world.hoa, id);

	await expect(imports.find(world.hoa, id)).rejects.toMatchObject({ status: 404 });
	for (const table of ['import', 'proposal', 'document', 'file'] as const) expect(await count(table)).toBe(0);
	expect(existsSync(files.pathOf(file.id))).toBe(false);
});

const newPlan = { planId: null, title: 'Kế hoạch thử', year: 2026 };

const correction: review.Correction = {
	kind: 'task',
	title: 'Tổ chức diễn đàn',
	leadUnitId: 'finance',
	coLeadUnitIds: ['health'],
	coordinatingUnitIds: ['interior', 'health', 'finance'],
	sharing: null,
	assigneeId: 'minh',
	fieldId: null,
	due: '2026-11-30',
	product: null
};

async function count(table: 'task' | 'plan' | 'task_terms' | 'import' | 'proposal' | 'document' | 'file') {
	const { rows } = await world.db
		.selectFrom(table)
		.select((eb) => eb.fn.countAll<number>().as('rows'))
		.executeTakeFirstOrThrow();
	return Number(rows);
}

async function actions() {
	const events = await world.db.selectFrom('event').select('action').execute();
	return Object.fromEntries(
		[...Map.groupBy(events, ({ action }) => action)].map(([action, group]) => [action, group.length])
	);
}
