import type { Kysely } from 'kysely';
import type { EventMap } from '#lib/domain/events.ts';
import type { SettingKey, SettingValue } from '#lib/domain/settings.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import * as settings from '../settings.ts';

export type Change = EventMap['setting.changed'] & { seq: number; at: string; actor: string };

/**
 * Sets what differs from what holds, each key with an event of its own, all of them or none. `version` is the
 * `versionOf` these keys that the form showed.
 * @throws Refusal 403 access.forbidden · 409 setting.changed_meanwhile · 422 setting.invalid (key)
 */
export async function save(ctx: Context, version: number, wanted: Partial<Record<SettingKey, unknown>>): Promise<void> {
	requireRight(ctx, 'setting.manage');
	const valid = settings.check(wanted);
	const keys = Object.keys(wanted) as SettingKey[];

	await transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'setting');
		if ((await latest(ctx.db, keys)) > version) throw new Refusal(409, 'setting.changed_meanwhile');

		const current = await settings.read(ctx.db);
		for (const key of keys.filter((key) => JSON.stringify(current[key]) !== JSON.stringify(valid[key])))
			await set(ctx, key, current[key], valid[key] ?? null);
	});
}

/** The last changes, the newest first. One statement. */
export async function history({ db }: Context, limit: number): Promise<Change[]> {
	const rows = await db
		.selectFrom('event')
		.innerJoin('user', 'user.id', 'event.actor_id')
		.select(['event.seq', 'event.at', 'user.name as actor', 'event.particulars'])
		.where('event.action', '=', 'setting.changed')
		.orderBy('event.seq', 'desc')
		.limit(limit)
		.execute();
	return rows.map(toChange);
}

/** Who changed each key last. One statement. */
export async function lastChanges({ db }: Context): Promise<Map<SettingKey, Change>> {
	const rows = await db
		.selectFrom('event')
		.innerJoin('user', 'user.id', 'event.actor_id')
		.select(['event.seq', 'event.at', 'user.name as actor', 'event.particulars'])
		.where('event.seq', 'in', (eb) =>
			eb
				.selectFrom('event')
				.select((eb) => eb.fn.max('seq').as('seq'))
				.where('action', '=', 'setting.changed')
				.groupBy('subject_id')
		)
		.execute();
	return new Map(rows.map(toChange).map((change) => [change.key, change]));
}

/** What a form of these keys shows, so that a later change of any of them is noticed. */
export function versionOf(keys: readonly SettingKey[], changes: Map<SettingKey, Change>): number {
	return Math.max(0, ...keys.map((key) => changes.get(key)?.seq ?? 0));
}

function toChange({ particulars, ...row }: { seq: number; at: string; actor: string; particulars: string }): Change {
	return { ...row, ...(JSON.parse(particulars) as EventMap['setting.changed']) };
}

async function latest(db: Kysely<DB>, keys: SettingKey[]): Promise<number> {
	const { seq } = await db
		.selectFrom('event')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.where('action', '=', 'setting.changed')
		.where('subject_id', 'in', keys)
		.executeTakeFirstOrThrow();
	return seq ?? 0;
}

async function set(ctx: Context, key: SettingKey, before: SettingValue, after: SettingValue) {
	const row = { value: JSON.stringify(after), updated_at: ctx.now.toISOString() };
	await ctx.db
		.insertInto('setting')
		.values({ key, ...row })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(row))
		.execute();
	await events.record(ctx, 'setting.changed', key, { key, before, after });
}
