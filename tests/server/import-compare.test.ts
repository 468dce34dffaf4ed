import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as files from '#lib/server/evidence/files.ts';
import { apply } from '#lib/server/imports/compare/apply.ts';
import { compareWithPlan } from '#lib/server/imports/compare/compare.ts';
import { amendmentsOf } from '#lib/server/imports/compare/said.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { report } from '#lib/server/plans/target-entries.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import { move } from '#lib/server/tasks/moves.ts';
import { decisionsOf, reason } from '../support/decisions.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

const head = 'KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n';
const original = `${head}1. Giao Sở Tài chính chủ trì rà soát định mức chi của các cơ quan; hoàn thành trước ngày 30/10/2026.

2. Giao Sở Tài chính chủ trì công khai dự toán ngân sách trên cổng thông tin; hoàn thành trước ngày 30/11/2026.

3. Giao Sở Y tế chủ trì lập hồ sơ sức khỏe điện tử cho người cao tuổi; hoàn thành trước ngày 15/12/2026.
`;
const amending = `${head}1. Giao Sở Y tế chủ trì lập hồ sơ sức khỏe điện tử cho người cao tuổi; hoàn thành trước ngày 25/12/2026.

2. Giao Sở Y tế chủ trì rà soát định mức chi của các cơ quan; hoàn thành trước ngày 30/10/2026.

3. Giao Sở Nội vụ chủ trì tổ chức tập huấn công tác văn thư; hoàn thành trước ngày 20/12/2026.
`;

let world: World;
let planId: string;
let importId: string;
beforeEach(async () => {
	world = await createWorld();
	planId = await confirm(world.hoa, (await upload(world.hoa, 'goc.txt', original)).id, {
		planId: null,
		title: 'Kế hoạch gốc',
		year: 2026
	});
	importId = (await upload(world.hoa, 'sua-doi.txt', amending)).id;
});
afterEach(() => world.close());

test('an amending decision is told apart: what it adds, what it changes, what it does not mention', async () => {
	const { pairs, added, missing } = await compareWithPlan(later(), importId, planId);
	expect(pairs.map(({ before, changes }) => [before.code, changes])).toEqual([
		['NV-01', expect.arrayContaining(['lead'])],
		['NV-03', expect.arrayContaining(['due'])]
	]);
	expect(added.map(({ lead }) => lead)).toEqual(['interior']);
	expect(missing.map(({ code }) => code)).toEqual(['NV-02']);
});

test('it is applied in one step; a task that is done keeps state, evidence and the terms of earlier days', async () => {
	await finish('NV-01');
	const done = await task('NV-01');
	await apply(later(), importId, await decisions({ cancel: ['NV-02'] }));

	expect(await task('NV-01')).toMatchObject({ state: 'done', lead_unit_id: 'health', version: done.version + 1 });
	expect(await task('NV-02')).toMatchObject({ state: 'not_started', hold: 'cancelled' });
	expect(await task('NV-03')).toMatchObject({ lead_unit_id: 'health' });
	expect((await task('NV-03')).due! > '2026-12-15').toBe(true);
	expect(await task('NV-04')).toMatchObject({ lead_unit_id: 'interior', state: 'not_started' });
	const terms = await world.db
		.selectFrom('task_terms')
		.select(['lead_unit_id', 'reason'])
		.where('task_id', '=', done.id)
		.orderBy('at')
		.execute();
	expect(terms).toEqual([
		{ lead_unit_id: 'finance', reason: null },
		{ lead_unit_id: 'health', reason }
	]);
	const pieces = await world.db.selectFrom('task_evidence').select('task_id').execute();
	expect(pieces).toEqual([{ task_id: done.id }]);
	expect(await amendmentsOf(world.yen, (await task('NV-03')).id)).toMatchObject([
		{ text: expect.stringContaining('25/12/2026'), importId }
	]);
	expect(await amendmentsOf(world.lan, (await task('NV-03')).id)).toEqual([]);
	expect(await eventsOf('task.corrected')).toBe(2);
	expect(await eventsOf('task.held')).toBe(1);
	expect(await eventsOf('import.applied')).toBe(1);
});

test('undone, everything is as it was before, and the review is open again', async () => {
	const before = await tasks();
	await apply(later(), importId, await decisions({ cancel: ['NV-02'] }));
	await undo(later(), importId);

	const plain = (rows: Awaited<ReturnType<typeof tasks>>) =>
		rows.map(({ version: _, untouched_version: __, ...row }) => row);
	expect(plain(await tasks())).toEqual(plain(before));
	expect(await world.db.selectFrom('task_terms').select('id').execute()).toHaveLength(3);
	expect(await world.db.selectFrom('task_hold').select('id').execute()).toEqual([]);
	expect(await world.db.selectFrom('amendment').select('id').execute()).toEqual([]);
	expect(await apply(later(), importId, await decisions({}))).toBe(planId);
});

test('undone, it has left no trace that would keep the first document: that is undone too', async () => {
	const first = await world.db
		.selectFrom('import')
		.select('id')
		.where('plan_id', '=', planId)
		.executeTakeFirstOrThrow();
	await apply(later(), importId, await decisions({ cancel: ['NV-02'] }));
	await expect(undo(later(), first.id)).rejects.toMatchObject({ code: 'import.moved_on' });
	await undo(later(), importId);
	await undo(later(), first.id);
	expect(await tasks()).toEqual([]);
});

test('a task that somebody had moved before keeps the first document, also after the amendment was undone', async () => {
	const first = await world.db
		.selectFrom('import')
		.select('id')
		.where('plan_id', '=', planId)
		.executeTakeFirstOrThrow();
	const { id, version } = await task('NV-03');
	await move(world.yen, id, { ...step, to: 'in_progress', version });
	await apply(later(), importId, await decisions({}));
	await undo(later(), importId);
	await expect(undo(later(), first.id)).rejects.toMatchObject({ facts: { code: 'NV-03' } });
});

test('it is no longer undone once a task that it changed has moved', async () => {
	await apply(later(), importId, await decisions({}));
	const { id, version } = await task('NV-03');
	await move(world.on('2026-09-18', world.yen), id, { ...step, to: 'in_progress', version });
	await expect(undo(later(), importId)).rejects.toMatchObject({ code: 'import.moved_on', facts: { code: 'NV-03' } });
	expect(await task('NV-04')).toBeDefined();
});

test('nothing is applied to a task that changed since it was shown', async () => {
	const seen = await decisions({});
	const { id, version } = await task('NV-03');
	await move(world.yen, id, { ...step, to: 'in_progress', version });
	await expect(apply(later(), importId, seen)).rejects.toMatchObject({
		status: 409,
		code: 'compare.task_changed',
		facts: { code: 'NV-03' }
	});
	expect(await tasks()).toHaveLength(3);
	expect(await task('NV-01')).toMatchObject({ lead_unit_id: 'finance' });
});

test('the reviewer matches otherwise, keeps, or is told what cannot be', async () => {
	const given = await decisions({});
	const ids = [...given.applied.keys()];
	const matched = (...codes: string[]) => ({ ...given, applied: new Map(ids.map((id, at) => [id, codes[at] ?? ''])) });
	const refused = { status: 422 };
	await expect(apply(later(), importId, matched('NV-09'))).rejects.toMatchObject({
		...refused,
		code: 'compare.unknown_code'
	});
	await expect(apply(later(), importId, matched('NV-01', 'nv-01'))).rejects.toMatchObject({
		...refused,
		code: 'compare.code_twice'
	});
	await expect(apply(later(), importId, { ...given, applied: new Map() })).rejects.toMatchObject({
		...refused,
		code: 'compare.nothing'
	});
	await expect(apply(later(), importId, { ...given, seen: '0.0' })).rejects.toMatchObject({
		code: 'proposal.changed_meanwhile'
	});
	await expect(apply(world.lan, importId, given)).rejects.toMatchObject({ status: 404 });

	await apply(later(), importId, { ...given, applied: new Map([[ids[2]!, 'NV-02']]) });
	expect(await tasks()).toHaveLength(3);
	expect(await task('NV-02')).toMatchObject({ lead_unit_id: 'interior' });
	expect(await task('NV-01')).toMatchObject({ lead_unit_id: 'finance' });
});

test('a shared duty is compared once, with its units; only its parts are corrected', async () => {
	const [shared] = await world.tasks({
		title: 'Tổ chức tập huấn công tác văn thư',
		leadUnitId: 'interior',
		memberUnitIds: ['finance', 'health']
	});
	const { pairs, missing, codes } = await compareWithPlan(later(), importId, world.planId);
	expect(codes).toHaveLength(1);
	const all = [...pairs.map(({ before }) => before), ...missing];
	expect(all).toMatchObject([
		{ id: shared, lead: 'finance', partners: ['co_lead health'], shared: true, cancellable: true }
	]);

	const [first] = [...(await decisions({})).applied.keys()];
	const { seen, versions } = await compareWithPlan(later(), importId, world.planId);
	const wanted = {
		...{ planId: world.planId, seen, reason, cancelled: [] },
		versions: new Map(versions.map(({ id, version }) => [id, version])),
		applied: new Map([[first!, codes[0]!.code]])
	};
	await expect(apply(later(), importId, wanted)).rejects.toMatchObject({ status: 409, code: 'compare.shared' });
});

test('a new deadline of a shared duty goes on to its open parts, and back; ended, only they are cancelled', async () => {
	await world.tasks({
		title: 'Tổ chức tập huấn công tác văn thư',
		text: 'Giao Sở Tài chính chủ trì tổ chức tập huấn công tác văn thư; hoàn thành trước ngày 01/12/2026.',
		leadUnitId: 'interior',
		due: '2026-11-30',
		memberUnitIds: ['finance', 'health']
	});
	planId = world.planId;
	const dues = async () => (await tasks()).map(({ due }) => due);
	await finish('NV-02');
	const text = `${head}1. Giao Sở Tài chính chủ trì tổ chức tập huấn công tác văn thư; hoàn thành trước ngày 20/12/2026.\n`;
	importId = (await upload(world.hoa, 'gia-han.txt', text)).id;
	await apply(later(), importId, await decisions({}));
	expect(await dues()).toEqual(['2026-12-19', '2026-11-30', '2026-12-19']);
	expect(await eventsOf('task.corrected')).toBe(2);
	await undo(later(), importId);
	expect(await dues()).toEqual(['2026-11-30', '2026-11-30', '2026-11-30']);

	const other = `${head}1. Giao Sở Nội vụ chủ trì lập kho lưu trữ số; hoàn thành trước ngày 20/12/2026.\n`;
	importId = (await upload(world.hoa, 'bai-bo.txt', other)).id;
	await apply(later(), importId, await decisions({ cancel: ['NV-01'] }));
	const standing = async () => (await tasks()).slice(0, 3).map(({ state, hold }) => [state, hold]);
	expect(await standing()).toEqual([
		['done', null],
		['done', null],
		['not_started', 'cancelled']
	]);
	await undo(later(), importId);
	expect(await standing()).toEqual([
		['in_progress', null],
		['done', null],
		['not_started', null]
	]);
});

test('a target takes its new goal with its figures kept, gets the former one back, and only while nobody touched it', async () => {
	const goals = (level: number, day: string) =>
		`KẾ HOẠCH\nNgày ${day}\n\nI. MỤC TIÊU\n- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ ${level}% trở lên.\n`;
	const first = await upload(world.hoa, 'muc-tieu.txt', goals(95, '01/3/2026'));
	planId = await confirm(world.hoa, first.id, { planId: null, title: 'Mục tiêu', year: 2026 });
	importId = (await upload(world.hoa, 'muc-tieu-moi.txt', goals(98, '01/9/2026'))).id;
	const target = () =>
		world.db.selectFrom('target').selectAll().where('plan_id', '=', planId).executeTakeFirstOrThrow();

	await apply(later(), importId, await decisions({}));
	expect(await target()).toMatchObject({ value: 98_000, version: 2 });
	expect(await eventsOf('target.corrected')).toBe(1);
	await undo(later(), importId);
	expect(await target()).toMatchObject({ value: 95_000, version: 3 });

	await apply(later(), importId, await decisions({}));
	const entry = { day: '2026-09-16', value: 96_000, numerator: null, denominator: null, note: null, link: null };
	await report(later(), (await target()).id, 4, entry);
	await expect(undo(later(), importId)).rejects.toMatchObject({ code: 'import.moved_on', facts: { code: 'CT-01' } });
});

const step = { after: null, note: null, explanation: null };
const later = () => world.on('2026-09-16', world.hoa);

async function decisions({ cancel = [] as string[] }) {
	const ended = (await Promise.all(cancel.map(task))).map(({ id }) => id);
	return decisionsOf(later(), importId, planId, ended);
}

function tasks() {
	return world.db.selectFrom('task').selectAll().where('plan_id', '=', planId).orderBy('number').execute();
}

async function task(code: string) {
	return (await tasks()).find(({ number }) => `NV-0${number}` === code)!;
}

async function finish(code: string) {
	const { id } = await task(code);
	const stored = await files.store(Readable.from([Buffer.from('Báo cáo')]), 'bao-cao.txt', () =>
		Promise.resolve('text/plain')
	);
	await move(world.lan, id, { ...step, to: 'in_progress', version: 1 });
	await evidence.add(world.lan, id, stored, null);
	await move(world.lan, id, { ...step, to: 'submitted', version: 2, note: 'Đã rà soát xong' });
	await move(world.hoa, id, { ...step, to: 'done', version: 3 });
}

async function eventsOf(action: string) {
	return (await world.db.selectFrom('event').select('id').where('action', '=', action).execute()).length;
}
