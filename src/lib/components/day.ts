import { makeDay, type Day } from '#lib/domain/calendar.ts';
import { day as written } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';

export interface Limits {
	min?: Day;
	max?: Day;
	required?: boolean;
}

/** Years below this one are a year that is still being typed: 2, 20, 202. */
const EARLIEST = '1900-01-01';

/** What keeps the day from being sent, as a sentence; '' when nothing does. `partial`: some of its three parts are typed. */
export function problemOf(t: Messages, day: Day | '', partial: boolean, { min, max, required }: Limits): string {
	if (partial || (day && day < EARLIEST)) return t.common.dayUnfinished;
	if (required && !day) return t.common.dayMissing;
	if (day && min && day < min) return t.common.dayTooEarly(written(min));
	if (day && max && day > max) return t.common.dayTooLate(written(max));
	return '';
}

/** A day as people copy it: 5/12/2026, 05-12-2026, 05.12.2026 or 2026-12-05; null when the text is no day that exists. */
export function dayFromText(text: string): Day | null {
	const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
	if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const usual = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
	return usual && makeDay(Number(usual[3]), Number(usual[2]), Number(usual[1]));
}

/**
 * Keyboards of telephones and dictation put text in without saying which key it was, and the parts of a day listen to keys:
 * says the keys for them. Characters that no part takes are kept out.
 */
export function typeAsKeys(event: InputEvent): void {
	event.preventDefault();
	if (event.inputType.startsWith('delete')) return press(event.target, 'Backspace');
	for (const digit of event.data?.match(/\d/g) ?? []) press(document.activeElement, digit);
}

function press(target: EventTarget | null, key: string) {
	target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
