import { makeDay, type Day } from '#lib/domain/calendar.ts';
import { day as written } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';

export interface Limits {
	min?: Day;
	max?: Day;
	required?: boolean;
}

export type Part = 'day' | 'month' | 'year';
/** The three parts as they stand in the field: digits, '' while nothing is typed. */
export type Parts = Readonly<Record<Part, string>>;
/** Why three parts make no day: some are missing, or the calendar has no such day; '' when they make one or are all empty. */
export type Flaw = '' | 'unfinished' | 'unreal';

/** A year before this one was meant otherwise: 0026, or 1220 after a slip. */
const EARLIEST = '1900-01-01';
const DIGITS = { day: 2, month: 2, year: 4 } as const;
export const LARGEST = { day: 31, month: 12, year: 9999 } as const;

/** What keeps the day from being sent, as a sentence; '' when nothing does. */
export function problemOf(t: Messages, day: Day | '', flaw: Flaw, { min, max, required }: Limits): string {
	if (flaw === 'unreal') return t.common.dayUnreal;
	if (flaw || (day && day < EARLIEST)) return t.common.dayUnfinished;
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

/** The parts of a day, each at its full width. */
export function partsOf(day: Day | ''): Parts {
	const [year = '', month = '', date = ''] = day.split('-');
	return { day: date, month, year };
}

/** The day that the parts make; '' while they make none. Never another day than the one that stands there. */
export function dayOf({ day, month, year }: Parts): Day | '' {
	if (year.length < DIGITS.year || Number(year) === 0) return '';
	return makeDay(Number(year), Number(month), Number(day)) ?? '';
}

/** What the parts lack to be a day. */
export function flawOf(parts: Parts): Flaw {
	const texts = [parts.day, parts.month, parts.year];
	if (texts.every((text) => text === '') || dayOf(parts)) return '';
	return texts.includes('') || parts.year.length < DIGITS.year ? 'unfinished' : 'unreal';
}

/**
 * A part after one more digit, and whether it takes no other. Any two digits are taken for a day, whatever month stands
 * beside it: the month may be the next thing to be typed, and a day of the wrong length is better refused than changed.
 */
export function withDigit(part: Part, text: string, digit: string): { text: string; full: boolean } {
	const next = text + digit;
	const full = next.length >= DIGITS[part] || (part !== 'year' && Number(next) * 10 > LARGEST[part]);
	return { text: full ? padded(part, next) : next, full };
}

/** A single digit of a day or a month with its zero; a year stays as it was typed. */
export function padded(part: Part, text: string): string {
	return text && part !== 'year' ? text.padStart(DIGITS[part], '0') : text;
}

/** The part one up or down, round at its ends; `start` is where an empty part begins. */
export function stepped(part: Part, text: string, by: 1 | -1, start: number): string {
	const most = LARGEST[part];
	const next = text === '' ? start : ((Number(text) - 1 + by + most) % most) + 1;
	return String(next).padStart(DIGITS[part], '0');
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
