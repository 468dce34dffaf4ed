/**
 * Days, instants and figures as officials write them. Both languages keep the Vietnamese marks (05/12/2026, 1.554, 97,37 %):
 * a figure on the screen must read like the one in the document beside it. Days are YYYY-MM-DD, instants are UTC ISO text.
 */
import { dayOf } from '#lib/domain/calendar.ts';
import { offsetAt, VIETNAM, type Zone } from '#lib/domain/calendar/zone.ts';

export type Locale = 'vi' | 'en';

const NBSP = '\u00a0';
const NONE = '–';

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const twoPlaces = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToThree = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const onePlace = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const weekdays: Record<Locale, Intl.DateTimeFormat> = {
	vi: new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	})
};

/** Of the installation, and so the same for everybody: the root layout sets it before anything is shown. */
let zone: Zone = VIETNAM;

export function useZone(name: Zone): void {
	zone = name;
}

/** 2026-12-05 → 05/12/2026. */
export function day(value: string | null): string {
	if (value === null) return NONE;
	const [year, month, date] = value.split('-');
	return `${date}/${month}/${year}`;
}

/** 2026-12-05 → 05/12; with a reference day of another year the year stays: 05/12/2027. */
export function shortDay(value: string | null, reference?: string): string {
	if (value === null) return NONE;
	if (reference !== undefined && reference.slice(0, 4) !== value.slice(0, 4)) return day(value);
	const [, month, date] = value.split('-');
	return `${date}/${month}`;
}

/** 2026-09-15 → Thứ Ba, ngày 15 tháng 9 năm 2026 · Tuesday 15 September 2026. */
export function longDay(value: string, locale: Locale = 'vi'): string {
	const at = new Date(`${value}T00:00:00Z`);
	if (locale === 'en') return weekdays.en.format(at);
	const [year, month, date] = value.split('-');
	return `${capital(weekdays.vi.format(at))}, ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** An instant by the clocks of the installation: 09:42. */
export function time(instant: string | Date): string {
	const millis = new Date(instant).getTime();
	return new Date(millis + offsetAt(millis, zone)).toISOString().slice(11, 16);
}

/** An instant: 09:42, 15/09/2026. */
export function moment(instant: string | Date): string {
	return `${time(instant)}, ${day(civilDay(instant))}`;
}

/** The civil day of an instant, YYYY-MM-DD. */
export function civilDay(instant: string | Date): string {
	return dayOf(new Date(instant), zone);
}

/** 1554 → 1.554. */
export function number(value: number | null): string {
	return value === null ? NONE : upToThree.format(value);
}

/** 20, 34 → 58,82 %; nothing to count from is –, never 0 % or 100 %. */
export function percent(part: number | null, total: number | null): string {
	if (part === null || !total) return NONE;
	return `${twoPlaces.format((part / total) * 100)}${NBSP}%`;
}

/** 20, 34 → 20/34. */
export function fraction(part: number, total: number): string {
	return `${whole.format(part)}/${whole.format(total)}`;
}

/** Thousandths → points: 1765 → 1,765 and 1500 → 1,50. */
export function points(thousandths: number | null): string {
	if (thousandths === null) return NONE;
	return thousandths % 10 === 0 ? twoPlaces.format(thousandths / 1000) : upToThree.format(thousandths / 1000);
}

/** Bytes → 4,8 MB. */
export function fileSize(bytes: number): string {
	if (bytes < 1024) return `${bytes}${NBSP}B`;
	if (bytes < 1024 * 1024) return `${whole.format(bytes / 1024)}${NBSP}KB`;
	if (bytes < 1024 ** 3) return `${onePlace.format(bytes / 1024 ** 2)}${NBSP}MB`;
	return `${onePlace.format(bytes / 1024 ** 3)}${NBSP}GB`;
}

function capital(words: string) {
	return words
		.split(' ')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
