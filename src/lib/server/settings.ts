import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { ROLES } from '#lib/domain/access.ts';
import type { DB } from './db/schema.ts';

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Every setting of the installation: what it may be, and what it is until somebody changes it. */
const Schema = v.object({
	/** Name of the province, as it stands above the navigation. */
	province: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	/** Id of the file that is shown as the mark of the house. */
	logo: v.optional(v.nullable(v.string()), null),
	/** IANA name of the zone whose midnights end a day. */
	timeZone: v.optional(v.string(), 'Asia/Ho_Chi_Minh'),
	/** "Trước ngày 05/12": 04/12 by the letter, or 05/12 inclusive. */
	beforeDay: v.optional(v.picklist(['letter', 'inclusive']), 'letter'),
	/** Days before its deadline from which a task is due soon. */
	dueSoonDays: v.optional(whole(0, 60), 7),
	/** Bytes of one upload; the operator's UPLOAD_LIMIT stands above it. */
	uploadLimit: v.optional(v.nullable(whole(1, Number.MAX_SAFE_INTEGER)), null),
	/** Days that used links, ended sessions and old failures are kept. */
	retentionDays: v.optional(whole(1, 3650), 90),
	passwordLength: v.optional(whole(8, 64), 12),
	/** Composition and rotation help little and are off: kinds of characters asked for, days until a change (0: never). */
	passwordKinds: v.optional(whole(1, 4), 1),
	passwordDays: v.optional(whole(0, 3650), 0),
	/** Last passwords that may not come back (0: all may). */
	passwordHistory: v.optional(whole(0, 24), 0),
	/** Minutes without a request after which a session ends, and hours after which it ends anyway. */
	sessionIdleMinutes: v.optional(whole(5, 24 * 60), 12 * 60),
	sessionMaxHours: v.optional(whole(1, 30 * 24), 7 * 24),
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
export type SettingKey = keyof Settings;

/** What holds where nothing was ever set. */
export const defaults: Settings = v.parse(Schema, {});

/** Every setting as it holds now. One statement. */
export async function read(db: Kysely<DB>): Promise<Settings> {
	const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
	return v.parse(Schema, Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}
