import { isDay } from '#lib/domain/calendar.ts';
import { INDICATOR_STATES } from '#lib/domain/indicators.ts';
import * as plans from '#lib/server/plans/plans.ts';
import { targets } from '#lib/server/plans/targets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	const options = await plans.list(ctx);
	const planId = searchParams.get('plan') || null;
	if (planId !== null) plans.choose(options, planId);
	const unitId = searchParams.get('unit') || null;
	const state = INDICATOR_STATES.find((state) => state === searchParams.get('state')) ?? null;

	const asked = searchParams.get('day') ?? '';
	const day = isDay(asked) && asked < ctx.today ? asked : null;

	const all = await targets({ ...ctx, today: day ?? ctx.today }, planId);
	const answering = all.map(({ lead, heir }) => heir ?? lead).filter((unit) => unit !== null);
	return {
		plans: options.map(({ id, title }) => ({ id, title })),
		units: [...new Map(answering.map(({ id, name }) => [id, name]))].map(([id, name]) => ({ id, name })),
		filter: { planId, unitId, state, day },
		targets: all
			.filter(({ lead, heir }) => unitId === null || (heir ?? lead)?.id === unitId)
			.filter((target) => state === null || target.state === state)
	};
};
