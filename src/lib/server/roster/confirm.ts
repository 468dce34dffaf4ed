import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as drafts from '../drafts/drafts.ts';
import * as events from '../events/events.ts';
import { idsFor } from './apply/ids.ts';
import { savePeople } from './apply/people.ts';
import { saveSeats } from './apply/seats.ts';
import { saveUnits } from './apply/units.ts';
import { preview } from './preview.ts';

/**
 * Does what the preview of that digest showed, all or nothing.
 * @throws Refusal 404 sheet.not_found · 409 sheet.applied, sheet.changed_meanwhile · 422 sheet.errors (count),
 * sheet.nothing
 */
export function confirm(ctx: Context, id: string, digest: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'roster');
		const shown = await preview(ctx, id);
		drafts.requireReady(shown, digest);
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

		const counts = await drafts.close(ctx, id, changes);
		await events.record(ctx, 'roster.imported', id, { name: draft.name, ...counts });
	});
}
