import { gather } from '#lib/domain/sheet-findings.ts';
import { layOut } from '#lib/domain/plan/sheet/layout.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Context } from '../../context.ts';
import * as drafts from '../../drafts/drafts.ts';
import type { Upload } from '../../evidence/receive.ts';
import * as plans from '../../plans/plans.ts';
import { assertNotSecret } from '../readers/secret.ts';

/** The plan that a file changes, or the one that it is to make. */
export type Wanted = { planId: string } | { planId: null; title: string; year: number };

/**
 * Reads the spreadsheet of a plan from a form; `wantedOf` reads the other fields.
 * @returns the id of its draft. @throws Refusal 404 plan.not_found · 422 import.secret (stamp), what `drafts` and `wantedOf` refuse
 */
export async function take(
	ctx: Context,
	request: Request,
	typed: Upload['fields'],
	wantedOf: (fields: Upload['fields']) => Wanted
): Promise<string> {
	const file = await drafts.take(ctx, 'plan', request, typed);
	return keep(ctx, file, wantedOf(typed));
}

/** The same with sheets that are read already. */
export async function keep(ctx: Context, file: { name: string; sheets: Sheet[] }, wanted: Wanted): Promise<string> {
	for (const { rows } of file.sheets)
		assertNotSecret(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n'));
	const plan =
		wanted.planId === null ? wanted : (plans.choose(await plans.list(ctx), wanted.planId) as plans.PlanOption);
	const aim = { planId: wanted.planId, title: plan.title, year: plan.year };
	return drafts.keep(ctx, 'plan', file, (sheet) => layOut([sheet], gather([])).length || null, aim);
}
