import { Refusal } from '#lib/domain/refusal.ts';
import { effectOf, type Act } from '#lib/domain/reorganisation.ts';
import { isOpen } from '../auth/accounts.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import { contentOf, lockDraft, update, visible, read } from './acts.ts';
import { carryOut, factsOf } from './carry-out.ts';
import { survey, type Survey } from './survey.ts';

/**
 * Decides an act as its summary showed it (`seen` of the survey). On a day that has come it is carried out at once, else it
 * waits for its day. @returns whether it has been carried out
 * @throws Refusal 404 reorganisation.not_found · 409 reorganisation.changed_meanwhile, confirmed, overlaps ·
 * 422 reorganisation.decision_missing, unsure (count), last_admin, and what `effectOf` throws
 */
export function confirm(ctx: Context, id: string, version: number, seen: string): Promise<boolean> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'units');
		const stored = await lockDraft(ctx, id, version);
		const found = await survey(ctx, stored.act);
		await requireReady(ctx, stored.act, found);
		if (!stored.decisionNumber.trim()) throw new Refusal(422, 'reorganisation.decision_missing');
		if (found.seen !== seen) throw new Refusal(409, 'reorganisation.changed_meanwhile');

		const act = settled(stored.act, found);
		await update(ctx, id, version, {
			content: contentOf(act),
			confirmed_at: ctx.now.toISOString(),
			confirmed_by: ctx.actor.id
		});
		const decided = { ...stored, act, version: version + 1 };
		if ((act.day ?? '') > ctx.today) {
			await events.record(ctx, 'reorganisation.planned', id, factsOf(decided, found));
			return false;
		}
		await carryOut(ctx, decided);
		return true;
	});
}

/** Whatever still keeps the act from being decided. @throws Refusal, see `confirm` */
export async function requireReady(ctx: Context, act: Act, found: Survey): Promise<void> {
	effectOf(act, found.units, ctx.today);
	const unsure = found.parts.filter(({ chosen, suggestion }) => !chosen && !suggestion.sure).length;
	if (unsure > 0) throw new Refusal(422, 'reorganisation.unsure', { count: unsure });
	await requireAdmin(ctx, found);
	await requireApart(ctx, act);
}

/** Every suggestion becomes a choice: what was decided is carried out, not what would be suggested then. */
function settled(act: Act, { parts, people, children }: Survey): Act {
	return {
		...act,
		takeovers: Object.fromEntries(parts.map(({ key, toUnitId }) => [key, toUnitId])),
		people: Object.fromEntries(people.map(({ membershipId, toUnitId }) => [membershipId, toUnitId])),
		children: Object.fromEntries(
			children.flatMap(({ unit, toUnitId }) => (toUnitId === null ? [] : [[unit.id, toUnitId]]))
		)
	};
}

/** Somebody must be left to administer. */
async function requireAdmin({ db }: Context, { people }: Survey) {
	const ends = people.filter(({ role, toUnitId }) => role === 'admin' && toUnitId === null);
	if (ends.length === 0) return;
	const rest = await db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select('membership.id')
		.where('membership.role', '=', 'admin')
		.where('membership.ended_at', 'is', null)
		.where(
			'membership.id',
			'not in',
			ends.map(({ membershipId }) => membershipId)
		)
		.where(isOpen)
		.limit(1)
		.executeTakeFirst();
	if (!rest) throw new Refusal(422, 'reorganisation.last_admin');
}

/** Two planned acts may not decide about the same unit. */
async function requireApart(ctx: Context, act: Act) {
	const rows = await visible(ctx)
		.selectAll()
		.where('confirmed_at', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.where('carried_out_at', 'is', null)
		.execute();
	const involved = ({ ending, successors }: Act) => new Set([...ending, ...successors.map(({ id }) => id)]);
	const own = involved(act);
	const other = rows.map(read).find(({ act: planned }) => {
		const theirs = involved(planned);
		return act.ending.some((id) => theirs.has(id)) || planned.ending.some((id) => own.has(id));
	});
	if (other)
		throw new Refusal(409, 'reorganisation.overlaps', { decision: other.decisionNumber, day: other.act.day ?? '' });
}
