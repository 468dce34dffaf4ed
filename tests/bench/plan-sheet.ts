import { join } from 'node:path';
import { COLUMNS, type ColumnKey } from '#lib/domain/plan/sheet/columns.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import { confirm } from '#lib/server/imports/sheet/confirm.ts';
import { planSheet } from '#lib/server/imports/sheet/files.ts';
import { preview } from '#lib/server/imports/sheet/preview.ts';
import { keep, type Wanted } from '#lib/server/imports/sheet/upload.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';
import * as cluster from '../support/cluster.ts';
import { temporaryFolder } from '../support/folder.ts';
import { monitor } from './confirm.ts';
import { seed } from './seed.ts';

export interface PlanSheetFigures {
	database: string;
	rows: number;
	'new ms': number;
	'corrected ms': number;
}

const count = 2000;
const name = 'ke-hoach.xlsx';

/** Two thousand tasks from the bytes of a workbook, and all of them corrected by another one, on SQLite. */
export function measurePlanSheetOnSqlite(): Promise<PlanSheetFigures> {
	return measure('SQLite', `sqlite:${join(temporaryFolder('sheet'), 'app.sqlite')}`);
}

/** The same on PostgreSQL. */
export async function measurePlanSheetOnPostgres(): Promise<PlanSheetFigures> {
	const server = await cluster.start();
	try {
		return await measure('PostgreSQL', await cluster.createDatabase(server.url, 'sheet'));
	} finally {
		await server.stop();
	}
}

async function measure(database: string, url: string): Promise<PlanSheetFigures> {
	const db = await open(url);
	try {
		await seed(db, { tasks: 0, focals: 20 });
		const ctx = await monitor(db);
		const heading = (key: ColumnKey) => COLUMNS[key].names[0] ?? '';
		const rows = Array.from({ length: count }, (_, at) => [
			`Việc số ${at + 1}`,
			`Chủ trì việc số ${at + 1}; hoàn thành trước ngày 15/11/2026.`,
			`Ủy ban nhân dân phường Số ${1 + (at % 20)}`
		]);
		const head = [heading('title'), heading('text'), heading('lead')];
		const created = await writeXlsx([{ name: 'Kế hoạch', head, rows, widths: [] }]);
		const [planId, making] = await timed(() => apply(ctx, created, { planId: null, title: 'Kế hoạch', year: 2026 }));

		const { bytes } = await planSheet(ctx, planId, { task: (state) => state, ended: (day) => day });
		const corrected = await rewrite(bytes, heading('title'));
		const [, correcting] = await timed(() => apply(ctx, corrected, { planId }));
		return { database, rows: count, 'new ms': making, 'corrected ms': correcting };
	} finally {
		await db.destroy();
	}
}

/** The export of a plan with every title changed. */
async function rewrite(bytes: Uint8Array, heading: string): Promise<Uint8Array> {
	const [sheet] = read(bytes, name);
	const [head = [], ...rows] = (sheet?.rows ?? []).map(({ cells }) => {
		const texts: string[] = [];
		for (const { column, text } of cells) texts[column] = text;
		return Array.from(texts, (text) => text ?? '');
	});
	const title = head.indexOf(heading);
	for (const row of rows) row[title] += ', sửa';
	return writeXlsx([{ name: 'Kế hoạch', head, rows, widths: [] }]);
}

/** As the two pages do: the file is read and checked, then confirmed. */
async function apply(ctx: Context, bytes: Uint8Array, wanted: Wanted): Promise<string> {
	const id = await keep(ctx, { name, sheets: read(bytes, name) }, wanted);
	const { digest } = await preview(ctx, id);
	return confirm(ctx, id, digest, name);
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
	const start = performance.now();
	const result = await work();
	return [result, Math.round(performance.now() - start)];
}
