import { redirect } from '@sveltejs/kit';
import { daysAhead } from '#lib/domain/agenda.ts';
import { holds, isMonitor } from '#lib/domain/access.ts';
import { addDays } from '#lib/domain/calendar.ts';
import { late, mine, waiting } from '#lib/server/tasks/mine.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, depends }) => {
	depends('live:task');
	if (holds(ctx.actor, 'leader') && ctx.actor.unitIds.length === 0 && !isMonitor(ctx.actor))
		redirect(303, '/dashboard');

	const tasks = await mine(ctx);
	return {
		tasks,
		days: daysAhead(tasks, ctx.today),
		soon: addDays(ctx.today, ctx.settings.dueSoonDays),
		dueSoonDays: ctx.settings.dueSoonDays,
		toConfirm: await waiting(ctx),
		late: await late(ctx),
		monitor: isMonitor(ctx.actor),
		/** Runs the system and has no tasks of their own to wait for. */
		runsOnly: ctx.actor.memberships.every(({ role }) => role === 'admin')
	};
};
