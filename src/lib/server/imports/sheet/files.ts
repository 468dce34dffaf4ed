import { exported, template } from '#lib/domain/plan/sheet/tables.ts';
import type { Context } from '../../context.ts';
import * as units from '../../orgs/units.ts';
import { fields } from '../../plans/fields.ts';
import * as plans from '../../plans/plans.ts';
import { requireRight } from '../../rights.ts';
import { writeXlsx } from '../../sheets/write.ts';
import { standing, type StateWords } from './state.ts';

/**
 * A plan as a workbook, as far as the actor sees it, in the form that an import takes.
 * @throws Refusal 404 plan.not_found · 422 plan_sheet.cell_too_long (code, column, limit)
 */
export async function planSheet(ctx: Context, planId: string, stateWords: StateWords) {
	const plan = plans.choose(await plans.list(ctx), planId) as plans.PlanOption;
	const { items, register } = await standing(ctx, plan, { stateWords });
	const bytes = await writeXlsx(exported(items, register, ctx.today));
	return { title: plan.title, bytes: new Uint8Array(bytes) };
}

/** The empty table with an example, explanations, and the names of units and fields. @throws Refusal 403 access.forbidden */
export async function templateFile(ctx: Context): Promise<Uint8Array<ArrayBuffer>> {
	requireRight(ctx, 'plan.import');
	const codes = new Map((await units.all(ctx)).map(({ id, code }) => [id, code]));
	const listed = (await units.options(ctx)).map(({ id, name, abbreviation }) => ({
		...{ id, name, abbreviation },
		code: codes.get(id) ?? null,
		aliases: [],
		validFrom: null,
		validTo: null
	}));
	return new Uint8Array(await writeXlsx(template({ units: listed, fields: await fields(ctx) })));
}
