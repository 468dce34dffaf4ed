import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ColumnKey } from '#lib/domain/plan/sheet/columns.ts';
import { confirm } from '#lib/server/imports/sheet/confirm.ts';
import * as drafts from '#lib/server/drafts/drafts.ts';
import { templateFile } from '#lib/server/imports/sheet/files.ts';
import { preview } from '#lib/server/imports/sheet/preview.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import { keep, type Wanted } from '#lib/server/imports/sheet/upload.ts';
import { read } from '#lib/server/sheets/read.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import * as sheet from '../support/plan-sheet.ts';
import { newPlan, type Row } from '../support/plan-sheet.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const rowsOf = (ctx: Context, planId = world.planId) => sheet.rowsOf(ctx, planId);
const upload = (rows: Row[], wanted: Wanted = { planId: world.planId }, keys?: ColumnKey[]) =>
	sheet.upload(world.hoa, rows, wanted, keys);
const fill = () => sheet.fill(world);

async function apply(...given: Parameters<typeof upload>) {
	const id = await upload(...given);
	const { digest, findings } = await preview(world.hoa, id);
	expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
	return confirm(world.hoa, id, digest, 'Theo tệp “ke-hoach.xlsx”');
}

const withoutId = (rows: Row[]) => rows.map(({ id: _, ...row }) => row);
const eventsOf = async (...actions: string[]) =>
	(await world.db.selectFrom('event').select(['action', 'particulars']).orderBy('seq').execute())
		.filter(({ action }) => actions.includes(action))
		.map(({ action, particulars }) => [action, JSON.parse(particulars) as Record<string, unknown>] as const);

test('the workbook says of a plan all that the plan says, and imported again it changes nothing', async () => {
	await fill();
	const rows = await rowsOf(world.hoa);
	expect(withoutId(rows).slice(0, 2)).toMatchObject([
		{
			code: 'NV-01',
			kind: 'Nhiệm vụ',
			section: 'II. Nhiệm vụ\n1. Thể chế',
			title: '=Rà soát thủ tục',
			text: '- Sở Tài chính chủ trì\nrà soát thủ tục.',
			lead: 'Sở Tài chính',
			coLead: 'Sở Y tế',
			coordinating: 'Trung tâm Tài sản công; Sở Nội vụ',
			assignee: 'Hồ Minh',
			field: 'Cải cách thủ tục hành chính',
			product: 'Báo cáo',
			words: 'quý III',
			due: '30/09/2026',
			state: 'not_started'
		},
		{ code: 'NV-02', title: 'Việc chung', due: '01/10/2026' }
	]);
	expect(rows.map(({ code, parent }) => [code, parent])).toEqual([
		['NV-01', undefined],
		['NV-02', undefined],
		['NV-03', 'NV-02'],
		['NV-04', 'NV-02'],
		['CT-01', undefined],
		['CT-02', undefined]
	]);

	const { changes, findings, counts, digest } = await preview(world.hoa, await upload(rows));
	expect([changes, findings, counts]).toEqual([[], [], { rows: 6, unchanged: 6 }]);
	const id = await upload(rows);
	await expect(confirm(world.hoa, id, digest, '')).rejects.toMatchObject({ code: 'sheet.nothing' });
});

test('the workbook of one plan makes another that says the same', async () => {
	await fill();
	const before = await rowsOf(world.hoa);
	const planId = await apply(before, newPlan);

	expect(withoutId(await rowsOf(world.hoa, planId))).toEqual(withoutId(before));
	const { changes } = await preview(world.hoa, await upload(before, { planId: world.planId }));
	expect(changes).toEqual([]);
	expect((await eventsOf('plan.created', 'plan.sheet_imported')).slice(-2)).toMatchObject([
		['plan.created', { title: newPlan.title, year: 2026 }],
		['plan.sheet_imported', { name: 'ke-hoach.xlsx', created: 6, changed: 0 }]
	]);
});

test('Hoa corrects rows and adds one; what the file leaves out stays, and each change is told', async () => {
	await fill();
	const [first = {}, , part = {}, , target = {}] = await rowsOf(world.hoa);
	await apply([
		{ ...first, title: 'Rà soát thủ tục', lead: 'SYT', coLead: 'Sở Tài chính' },
		{ ...part, due: '01/09/2026' },
		{ ...target, value: '98' },
		{ title: 'Việc mới', lead: 'Sở Nội vụ', words: 'trước ngày 15/11/2026' }
	]);

	const rows = await rowsOf(world.hoa);
	expect(rows.map(({ code }) => code)).toEqual(['NV-01', 'NV-02', 'NV-03', 'NV-04', 'NV-05', 'CT-01', 'CT-02']);
	expect(rows[0]).toMatchObject({ title: 'Rà soát thủ tục', lead: 'Sở Y tế', coLead: 'Sở Tài chính' });
	// Minh serves in finance alone.
	expect(rows[0]?.assignee).toBeUndefined();
	// The whole stands as its parts do.
	expect([rows[1]?.due, rows[2]?.due, rows[3]?.due]).toEqual(['01/09/2026', '01/09/2026', '01/10/2026']);
	expect(rows[4]).toMatchObject({ title: 'Việc mới', due: '14/11/2026' });
	expect(rows[5]).toMatchObject({ value: '98' });
	const told = await eventsOf('task.corrected', 'target.corrected', 'plan.sheet_imported');
	expect(told.slice(1).map(([action]) => action)).toEqual([
		'task.corrected',
		'task.corrected',
		'target.corrected',
		'plan.sheet_imported'
	]);
	expect(told[1]?.[1]).toMatchObject({
		before: { title: '=Rà soát thủ tục', leadUnitId: 'finance' },
		after: { title: 'Rà soát thủ tục', leadUnitId: 'health', assigneeId: null },
		reason: 'Theo tệp “ke-hoach.xlsx”'
	});
	expect(told[3]?.[1]).toMatchObject({ before: { figure: '≥ 97,5 %' }, after: { figure: '≥ 98 %' } });
});

test('a rhythm is set by its words, begins with its next day, and comes back from the workbook as it was', async () => {
	const rhythms = [
		['hằng tháng', '30/09/2026'],
		['trước ngày 10 hằng tháng', '09/10/2026'],
		['hằng quý', '30/09/2026'],
		['6 tháng, năm', '31/12/2026'],
		['trước ngày 01/6 hằng năm', '31/05/2027'],
		['1 lần/tuần', 'Không'],
		['hằng tuần', 'Không']
	];
	await apply(rhythms.map(([words = '']) => ({ title: `Báo cáo ${words}`, lead: 'SNV', words })));
	const rows = await rowsOf(world.hoa);
	expect(rows.map(({ words, due }) => [words, due])).toEqual(rhythms);
	const stored = () => world.db.selectFrom('task').select(['deadline', 'due']).orderBy('number').execute();
	const kept = await stored();
	expect(kept.map(({ deadline }) => (JSON.parse(deadline ?? '{}') as { value: string }).value)).toEqual([
		...['monthly', 'monthly', 'quarterly', 'semiannual', 'yearly', 'unspecified', 'unspecified']
	]);

	const { changes, findings } = await preview(world.hoa, await upload(rows));
	expect([changes, findings]).toEqual([[], []]);
	await apply(rows, newPlan);
	expect((await stored()).toSorted(byText)).toEqual([...kept, ...kept].toSorted(byText));
	const ahead = await apply([{ title: 'Báo cáo', lead: 'SNV', words: 'hằng tháng' }], { ...newPlan, year: 2027 });
	expect(await rowsOf(world.hoa, ahead)).toMatchObject([{ due: '31/01/2027' }]);
});

const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('two tasks change their numbers for each other’s, and two targets too', async () => {
	await fill();
	const rows = await rowsOf(world.hoa);
	const swapped: Record<string, string> = { 'NV-01': 'NV-02', 'NV-02': 'NV-01', 'CT-01': 'CT-02', 'CT-02': 'CT-01' };
	// The parts name the whole by the code that it has in the plan.
	await apply(rows.filter(({ parent }) => !parent).map((row) => ({ ...row, code: swapped[row.code ?? ''] })));

	const now = await rowsOf(world.hoa);
	expect(now.map(({ code, title }) => [code, title])).toMatchObject([
		['NV-01', 'Việc chung'],
		['NV-02', '=Rà soát thủ tục'],
		['NV-03', 'Việc chung'],
		['NV-04', 'Việc chung'],
		['CT-01', 'Thời gian giải quyết'],
		['CT-02', 'Hồ sơ trực tuyến']
	]);
});

test('one wrong cell keeps the whole file out, and nothing is written', async () => {
	await fill();
	const before = await rowsOf(world.hoa);
	const id = await upload([
		{ title: 'Việc mới', lead: 'Sở Nội vụ' },
		{ title: 'Việc khác', lead: 'Sở Nào Đó' }
	]);
	const { digest, findings, changes } = await preview(world.hoa, id);
	expect(findings).toMatchObject([
		{ severity: 'error', code: 'unit_unknown', row: 3, column: 'G', value: 'Sở Nào Đó', facts: { unit: 'Sở Nào Đó' } }
	]);
	expect(changes).toHaveLength(2);
	await expect(confirm(world.hoa, id, digest, '')).rejects.toMatchObject({
		code: 'sheet.errors',
		facts: { count: 1 }
	});
	expect(await rowsOf(world.hoa)).toEqual(before);
});

test('what changed between the look and the confirmation is looked at again', async () => {
	const [taskId = ''] = await world.tasks({ title: 'Rà soát' });
	const [row = {}] = await rowsOf(world.hoa);
	const id = await upload([{ ...row, product: 'Báo cáo' }]);
	const { digest } = await preview(world.hoa, id);
	await correct(world.hoa, taskId, 1, { title: 'Rà soát lại' }, 'Đọc nhầm');

	await expect(confirm(world.hoa, id, digest, '')).rejects.toMatchObject({ code: 'sheet.changed_meanwhile' });
	const again = await preview(world.hoa, id);
	expect(again.changes[0]?.fields).toContainEqual({ column: 'title', before: 'Rà soát lại', after: 'Rà soát' });
	await confirm(world.hoa, id, again.digest, '');
	await expect(confirm(world.hoa, id, again.digest, '')).rejects.toMatchObject({ code: 'sheet.applied' });
	await expect(drafts.discard(world.hoa, 'plan', id)).rejects.toMatchObject({ code: 'sheet.applied' });
});

test('a draft is its owner’s; a new one takes the place of one that waits', async () => {
	const first = await upload([{ title: 'Việc', lead: 'SNV' }]);
	await expect(preview(world.lan, first)).rejects.toMatchObject({ status: 404, code: 'sheet.not_found' });
	await expect(confirm(world.khoi, first, 'a', '')).rejects.toMatchObject({ status: 404 });
	await upload([{ title: 'Việc', lead: 'SNV' }]);
	await expect(preview(world.hoa, first)).rejects.toMatchObject({ status: 404 });
	await expect(upload([{ title: 'Việc', lead: 'SNV' }], { planId: 'none' })).rejects.toMatchObject({
		code: 'plan.not_found'
	});
});

test('a unit takes away what it sees, and nobody a plan that they do not see', async () => {
	await world.tasks({ title: 'Việc của Tài chính' }, { title: 'Việc của Y tế', leadUnitId: 'health' });

	expect((await rowsOf(world.yen)).map(({ code }) => code)).toEqual(['NV-02']);
	await expect(rowsOf(world.giang)).rejects.toMatchObject({ code: 'plan.not_found' });
	await expect(rowsOf(world.hoa, 'none')).rejects.toMatchObject({ status: 404 });
	await expect(templateFile(world.lan)).rejects.toMatchObject({ status: 403 });
});

test('the template has no row to import, a secret sheet is refused, and so is a file of another kind', async () => {
	const sheets = read(await templateFile(world.hoa), 'mau.xlsx');
	const aim = { planId: world.planId };
	await expect(keep(world.hoa, { name: 'mau.xlsx', sheets }, aim)).rejects.toMatchObject({
		code: 'plan_sheet.no_sheet'
	});
	await expect(upload([{ section: 'MẬT', title: 'Việc', lead: 'SNV' }])).rejects.toMatchObject({
		code: 'import.secret'
	});
	await expect(upload([{ lead: 'SNV' }], aim, ['lead'])).rejects.toMatchObject({ code: 'plan_sheet.no_sheet' });
});

test('four hundred rows take few statements, as do their corrections', async () => {
	const heard: string[] = [];
	const db = await open(world.url, { onStatement: (statement) => heard.push(statement) });
	const counted = async (...[rows, aim]: Parameters<typeof upload>) => {
		const id = await upload(rows, aim);
		const { digest } = await preview(world.hoa, id);
		heard.length = 0;
		const planId = await confirm({ ...world.hoa, db }, id, digest, 'Theo tệp “ke-hoach.xlsx”');
		expect(heard.length).toBeLessThan(80);
		return planId;
	};
	const rows = Array.from({ length: 400 }, (_, at) => ({
		title: `Việc số ${at}`,
		text: `Sở Tài chính chủ trì việc số ${at}, phối hợp với Sở Y tế.`,
		lead: 'Sở Tài chính',
		coordinating: 'Sở Y tế; Sở Nội vụ',
		words: 'trước ngày 15/11/2026'
	}));
	const planId = await counted(rows, newPlan);
	const now = await rowsOf(world.hoa, planId);
	expect(now).toHaveLength(400);
	await counted(
		now.map((row) => ({ ...row, title: `${row.title}, sửa`, coordinating: 'Sở Y tế' })),
		{ planId }
	);
	await db.destroy();
});
