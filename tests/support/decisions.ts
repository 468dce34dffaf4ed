import type { Context } from '#lib/server/context.ts';
import { compareWithPlan } from '#lib/server/imports/compare/compare.ts';

export const reason = 'Theo Quyết định 45/QĐ-UBND ngày 16/9/2026';

/** What the page of the comparison sends when nobody changes what it proposes. @param cancelled ids of tasks to end */
export async function decisionsOf(ctx: Context, importId: string, planId: string, cancelled: string[] = []) {
	const { pairs, added, seen, versions } = await compareWithPlan(ctx, importId, planId);
	const matches = [
		...pairs.map(({ before, after }) => ({ ...after, code: before.code })),
		...added.map((after) => ({ ...after, code: '' }))
	];
	matches.sort((a, b) => a.ordinal - b.ordinal);
	return {
		...{ planId, seen, reason, cancelled },
		versions: new Map(versions.map(({ id, version }) => [id, version])),
		applied: new Map(matches.map(({ id, code }) => [id, code]))
	};
}
