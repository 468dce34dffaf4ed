import type { Locale } from './format.ts';
import type { Messages } from './vi.ts';
import type { Facts, RefusalText } from './vi/refusals.ts';

export type { Facts, Locale, Messages };

export const LOCALES: Locale[] = ['vi', 'en'];

/** The words of one language; imported on demand so that a browser fetches only the one it shows. */
export async function load(locale: Locale): Promise<Messages> {
	return locale === 'en' ? (await import('./en.ts')).messages : (await import('./vi.ts')).messages;
}

/** The sentence for a refusal. A code without words of its own gets the general sentence, so that nobody reads a key. */
export function refusalText(t: Messages, code: string, facts: Facts = {}): string {
	const texts: Record<string, RefusalText> = t.refusals;
	const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
	return typeof text === 'function' ? text(facts) : (text ?? refusalText(t, 'unexpected'));
}
