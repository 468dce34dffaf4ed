import * as calendar from '../../calendar.ts';
import * as phrases from './phrases.ts';
import { recurringOn } from './occurrence.ts';
import type { Meaning, Place, Shape } from './shape.ts';
import { before, meaning, phrase } from './shape.ts';
import { impliedYear } from './years.ts';

const { day, month, year, every } = phrases;

/** The end of a date: no further "/…", which would make it a document number. */
const end = '(?!\\s*/\\s*[\\p{L}\\d]|,\\d)';

/** "ngày 05 tháng 12 năm 2025", "5/12", "31 /12/2025". */
const date = `(?:mùng )?(?<day>${day})(?:\\s*/\\s*|[.-]|\\s*tháng )(?<month>${month})(?:(?:\\s*/\\s*|[.-]|\\s*,?\\s*năm )(?<year>${year}))?${end}`;

/** A date without a year. */
const dayAndMonth = `${day}(?:\\s*/\\s*|\\s*tháng )${month}(?!\\d)`.replaceAll(' ', '\\s+');

/** What makes a date of every year out of one without a year. */
const yearly = `(?:\\s*,?\\s*(?:của )?(?:(?<yearly>${every} năm)|(?<next>năm (?:sau|tiếp theo|kế tiếp))|(?<previous>năm (?:liền kề )?trước(?: liền kề)?(?: năm kế hoạch| kế hoạch)?(?!\\s+(?:ngày|\\d)))))?`;

/** Words in the same sentence that make any date without a year a yearly one. */
const periodic = phrase(`định kỳ|${every} (?:năm|tháng|quý)|(?:0?6|sáu) tháng(?! (?:đầu|cuối) năm)|báo cáo năm`);

/** A condition of law lies years back, a slip of the pen ("31/12/2023" in a report of 2024) does not. */
const longPast = 400;

/** "trước ngày 10 tháng 12 năm 2025", "chậm nhất ngày 17/12", "17 giờ ngày 15/12/2025". */
export const marked: Shape = {
	name: 'date',
	rank: 1,
	pattern: phrase(
		`(?<mark>${phrases.beforeWords}|${phrases.byWords})\\s*(?<clock>${phrases.clock},?\\s*)?(?:ngày )?${date}${yearly}`
	),
	read: (groups, place) => (areMonths(place) ? null : read(groups, place))
};

/** "15/12/2025" as the whole value of a field, and "ngày 05/12 hằng năm" anywhere. */
export const plain: Shape = {
	name: 'plain_date',
	rank: 1,
	pattern: phrase(`(?<!tuần(?: thứ)?\\s)(?<ngay>ngày )?${date}${yearly}`),
	read: (groups, place) =>
		(place.context.field || groups.yearly !== undefined || isHandedIn(groups, place)) && !areMonths(place)
			? read(groups, place)
			: null
};

/** "… gửi ngày 05/3/2026.": the day on which something is handed in. */
function isHandedIn(groups: Record<string, string | undefined>, place: Place): boolean {
	return (
		groups.ngay !== undefined && groups.year !== undefined && /(?<!\p{L})(?:gửi|nộp)(?: vào)?\s+$/iu.test(before(place))
	);
}

/** "11-12/2025" are two months. */
function areMonths(place: Place): boolean {
	return /-[^/]*\/|\/[^-]*-/u.test(place.text.slice(place.start, place.end));
}

/** "…, 6 tháng trước ngày 10/6, quý III (trước ngày 10/9)": which report the next day is for. */
const ofPeriod =
	'(?:(?:báo cáo |đối với )*(?:qu[ýí] (?:IV|I{1,3}|[1-4])|(?:0?6|0?9|sáu|chín) tháng(?: đầu năm| cuối năm)?|(?:cả |hằng |hàng )?năm)\\s*[:(]?\\s*)?';

/** "trước ngày 01/6 và 15/11 hằng năm": days of every year, named together. */
export const list: Shape = {
	name: 'dates',
	rank: 1,
	pattern: phrase(
		`(?:(?<mark>${phrases.beforeWords}|${phrases.byWords})\\s*)?(?:ngày )?${dayAndMonth}(?:\\s*\\)?\\s*(?:,|;|và|hoặc)\\s*${ofPeriod}(?:trước )?(?:ngày )?${dayAndMonth})+${end}(?!\\s*,?\\s*năm \\d)${yearly}`
	),
	read(groups, place) {
		if (!isYearly(groups, place) && before(place).search(reporting) < 0) return null;
		if (groups.mark === undefined && groups.yearly === undefined && !place.context.field) return null;
		const on = [...place.text.slice(place.start, place.end).matchAll(new RegExp(dayAndMonth, 'giu'))].map(([written]) =>
			monthDayOf(written.split(/\D+/))
		);
		return on.every(exists) ? recurringOn(on, relation(groups.mark), 0, place.context) : null;
	}
};

/** "… báo cáo trước ngày 15/6 và 15/12": two days without a year are those of every year. */
const reporting = phrase('báo cáo');

/** "từ ngày 01/12/2025 đến hết ngày 15/12/2025", "từ ngày 01 đến ngày 20/4/2026". */
export const window: Shape = {
	name: 'date_window',
	rank: 1,
	pattern: phrase(
		`(?:từ )?(?:ngày )?(?<fromDay>${day})(?:(?:\\s*[/.]\\s*| tháng )(?<fromMonth>${month})(?:(?:\\s*[/.]\\s*| năm )(?<fromYear>${year}))?)?(?:\\s*[-–]\\s*| đến(?: hết)? )(?:ngày )?${date}`
	),
	read(groups, place) {
		if (!/^từ\s/iu.test(place.text.slice(place.start)) && !place.context.field) return null;
		const last = read(groups, place);
		if (last?.value == null) return null;
		const start = calendar.makeDay(
			Number(groups.fromYear ?? calendar.yearOf(last.value)),
			Number(groups.fromMonth ?? last.value.slice(5, 7)),
			Number(groups.fromDay)
		);
		return start !== null && start <= last.value ? { ...last, start } : null;
	}
};

/** The reader of the other shapes: a day of one year, or of every year. */
function read(groups: Record<string, string | undefined>, place: Place): Meaning | null {
	const { context } = place;
	const rel = relation(groups.mark);
	// "24/7" and "2.10" need the word "ngày", a mark or a year to be dates.
	if (groups.mark === undefined && groups.ngay === undefined && groups.year === undefined && !context.field)
		return null;
	const monthDay = monthDayOf([groups.day ?? '', groups.month ?? '']);
	if (groups.year === undefined && isYearly(groups, place)) {
		const shift = groups.next !== undefined ? 1 : groups.previous !== undefined ? -1 : 0;
		return exists(monthDay) ? recurringOn([monthDay], rel, shift, context) : null;
	}
	const year = groups.year === undefined ? impliedYear(monthDay, context) : Number(groups.year);
	if (year === null) return null;
	// "31/02/2026" is meant as a deadline; which day is meant, a person says.
	if (!calendar.isDay(`${year}-${monthDay}`)) return groups.mark === undefined ? null : meaning({ kind: 'text', rel });
	const value = `${year}-${monthDay}`;
	if (isCondition(value, groups.mark, place)) return null;
	// "trước 10 giờ ngày 15/12": the day itself is still good, until that hour.
	const early = rel === 'before' && context.letter && groups.clock === undefined;
	return meaning({ kind: 'date', value, due: early ? calendar.addDays(value, -1) : value, rel });
}

function isYearly(groups: Record<string, string | undefined>, place: Place): boolean {
	if (groups.yearly !== undefined || groups.next !== undefined || groups.previous !== undefined) return true;
	const next = /^\s*\)?\s*,?\s*(?:(?:hằng|hàng|mỗi)\s+năm|(?:đối\s+)?với\s+báo\s+cáo\s+(?:quý|năm|0?6\s+tháng))/iu;
	return before(place).search(periodic) >= 0 || next.test(place.text.slice(place.end));
}

/** What a sentence says of days gone by: a condition of law, or when something was done. */
function isCondition(value: string, mark: string | undefined, place: Place): boolean {
	const { documentDate, field } = place.context;
	if (field || documentDate === null || value >= documentDate) return false;
	return calendar.daysBetween(value, documentDate) > longPast || /^(?:vào|trong)$/iu.test((mark ?? '').trim());
}

/** Written day and month → "MM-DD". */
function monthDayOf([day = '', month = '']: string[]): string {
	return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a year can have the day; 2024 is a leap year. */
function exists(monthDay: string): boolean {
	return calendar.isDay(`2024-${monthDay}`);
}

function relation(mark: string | undefined): 'before' | 'by' {
	return phrases.isBefore(mark) ? 'before' : 'by';
}
