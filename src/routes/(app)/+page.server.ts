import { redirect } from '@sveltejs/kit';
import { daysAhead } from '#lib/domain/agenda.ts';
import { holds, isMonitor, onlyAdministers, seesEverything, type Actor } from '#lib/domain/access.ts';
import { addDays } from '#lib/domain/calendar.ts';
import { administrators } from '#lib/server/orgs/users.ts';
import { owed } from '#lib/server/plans/owed.ts';
import { late, mine, waiting } from '#lib/server/tasks/mine.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, depends }) => {
	depends('live:task');
	if (holds(ctx.actor, 'leader') && ctx.actor.unitIds.length === 0 && !isMonitor(ctx.actor))
		redirect(303, '/dashboard');
	if (onlyAdministers(ctx.actor)) redirect(303, '/admin');

	const guide = guideOf(ctx.actor);

	const tasks = await mine(ctx);
	return {
		tasks,
		days: daysAhead(tasks, ctx.today),
		soon: addDays(ctx.today, ctx.settings.dueSoonDays),
		dueSoonDays: ctx.settings.dueSoonDays,
		toConfirm: await waiting(ctx),
		late: await late(ctx),
		owed: await owed(ctx),
		monitor: isMonitor(ctx.actor),
		guide: guide && { kind: guide, administrators: await administrators(ctx) }
	};
};

/** Whom no task will ever reach on this page: they are told what to do instead. */
function guideOf(actor: Actor): 'nobody' | 'appraiser' | null {
	if (actor.memberships.length === 0) return 'nobody';
	const works = seesEverything(actor) || actor.unitIds.length > 0;
	return holds(actor, 'appraiser') && !works ? 'appraiser' : null;
}
