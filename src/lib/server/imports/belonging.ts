import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as plans from '../plans/plans.ts';
import { visible } from './visible.ts';

/** What a further document is sent for: a plan, or the import of another document, whatever plan that becomes. */
export interface Belonging {
	plan: { id: string; title: string } | null;
	beside: { id: string; fileName: string } | null;
}

/** What the ids name; without ids a document stands for itself. @throws Refusal 404 plan.not_found, import.not_found */
export async function belonging(ctx: Context, planId: string | null, besideId: string | null): Promise<Belonging> {
	const plan = planId === null ? null : plans.choose(await plans.list(ctx), planId);
	return { plan, beside: besideId === null ? null : await other(ctx, besideId) };
}

async function other(ctx: Context, id: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select(['import.id', 'file.name as fileName'])
		.where('import.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'import.not_found');
	return row;
}
