import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { STATES } from '#lib/domain/workflow/task.ts';
import * as plans from '#lib/server/plans/plans.ts';
import * as list from '#lib/server/tasks/list.ts';
import { answer, parse } from '../../answer.ts';
import type { RequestEvent } from './$types';

const words = v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)));

const Query = v.object({
	plan: words,
	unit: words,
	state: v.optional(v.picklist(STATES)),
	q: words,
	page: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100_000)), '1')
});

/** A page of the tasks that the person sees, by their order in the plan. */
export const GET = answer(async ({ locals: { ctx }, url: { searchParams } }: RequestEvent) => {
	const { plan, unit, state, q, page } = parse(Query, Object.fromEntries(searchParams));
	if (plan !== undefined) plans.choose(await plans.list(ctx), plan);
	const filter = { planId: plan ?? null, unitId: unit ?? null, state: state ?? null, text: q ?? null };
	const { total, rows } = await list.list(ctx, filter, page);
	const pages = Math.max(1, Math.ceil(total / list.PAGE_SIZE));
	if (page > pages) throw new Refusal(404, 'not_found');

	return {
		total,
		page,
		pages,
		tasks: rows.map(({ leadName, leadAbbreviation, assigneeName, planTitle, ...task }) => ({
			...task,
			plan: { title: planTitle },
			leadUnit: { name: leadName, abbreviation: leadAbbreviation },
			assignee: assigneeName === null ? null : { name: assigneeName }
		}))
	};
});
