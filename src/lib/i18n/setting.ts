import { SETTINGS, type SettingKey, type SettingValue } from '#lib/domain/settings.ts';
import { fileSize } from './format.ts';
import type { Messages } from './index.ts';

/** The value of a setting in words, as its form and its history say it. */
export function settingText(t: Messages, key: SettingKey, value: SettingValue): string {
	const words = t.settings;
	const kind = SETTINGS[key];
	switch (kind) {
		case 'picture':
			return value === null ? words.ownMark : words.newPicture;
		case 'reading':
			return words.beforeDay[String(value)] ?? String(value);
		case 'bytes':
			return value === null ? words.nothing : fileSize(Number(value));
		case 'roles':
			return (value as (keyof Messages['roles'])[]).map((role) => t.roles[role]).join(', ') || words.noRole;
		case 'text':
		case 'zone':
			return String(value) || words.nothing;
		default:
			return words.figures[kind](Number(value));
	}
}
