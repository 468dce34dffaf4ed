import { COLUMNS, KEYS, type ColumnKey } from '#lib/domain/plan/sheet/columns.ts';
import type { Context } from '#lib/server/context.ts';
import { confirm } from '#lib/server/imports/sheet/confirm.ts';
import { planSheet } from '#lib/server/imports/sheet/files.ts';
import { preview } from '#lib/server/imports/sheet/preview.ts';
import { keep, type Wanted } from '#lib/server/imports/sheet/upload.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';
import { addTask } from '#lib/server/tasks/addition.ts';
import type { World } from './world.ts';

export type Row = Partial<Record<ColumnKey, string>>;
const keyOf = (heading: string) => KEYS.find((key) => COLUMNS[key].names[0] === heading) as ColumnKey;

export const newPlan = { planId: null, title: 'Kế hoạch năm 2026, bản hai', year: 2026 } as const;

/** The rows of the export by the keys of the columns. */
export async function rowsOf(ctx: Context, planId: string): Promise<Row[]> {
	const { bytes } = await planSheet(ctx, planId, {
		task: (state, hold) => hold ?? state,
		ended: (day) => `ended ${day}`
	});
	const [head, ...rows] = read(bytes, 'a.xlsx')[0]?.rows ?? [];
	const keys = new Map(head?.cells.map(({ column, text }) => [column, keyOf(text)]));
	return rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, text }) => [keys.get(column), text])) as Row);
}

/** Uploads rows as a workbook. @returns the id of the draft */
export async function upload(ctx: Context, rows: Row[], wanted: Wanted, keys: readonly ColumnKey[] = KEYS) {
	const head = keys.map((key) => COLUMNS[key].names[0] ?? '');
	const table = { name: 'Kế hoạch', head, rows: rows.map((row) => keys.map((key) => row[key] ?? '')), widths: [] };
	return keep(ctx, { name: 'ke-hoach.xlsx', sheets: read(await writeXlsx([table]), 'ke-hoach.xlsx') }, wanted);
}

/** Uploads rows and confirms what they would do, mistakes or not. @returns the id of the import, and of the plan */
export async function importRows(ctx: Context, rows: Row[], wanted: Wanted) {
	const id = await upload(ctx, rows, wanted);
	const { digest } = await preview(ctx, id);
	return { id, planId: await confirm(ctx, id, digest, 'Theo tệp “ke-hoach.xlsx”') };
}

/** A task with everything, a duty that two units share, and two targets. */
export async function fill(world: World): Promise<void> {
	await addTask(world.hoa, world.planId, {
		title: '=Rà soát thủ tục',
		text: '- Sở Tài chính chủ trì\nrà soát thủ tục.',
		section: ['II. Nhiệm vụ', '1. Thể chế'],
		leadUnitId: 'finance',
		coLeadUnitIds: ['health'],
		coordinatingUnitIds: ['treasury', 'interior'],
		assigneeId: 'minh',
		fieldId: 'procedures',
		product: 'Báo cáo',
		dueWords: 'quý III',
		due: null
	});
	await world.tasks({ title: 'Việc chung', memberUnitIds: ['finance', 'health'], due: '2026-10-01' });
	const targets = [
		{ kind: 'Chỉ tiêu', title: 'Hồ sơ trực tuyến', op: '≥', value: '97,5', measure: '%', words: 'năm 2026' },
		{ kind: 'Chỉ tiêu', title: 'Thời gian giải quyết', op: 'trong khoảng', value: '1', max: '2,25', lead: 'Sở Nội vụ' }
	];
	await importRows(world.hoa, targets, { planId: world.planId });
}

/** A spreadsheet with one new task for a plan, as if it had been uploaded. @returns the id of the draft */
export function planDraft(ctx: Context, planId: string): Promise<string> {
	const texts = [
		['Nội dung', 'Cơ quan chủ trì'],
		['Việc mới', 'Sở Tài chính']
	];
	const rows = texts.map((cells, at) => ({ number: at + 1, cells: cells.map((text, column) => ({ column, text })) }));
	const sheets = [{ name: 'Kế hoạch', hidden: false, rows, merges: [] }];
	return keep(ctx, { name: 'ke-hoach.xlsx', sheets }, { planId });
}
