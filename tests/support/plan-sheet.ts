import type { Context } from '#lib/server/context.ts';
import * as drafts from '#lib/server/imports/sheet/drafts.ts';

/** A spreadsheet with one new task for a plan, as if it had been uploaded. @returns the id of the draft */
export function planDraft(ctx: Context, planId: string): Promise<string> {
	const texts = [
		['Nội dung', 'Cơ quan chủ trì'],
		['Việc mới', 'Sở Tài chính']
	];
	const rows = texts.map((cells, at) => ({ number: at + 1, cells: cells.map((text, column) => ({ column, text })) }));
	return drafts.keep(ctx, 'ke-hoach.xlsx', [{ name: 'Kế hoạch', hidden: false, rows, merges: [] }], { planId });
}
