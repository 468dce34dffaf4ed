import { gate as en } from '#lib/i18n/en/gate.ts';
import type { Locale } from '#lib/i18n/index.ts';
import { gate as vi } from '#lib/i18n/vi/gate.ts';

export function gate(locale: Locale): typeof vi {
	return locale === 'en' ? en : vi;
}
