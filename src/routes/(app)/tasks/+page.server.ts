import { Refusal } from '#lib/domain/refusal.ts';
import { addDays } from '#lib/domain/calendar.ts';
import { timelinessOf } from '#lib/domain/rollup/rollup.ts';
import * as units from '#lib/server/orgs/units.ts';
import { fields } from '#lib/server/plans/fields.ts';
import * as plans from '#lib/server/plans/plans.ts';
import * as board from '#lib/server/tasks/board.ts';
import * as list from '#lib/server/tasks/list.ts';
import { filterOf, planOf } from '../board/query.ts';
import { figureOf, listFilterOf } from './query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams }, depends }) => {
	depends('live:task');
	const options = await plans.list(ctx);
	const planId = planOf(searchParams);
	const plan = planId === null ? null : plans.choose(options, planId);
	const { page, ...narrow } = listFilterOf(searchParams);
	const filter = { ...filterOf(searchParams), ...narrow, planId };
	const figure = figureOf(searchParams, ctx.today);

	const { total, rows } = figure
		? await list.behind(ctx, { ...filter, ...figure }, page)
		: await list.list(ctx, filter, page);
	const pages = Math.max(1, Math.ceil(total / list.PAGE_SIZE));
	if (page > pages) throw new Refusal(404, 'not_found');

	const day = figure?.day ?? ctx.today;
	return {
		plan,
		plans: options,
		filter,
		figure,
		total,
		page,
		pages,
		day,
		unitName: filter.unitId && (await units.nameOf(ctx, filter.unitId)),
		fieldName: filter.fieldId && ((await fields(ctx)).find(({ id }) => id === filter.fieldId)?.name ?? null),
		leads: planId === null ? [] : await board.leads(ctx, planId, filter.reading),
		rows: rows.map((row) => ({
			...row,
			timeliness: timelinessOf(
				{ ...row, paused: row.hold === 'paused', cancelled: row.hold === 'cancelled' },
				day,
				addDays(day, ctx.settings.dueSoonDays)
			)
		}))
	};
};
