import Bowser from 'bowser';

/** Browser and system by the names that people know; null where the user agent does not tell. */
export function deviceOf(userAgent: string | null): { browser: string | null; system: string | null } {
	if (!userAgent) return { browser: null, system: null };
	const { browser, os } = Bowser.parse(userAgent);
	return { browser: browser.name || null, system: os.name || null };
}
