import { SETTINGS, type SettingKey } from '#lib/domain/settings.ts';

/** The forms of the page, each with the settings that are saved together; the logo has a form of its own. */
export const GROUPS = {
	house: ['province', 'timeZone'],
	work: ['beforeDay', 'dueSoonDays'],
	storage: ['uploadLimit', 'retentionDays'],
	password: ['passwordLength', 'passwordKinds', 'passwordDays', 'passwordHistory'],
	session: ['sessionIdleMinutes', 'sessionMaxHours'],
	factor: ['secondFactorRoles']
} as const satisfies Record<string, SettingKey[]>;
export type Group = keyof typeof GROUPS;
export const ALL = Object.keys(GROUPS) as Group[];

/** A setting that stood in no form could not be changed by anybody. */
type Grouped = (typeof GROUPS)[Group][number] | 'logo';
export const complete: [Exclude<SettingKey, Grouped>] extends [never] ? true : never = true;

export const MEGABYTE = 1024 * 1024;

/** What a form says of a setting; whether that can be is the server's to check. */
export function wanted(form: FormData, key: SettingKey): unknown {
	const text = String(form.get(key) ?? '').trim();
	switch (SETTINGS[key]) {
		case 'roles':
			return form.getAll(key);
		case 'text':
		case 'zone':
		case 'reading':
		case 'picture':
			return text;
		case 'bytes':
			return text === '' ? null : Number(text) * MEGABYTE;
		default:
			return text === '' ? null : Number(text);
	}
}
