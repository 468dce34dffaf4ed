import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { ROLES } from '#lib/domain/access.ts';
import { isZone, VIETNAM } from '#lib/domain/calendar/zone.ts';
import { BOUNDS, type SettingKey } from '#lib/domain/settings.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { config } from './config.ts';
import type { DB } from './db/schema.ts';

const whole = ([from, to]: readonly [number, number]) =>
	v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Every setting of the installation: what it may be, and what it is until somebody changes it. */
const Schema = v.object({
	/** Name of the province, as it stands above the navigation. */
	province: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	/** Id of the file that is shown as the mark of the house. */
	logo: v.optional(v.nullable(v.string()), null),
	/** IANA name of the zone whose midnights end a day. */
	timeZone: v.optional(v.pipe(v.string(), v.check(isZone)), VIETNAM),
	/** "Trước ngày 05/12": 04/12 by the letter, or 05/12 inclusive. */
	beforeDay: v.optional(v.picklist(['letter', 'inclusive']), 'letter'),
	/** Days before its deadline from which a task is due soon. */
	dueSoonDays: v.optional(whole(BOUNDS.dueSoonDays), 7),
	/** Bytes of one upload; the operator's UPLOAD_LIMIT stands above it. */
	uploadLimit: v.optional(v.nullable(whole(BOUNDS.uploadLimit)), null),
	/** Days that used links, ended sessions and old failures are kept. */
	retentionDays: v.optional(whole(BOUNDS.retentionDays), 90),
	passwordLength: v.optional(whole(BOUNDS.passwordLength), 12),
	/** Composition and rotation help little and are off: kinds of characters asked for, days until a change (0: never). */
	passwordKinds: v.optional(whole(BOUNDS.passwordKinds), 1),
	passwordDays: v.optional(whole(BOUNDS.passwordDays), 0),
	/** Last passwords that may not come back (0: all may). */
	passwordHistory: v.optional(whole(BOUNDS.passwordHistory), 0),
	/** Minutes without a request after which a session ends, and hours after which it ends anyway. */
	sessionIdleMinutes: v.optional(whole(BOUNDS.sessionIdleMinutes), 12 * 60),
	sessionMaxHours: v.optional(whole(BOUNDS.sessionMaxHours), 7 * 24),
	/** Roles that do not get further without a second factor. */
	secondFactorRoles: v.optional(v.array(v.picklist(ROLES)), []),
	/** Holds the day still (YYYY-MM-DD), as in the sample year. */
	today: v.optional(v.nullable(v.string()), null),
	/** The invented people whom the sign-in page of a demonstration offers. */
	demo_accounts: v.optional(
		v.nullable(
			v.array(
				v.object({ email: v.string(), password: v.string(), name: v.string(), role: v.string(), unit: v.string() })
			)
		),
		null
	)
});

export type Settings = v.InferOutput<typeof Schema>;
/** Those that a person may change. */
export type Choices = Pick<Settings, SettingKey>;

/** What holds where nothing was ever set. */
export const defaults: Settings = v.parse(Schema, {});

/** Some settings as a person wants them. @throws Refusal 422 setting.invalid (key of the first that cannot be) */
export function check(wanted: Partial<Record<SettingKey, unknown>>): Settings {
	const result = v.safeParse(Schema, wanted);
	if (!result.success) throw new Refusal(422, 'setting.invalid', { key: String(result.issues[0].path?.[0].key) });
	return result.output;
}

/** Bytes that one upload may hold: what is set here, never more than the operator allows. */
export function uploadLimit({ uploadLimit }: Pick<Settings, 'uploadLimit'>): number {
	return Math.min(uploadLimit ?? Infinity, config().uploadLimit);
}

/** Every time zone that can be chosen; the platform knows ours by another name. */
export const zones = [...new Set([VIETNAM, ...Intl.supportedValuesOf('timeZone')])].filter(
	(zone) => zone !== 'Asia/Saigon'
);

/** Every setting as it holds now. One statement. */
export async function read(db: Kysely<DB>): Promise<Settings> {
	const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
	return v.parse(Schema, Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}
