import { afterEach, beforeEach, expect, test } from 'vitest';
import { correct, type Correction } from '#lib/server/tasks/correction.ts';
import { facts } from '#lib/server/tasks/rollup.ts';
import { ofTask } from '#lib/server/tasks/shares.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let id: string;
beforeEach(async () => {
	world = await createWorld();
	[id] = (await world.tasks({ title: 'Rà soát phí', assigneeId: 'minh', coordinatingUnitIds: ['treasury'] })) as [
		string
	];
});
afterEach(() => world.close());

const change = (wanted: Correction, version = 1, who = world.hoa) => correct(who, id, version, wanted, 'Đọc nhầm');
const told = async (subjectId = id) => {
	const rows = await world.db
		.selectFrom('event')
		.select('particulars')
		.where('action', '=', 'task.corrected')
		.where('subject_id', '=', subjectId)
		.orderBy('seq')
		.execute();
	return rows.map(({ particulars }) => JSON.parse(particulars) as unknown);
};

test('every fact of a task is corrected at once, and its history tells what differs', async () => {
	const [field] = await world.db.selectFrom('field').selectAll().orderBy('ordinal').execute();
	await change({
		number: 12,
		title: 'Rà soát phí, lệ phí',
		text: 'Rà soát toàn bộ phí và lệ phí',
		section: ['II. Nhiệm vụ'],
		coLeadUnitIds: ['health'],
		coordinatingUnitIds: ['interior', 'health'],
		assigneeId: 'lan',
		fieldId: field?.id,
		product: 'Báo cáo',
		dueWords: 'quý III'
	});

	expect(await find(world.yen, id)).toMatchObject({
		number: 12,
		title: 'Rà soát phí, lệ phí',
		text: 'Rà soát toàn bộ phí và lệ phí',
		section: ['II. Nhiệm vụ'],
		assignee_id: 'lan',
		field_name: field?.name,
		product: 'Báo cáo',
		due: '2026-09-30',
		version: 2,
		partners: [
			{ id: 'interior', relation: 'coordinating' },
			{ id: 'health', relation: 'co_lead' }
		]
	});
	expect(await told()).toEqual([
		{
			before: {
				...{ number: 1, title: 'Rà soát phí', text: 'Rà soát phí', section: [], coLeadUnitIds: [] },
				...{
					coordinatingUnitIds: ['treasury'],
					assigneeId: 'minh',
					field: null,
					product: null,
					dueWords: null,
					due: null
				}
			},
			after: {
				...{ number: 12, title: 'Rà soát phí, lệ phí', text: 'Rà soát toàn bộ phí và lệ phí' },
				...{ section: ['II. Nhiệm vụ'], coLeadUnitIds: ['health'], coordinatingUnitIds: ['interior'] },
				...{ assigneeId: 'lan', field: field?.name, product: 'Báo cáo', dueWords: 'quý III', due: '2026-09-30' }
			},
			reason: 'Đọc nhầm'
		}
	]);
});

test('a form that changes nothing writes nothing', async () => {
	await change({ title: 'Rà soát phí', coordinatingUnitIds: ['treasury'], dueWords: null });
	expect((await find(world.hoa, id)).version).toBe(1);
	expect(await told()).toEqual([]);
});

test('a field counts from its day on, and the days before keep theirs', async () => {
	const [field] = await world.db.selectFrom('field').select('id').execute();
	const on = (day: string) => facts(world.hoa, { fieldId: field?.id }, day);
	await correct(world.on('2026-04-10', world.hoa), id, 1, { fieldId: field?.id }, 'Thiếu lĩnh vực');
	expect(await on('2026-04-09')).toEqual([]);
	expect(await on('2026-04-10')).toMatchObject([{ id, fieldId: field?.id }]);
});

test('a day stays in step with its words unless it is typed', async () => {
	await change({ dueWords: 'quý II' });
	expect((await find(world.hoa, id)).due).toBe('2026-06-30');
	await change({ dueWords: 'quý III', due: '2026-09-15' }, 2);
	expect((await find(world.hoa, id)).due).toBe('2026-09-15');
	await change({ dueWords: 'khi Trung ương yêu cầu' }, 3);
	expect((await find(world.hoa, id)).due).toBe('2026-09-15');
});

test('what cannot be is refused, and nothing of it is kept', async () => {
	await world.tasks({ title: 'Việc khác' });
	const refused = (wanted: Correction, version = 1, who = world.hoa) =>
		change(wanted, version, who).then(null, ({ code }: { code: string }) => code);

	expect(await refused({ title: 'Khác' }, 1, world.lan)).toBe('task.forbidden');
	expect(await refused({ title: 'Khác' }, 7)).toBe('task.changed_meanwhile');
	expect(await refused({ number: 2 })).toBe('task.number_taken');
	expect(await refused({ leadUnitId: 'health', assigneeId: 'minh' })).toBe('task.assignee_foreign');
	expect(await refused({ coLeadUnitIds: ['none'] })).toBe('unit.not_found');
	expect(await refused({ fieldId: 'none' })).toBe('field.not_found');
	await expect(correct(world.hoa, id, 1, { title: 'Khác' }, '')).rejects.toMatchObject({ code: 'task.reason_missing' });
	expect((await find(world.hoa, id)).version).toBe(1);

	await change({ leadUnitId: 'health' });
	expect(await find(world.yen, id)).toMatchObject({ assignee_id: null, partners: [{ id: 'treasury' }] });
});

test('a shared duty is corrected with every part that says the same; who leads is each part’s own', async () => {
	const [whole] = (await world.tasks({
		title: 'Công khai thủ tục',
		due: '2026-10-31',
		leadUnitId: 'interior',
		memberUnitIds: ['finance', 'health'],
		coordinatingUnitIds: ['treasury']
	})) as [string];
	const [finance, health] = (await ofTask(world.hoa, whole)).map(({ id }) => id) as [string, string];
	await correct(world.hoa, health, 1, { title: 'Công khai thủ tục y tế', due: '2026-12-15' }, 'Riêng của Y tế');
	await correct(
		world.hoa,
		whole,
		1,
		{ title: 'Công khai thủ tục', due: '2026-11-30', product: 'Danh mục', coordinatingUnitIds: ['health'] },
		'Lùi hạn'
	);

	expect(await find(world.hoa, finance)).toMatchObject({
		title: 'Công khai thủ tục',
		due: '2026-11-30',
		product: 'Danh mục',
		partners: [{ id: 'health' }]
	});
	expect(await find(world.hoa, health)).toMatchObject({
		title: 'Công khai thủ tục y tế',
		due: '2026-12-15',
		product: 'Danh mục',
		partners: []
	});
	expect((await told(finance)).length).toBe(1);
	await expect(correct(world.hoa, whole, 2, { leadUnitId: 'health' }, 'x')).rejects.toMatchObject({
		code: 'task.shared'
	});
});

test('the words of a document stay as they are', async () => {
	const file = { id: 'f', sha256: 'x', size: 1, name: 'a.txt', media_type: 'text/plain' };
	const made = { created_at: '2026-01-12T02:00:00.000Z', created_by: 'hoa' };
	await world.db
		.insertInto('file')
		.values({ ...file, ...made })
		.execute();
	const empty = { number: null, type: null, issuer: null, date: null, title: null, year: null };
	await world.db
		.insertInto('document')
		.values({ id: 'd', file_id: 'f', source_text: '', source_rows: '[]', ...empty, ...made })
		.execute();
	await world.db.updateTable('task').set({ document_id: 'd' }).execute();
	await expect(change({ text: 'Khác' })).rejects.toMatchObject({ status: 409, code: 'task.words_of_document' });
	await change({ title: 'Tên khác', section: ['Điều 2'] });
});
