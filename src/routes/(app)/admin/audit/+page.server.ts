import { seesEverything } from '#lib/domain/access.ts';
import * as log from '#lib/server/audit/log.ts';
import { deviceOf } from '#lib/server/auth/device.ts';
import { head } from '#lib/server/events/verify.ts';
import { beforeOf, filterOf } from './query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const filter = filterOf(url.searchParams);
	const { entries, names, older } = await log.page(ctx, filter, beforeOf(url.searchParams));
	return {
		filter,
		entries: entries.map((entry) => ({ ...entry, ...deviceOf(entry.device) })),
		names,
		older,
		head: await head(ctx.db),
		/** Administrators read that something happened to a task, and do not open it. */
		opensTasks: seesEverything(ctx.actor)
	};
};
