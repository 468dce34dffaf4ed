import { v7 as newId } from 'uuid';
import { addDays, dayOf, startOf, type Day } from '#lib/domain/calendar.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';

/** Characters of a notice at the most. */
export const LONGEST = 500;
/** Notices that the register shows. */
const REGISTER = 50;

export const TONES = ['info', 'warning'] as const;

export type NoticeState = 'coming' | 'running' | 'over' | 'ended';

export interface NewNotice {
	text: string;
	tone: (typeof TONES)[number];
	/** Shown from the start of the first to the end of the last. */
	firstDay: Day;
	lastDay: Day;
}

/** What stands at the top of the actor's pages now, the newest first. One statement. */
export async function current(ctx: Context) {
	return running(ctx)
		.select(['id', 'text', 'tone'])
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('notice_dismissal')
						.select('notice_dismissal.notice_id')
						.whereRef('notice_dismissal.notice_id', '=', 'notice.id')
						.where('notice_dismissal.user_id', '=', ctx.actor.id)
				)
			)
		)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** The last notices, whether running, to come or over. One statement. @throws Refusal 403 access.forbidden */
export async function register(ctx: Context) {
	requireRight(ctx, 'setting.manage');
	const now = ctx.now.toISOString();
	const rows = await ctx.db
		.selectFrom('notice')
		.innerJoin('user', 'user.id', 'notice.created_by')
		.select(['notice.id', 'notice.text', 'notice.tone', 'notice.starts_at as startsAt', 'notice.ends_at as endsAt'])
		.select(['notice.ended_at as endedAt', 'user.name as author'])
		.orderBy('notice.created_at', 'desc')
		.orderBy('notice.id', 'desc')
		.limit(REGISTER)
		.execute();
	const dayAt = (millis: number) => dayOf(new Date(millis), ctx.settings.timeZone);
	return rows.map((row) => ({
		...row,
		firstDay: dayAt(Date.parse(row.startsAt)),
		lastDay: dayAt(Date.parse(row.endsAt) - 1),
		state: stateOf(row, now)
	}));
}

/**
 * Tells everybody. @returns its id
 * @throws Refusal 403 access.forbidden · 422 notice.text (longest), notice.days (ends before it begins, or is over)
 */
export async function post(ctx: Context, { text, tone, firstDay, lastDay }: NewNotice): Promise<string> {
	requireRight(ctx, 'setting.manage');
	if (text.trim() === '' || text.trim().length > LONGEST) throw new Refusal(422, 'notice.text', { longest: LONGEST });
	if (lastDay < firstDay || lastDay < ctx.today) throw new Refusal(422, 'notice.days');

	const id = newId();
	const zone = ctx.settings.timeZone;
	await transact(ctx, async (ctx) => {
		const row = {
			id,
			text: text.trim(),
			tone,
			starts_at: startOf(firstDay, zone).toISOString(),
			ends_at: startOf(addDays(lastDay, 1), zone).toISOString(),
			created_at: ctx.now.toISOString(),
			created_by: ctx.actor.id,
			ended_at: null
		};
		await ctx.db.insertInto('notice').values(row).execute();
		await events.record(ctx, 'notice.posted', id, { text: row.text, tone, firstDay, lastDay });
	});
	return id;
}

/** Takes a notice back before its time. @throws Refusal 403 access.forbidden · 404 notice.not_found (it is not, or no longer, there) */
export async function end(ctx: Context, id: string): Promise<void> {
	requireRight(ctx, 'setting.manage');
	await transact(ctx, async (ctx) => {
		const ended = await ctx.db
			.updateTable('notice')
			.set({ ended_at: ctx.now.toISOString() })
			.where('id', '=', id)
			.where('ended_at', 'is', null)
			.where('ends_at', '>', ctx.now.toISOString())
			.returning('text')
			.executeTakeFirst();
		if (!ended) throw new Refusal(404, 'notice.not_found');
		await events.record(ctx, 'notice.ended', id, { text: ended.text });
	});
}

/** The actor has read it and will not be shown it again. @throws Refusal 404 notice.not_found */
export async function dismiss(ctx: Context, id: string): Promise<void> {
	const notice = await running(ctx).select('id').where('id', '=', id).executeTakeFirst();
	if (!notice) throw new Refusal(404, 'notice.not_found');
	await ctx.db
		.insertInto('notice_dismissal')
		.values({ notice_id: id, user_id: ctx.actor.id })
		.onConflict((conflict) => conflict.columns(['notice_id', 'user_id']).doNothing())
		.execute();
}

/** Every read of notices by those who are told starts here. */
function running({ db, now }: Context) {
	return db
		.selectFrom('notice')
		.where('starts_at', '<=', now.toISOString())
		.where('ends_at', '>', now.toISOString())
		.where('ended_at', 'is', null);
}

function stateOf(row: { startsAt: string; endsAt: string; endedAt: string | null }, now: string): NoticeState {
	if (row.endedAt !== null) return 'ended';
	if (row.endsAt <= now) return 'over';
	return row.startsAt <= now ? 'running' : 'coming';
}
