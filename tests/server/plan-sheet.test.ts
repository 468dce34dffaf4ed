import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { read } from '#lib/server/sheets/read.ts';
import { addTask } from '#lib/server/tasks/addition.ts';
import { planSheet } from '#lib/server/tasks/plan-sheet.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const words = {
	tasks: { name: 'Nhiệm vụ', head: Array.from({ length: 14 }, (_, index) => `Cột ${index + 1}`) },
	targets: { name: 'Chỉ tiêu', head: ['Mã', 'Chỉ tiêu', 'Nguyên văn', 'Mức', 'Đơn vị', 'Hạn'] },
	state: (state: string, hold: string | null) => hold ?? state,
	day: (day: string | null) => day ?? '',
	figure: () => ''
};

async function tasksIn(ctx: Context) {
	const { bytes } = await planSheet(ctx, world.planId, words);
	const sheet = read(bytes, 'ke-hoach.xlsx').find(({ name }) => name === 'Nhiệm vụ');
	return (sheet?.rows ?? []).slice(1).map(({ cells }) => cells.map(({ text }) => text));
}

test('the workbook says of a task all that the plan says of it', async () => {
	await addTask(world.hoa, world.planId, {
		title: 'Rà soát thủ tục',
		text: 'Sở Tài chính chủ trì rà soát thủ tục.',
		section: ['II. Nhiệm vụ', '1. Thể chế'],
		leadUnitId: 'finance',
		coLeadUnitIds: ['health'],
		coordinatingUnitIds: ['treasury', 'interior'],
		assigneeId: 'minh',
		fieldId: null,
		product: 'Báo cáo',
		dueWords: 'quý III',
		due: null
	});

	expect(await tasksIn(world.khoi)).toEqual([
		[
			'NV-01',
			'II. Nhiệm vụ\n1. Thể chế',
			'Rà soát thủ tục',
			'Sở Tài chính chủ trì rà soát thủ tục.',
			'Sở Tài chính',
			'Sở Y tế',
			'Trung tâm Tài sản công; Sở Nội vụ',
			'Hồ Minh',
			'Báo cáo',
			'quý III',
			'2026-09-30',
			'not_started'
		]
	]);
});

test('the part of each unit names the duty that it is a part of', async () => {
	await world.tasks({ title: 'Việc chung', memberUnitIds: ['finance', 'health'] });

	expect((await tasksIn(world.hoa)).map((cells) => cells.slice(0, 2))).toEqual([
		['NV-01', 'Việc chung'],
		['NV-02', 'NV-01'],
		['NV-03', 'NV-01']
	]);
});

test.for(['=1+1', '+84', '@SUM(A1)', '"Một cửa"', 'a\nb', '😀 _x0041_', 'x'.repeat(10_000)])(
	'words come back from the workbook as they were: %s',
	async (title) => {
		await world.tasks({ title });

		expect((await tasksIn(world.hoa))[0]).toContain(title);
	}
);

test('a unit takes away what it sees, and nobody a plan that they do not see', async () => {
	await world.tasks({ title: 'Việc của Tài chính' }, { title: 'Việc của Y tế', leadUnitId: 'health' });

	expect((await tasksIn(world.yen)).map((cells) => cells[0])).toEqual(['NV-02']);
	await expect(planSheet(world.giang, world.planId, words)).rejects.toMatchObject({ code: 'plan.not_found' });
	await expect(planSheet(world.hoa, 'none', words)).rejects.toMatchObject({ status: 404 });
});
