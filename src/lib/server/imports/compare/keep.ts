import { v7 as newId } from 'uuid';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';

export interface Cause {
	by: { import_id: string } | { sheet_import_id: string };
	reason: string;
}

interface Kept {
	task_id?: string;
	target_id?: string;
	/** The words of the document; null where it only cancels, for the parts of a shared duty, and of a spreadsheet. */
	text: string | null;
	former: object;
	/** After the change. */
	version: number;
}

/** Remembers what a document changed of a plan, and what it was before. */
export async function keep({ db }: Context, { by }: Pick<Cause, 'by'>, amendments: Kept[]): Promise<void> {
	const rows = amendments.map(({ former, ...row }) => ({
		id: newId(),
		import_id: null,
		sheet_import_id: null,
		...by,
		task_id: null,
		target_id: null,
		...row,
		former: JSON.stringify(former)
	}));
	for (const lot of chunks(rows)) await db.insertInto('amendment').values(lot).execute();
}
