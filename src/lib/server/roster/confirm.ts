import type { Change } from '#lib/domain/roster/roster.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import { idsFor } from './apply/ids.ts';
import { savePeople } from './apply/people.ts';
import { saveSeats } from './apply/seats.ts';
import { saveUnits } from './apply/units.ts';
import { preview } from './preview.ts';

/**
 * Does what the preview of that digest showed, all or nothing.
 * @throws Refusal 404 roster.not_found · 409 roster.applied, roster.changed_meanwhile · 422 roster.errors (count),
 * roster.nothing
 */
export function confirm(ctx: Context, id: string, digest: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'roster');
		const shown = await preview(ctx, id);
		requireReady(shown, digest);
		const { changes, draft } = shown;
		const idOf = idsFor(changes);
		await saveUnits(
			ctx,
			changes.filter((change) => change.kind === 'units'),
			idOf
		);
		await savePeople(
			ctx,
			changes.filter((change) => change.kind === 'users'),
			idOf
		);
		await saveSeats(
			ctx,
			changes.filter((change) => change.kind === 'memberships'),
			idOf
		);

		const counts = countsOf(changes);
		await ctx.db
			.updateTable('roster_import')
			.set({
				applied_at: ctx.now.toISOString(),
				sheets: '[]',
				created_count: counts.created,
				changed_count: counts.changed,
				ended_count: counts.ended
			})
			.where('id', '=', id)
			.execute();
		await events.record(ctx, 'roster.imported', id, { name: draft.name, ...counts });
	});
}

function requireReady(shown: Awaited<ReturnType<typeof preview>>, digest: string) {
	const { draft, findings, changes } = shown;
	if (draft.appliedAt !== null) throw new Refusal(409, 'roster.applied');
	if (shown.digest !== digest) throw new Refusal(409, 'roster.changed_meanwhile');
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	if (errors > 0) throw new Refusal(422, 'roster.errors', { count: errors });
	if (changes.length === 0) throw new Refusal(422, 'roster.nothing');
}

function countsOf(changes: Change[]) {
	const count = (wanted: Change['act']) => changes.filter(({ act }) => act === wanted).length;
	return { created: count('create'), changed: count('update'), ended: count('end') };
}
