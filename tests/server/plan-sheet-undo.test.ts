import { afterEach, beforeEach, expect, test } from 'vitest';
import { ofPlan, undo } from '#lib/server/imports/sheet/undo.ts';
import { addTask } from '#lib/server/tasks/addition.ts';
import { correct } from '#lib/server/tasks/correction.ts';
import { fill, importRows, newPlan, rowsOf, type Row } from '../support/plan-sheet.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const byHand = {
	text: 'Việc',
	section: [],
	leadUnitId: 'finance',
	coLeadUnitIds: [],
	coordinatingUnitIds: [],
	assigneeId: null,
	fieldId: null,
	product: null,
	dueWords: null,
	due: null
};

test('an import is taken back as a whole: what it made goes, what it corrected is as it was', async () => {
	await fill(world);
	const before = await rowsOf(world.hoa, world.planId);
	const [first = {}, whole = {}, part = {}, , target = {}, other = {}] = before;
	const { id } = await importRows(
		world.on('2026-09-16', world.hoa),
		[
			{ ...first, code: 'NV-09', title: 'Rà soát thủ tục', lead: 'SYT', coLead: '', section: 'III', field: '' },
			{ ...part, due: '01/09/2026' },
			{ title: 'Việc mới', lead: 'Sở Nội vụ' },
			{ title: 'Phần của Sở Nội vụ', parent: whole.code ?? '', lead: 'Sở Nội vụ', due: '15/08/2026' },
			{ ...target, code: other.code ?? '', value: '98', text: 'Câu khác' },
			{ ...other, code: target.code ?? '' },
			{ kind: 'Chỉ tiêu', title: 'Chỉ tiêu mới' }
		],
		{ planId: world.planId }
	);
	expect((await rowsOf(world.hoa, world.planId)).map(({ code }) => code)).toContain('NV-09');

	const terms = () => world.db.selectFrom('task_terms').select('id').execute();
	expect(await undo(world.hoa, id)).toBe(world.planId);
	expect(await rowsOf(world.hoa, world.planId)).toEqual(before);
	expect(await terms()).toHaveLength(4);
	const told = world.db.selectFrom('event').select('particulars').where('action', '=', 'plan.sheet_undone');
	const { particulars } = await told.executeTakeFirstOrThrow();
	expect(JSON.parse(particulars)).toEqual({ name: 'ke-hoach.xlsx', tasks: 2, targets: 1 });
	await expect(undo(world.hoa, id)).rejects.toMatchObject({ code: 'sheet.not_applied' });
	// Nobody has worked on what was corrected and given back: the import before can still be taken back.
	const [filled = { id: '' }] = await ofPlan(world.hoa, world.planId);
	await undo(world.hoa, filled.id);
	expect((await rowsOf(world.hoa, world.planId)).map(({ kind }) => kind)).not.toContain('Chỉ tiêu');
});

test('the plan that a spreadsheet made goes with its import, unless something else is in it', async () => {
	const { id, planId } = await importRows(world.hoa, [{ title: 'Việc', lead: 'Sở Tài chính' }], newPlan);
	expect(await ofPlan(world.hoa, planId)).toMatchObject([{ id, name: 'ke-hoach.xlsx' }]);
	await addTask(world.hoa, planId, { ...byHand, title: 'Thêm bằng tay' });
	expect(await undo(world.hoa, id)).toBe(planId);
	expect((await rowsOf(world.hoa, planId)).map(({ title }) => title)).toEqual(['Thêm bằng tay']);

	const alone = await importRows(world.hoa, [{ title: 'Việc', lead: 'Sở Tài chính' }], newPlan);
	expect(await undo(world.hoa, alone.id)).toBeNull();
	await expect(rowsOf(world.hoa, alone.planId)).rejects.toMatchObject({ code: 'plan.not_found' });
});

test('nothing is taken back once a task has moved, has been corrected again, or another has its number', async () => {
	const [taskId = ''] = await world.tasks({ title: 'Rà soát' });
	const [row = {}] = await rowsOf(world.hoa, world.planId);
	const imported = async (rows: Row[]) => (await importRows(world.hoa, rows, { planId: world.planId })).id;
	const versionOf = async (id: string) =>
		(await world.db.selectFrom('task').select(['version', 'number']).where('id', '=', id).executeTakeFirstOrThrow())
			.version;

	const corrected = await imported([{ ...row, code: 'NV-05', product: 'Báo cáo' }]);
	const { id: newcomer } = await addTask(world.hoa, world.planId, { ...byHand, title: 'Thêm' });
	await correct(world.hoa, newcomer, 1, { number: 1 }, 'Đánh số lại');
	await expect(undo(world.hoa, corrected)).rejects.toMatchObject({
		code: 'import.moved_on',
		facts: { code: 'NV-01', title: 'Thêm' }
	});
	await correct(world.hoa, taskId, await versionOf(taskId), { title: 'Rà soát lại' }, 'Đọc nhầm');
	await expect(undo(world.hoa, corrected)).rejects.toMatchObject({ facts: { code: 'NV-05' } });

	const made = await imported([
		{ code: 'NV-20', title: 'Việc chung', lead: 'Sở Nội vụ' },
		{ title: 'Phần một', parent: 'NV-20', lead: 'Sở Tài chính' }
	]);
	const shared = await imported([{ title: 'Phần hai', parent: 'NV-20', lead: 'Sở Y tế' }]);
	await expect(undo(world.hoa, made)).rejects.toMatchObject({ facts: { code: 'NV-20' } });
	await undo(world.hoa, shared);
	await undo(world.hoa, made);
	expect((await rowsOf(world.hoa, world.planId)).map(({ code }) => code)).toEqual(['NV-01', 'NV-05']);
});
