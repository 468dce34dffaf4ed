import type { Context } from '#lib/server/context.ts';
import { keep } from '#lib/server/imports/sheet/upload.ts';

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
