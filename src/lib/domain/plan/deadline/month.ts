import * as calendar from '../../calendar.ts';
import * as phrases from './phrases.ts';
import type { DeadlineContext, Meaning, Shape } from './shape.ts';
import { after, before, meaning, phrase } from './shape.ts';
import { contextYear, dueDay, impliedYear } from './years.ts';

const { month, year, ofYear, dash, every } = phrases;
const slash = '(?!\\s*/\\s*[\\p{L}\\d])';

/** "trong tháng 11/2025", "trước tháng 6 năm 2026", "chậm nhất cuối tháng 12". */
export const marked: Shape = {
	name: 'month',
	rank: 2,
	pattern: phrase(
		`(?<mark>${phrases.beforeWords}|${phrases.byWords})\\s*(?<part>(?:đầu|giữa|cuối|tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4]))(?: của)?) )?tháng (?<month>${month})(?:${ofYear}(?<year>${year}))?${slash}`
	),
	read: (groups, { context }) => ofMonth(groups, phrases.isBefore(groups.mark, groups.part), context)
};

/** "12/2025", "Tháng 10/2025", "T12/2025" as the value of a field. */
export const value: Shape = {
	name: 'month_value',
	rank: 2,
	pattern: phrase(
		`(?:(?:cuối |đầu )?(?<word>tháng|T)\\s*\\.?)?(?<month>${month})(?:${ofYear}(?<year>${year}))?${slash}`
	),
	read(groups, place) {
		if (groups.year === undefined && groups.word === undefined) return null;
		// "đợt 1 năm 2027" counts something else.
		if (
			groups.word === undefined &&
			/\p{L}\s*$/u.test(before(place)) &&
			/năm/iu.test(place.text.slice(place.start, place.end))
		)
			return null;
		if (place.context.field) return ofMonth(groups, false, place.context);
		// In a sentence only the value in brackets: "(tháng 6/2026)".
		if (
			groups.word !== undefined &&
			(groups.year === undefined ? /phiên\s+họp(?:\s+thường\s+kỳ)?\s+$/iu : session).test(before(place))
		)
			return ofMonth(groups, false, place.context);
		return groups.word !== undefined && /\(\s*$/u.test(before(place)) && /^\s*\)/u.test(after(place))
			? ofMonth(groups, false, place.context)
			: null;
	}
};

/** "tại kỳ họp HĐND tỉnh tháng 7/2026": what is to be laid before it is due by then. */
const session = /(?:kỳ|phiên)\s+họp(?:\s+\p{L}+){0,5}\s+$/iu;

/** "Từ tháng 3 đến tháng 10 năm 2026", "Tháng 11 - 12/2025", "Tháng 3, 4", "các tháng 4, 5 và 6 năm 2026". */
export const window: Shape = {
	name: 'month_window',
	rank: 2,
	pattern: phrase(
		`(?<from>từ )?(?:trong |vào )?(?:các )?(?<!\\d\\s{1,3})(?<word>tháng )?(?<fromMonth>${month})(?:${ofYear}(?<fromYear>${year}))?(?:${dash}(?:hết )?|(?:\\s*,\\s*(?:tháng )?${month}(?:${ofYear}${year})?)*\\s*(?:,|và)\\s*)(?:tháng )?(?<month>${month})(?:${ofYear}(?<year>${year}))?${slash}`
	),
	read(groups, { context }) {
		if (groups.word === undefined && (groups.year === undefined || !context.field)) return null;
		if (groups.from === undefined && groups.year === undefined && !context.field) return null;
		const end = ofMonth(groups, false, context);
		if (end?.due == null) return null;
		const fromYear = Number(groups.fromYear ?? end.due.slice(0, 4));
		const start = `${fromYear}-${pad(groups.fromMonth)}-01`;
		return start <= end.due ? { ...end, start } : { ...end, start: `${fromYear - 1}${start.slice(4)}` };
	}
};

/** "6 tháng đầu năm 2026": the half that ends in June, or in December. */
export const half: Shape = {
	name: 'half_year',
	rank: 2,
	pattern: phrase(`(?:0?6|sáu) tháng (?<half>đầu|cuối) năm(?: (?<year>${year}))?`),
	read(groups, place) {
		const { context } = place;
		if (!context.field && !/(?:trong|hoàn thành|xong|hết)\s+$/iu.test(before(place))) return null;
		const year = groups.year === undefined ? contextYear(context) : Number(groups.year);
		if (year === null) return null;
		const [first, last] = /đầu/iu.test(groups.half ?? '') ? ['01', '06'] : ['07', '12'];
		return meaning({
			kind: 'month',
			value: `${year}-${last}`,
			due: calendar.lastDayOfMonth(`${year}-${last}`),
			rel: 'by',
			start: `${year}-${first}-01`
		});
	}
};

/** "chậm nhất ngày 15 của tháng cuối quý", "ngày 05 tháng đầu quý sau". */
export const inQuarterGroups = `(?:ngày )?(?<day>${phrases.day}) (?:của )?tháng (?<which>đầu(?: tiên)?|thứ hai|giữa|cuối(?: cùng)?)(?: của)?(?: ${every})? quý(?<next> (?:sau|tiếp theo|kế tiếp))?`;

function ofMonth(
	groups: Record<string, string | undefined>,
	isBefore: boolean,
	context: DeadlineContext
): Meaning | null {
	const number = pad(groups.month);
	const year = groups.year === undefined ? impliedYear(`${number}-31`, context) : Number(groups.year);
	if (year === null) return null;
	const written = `${year}-${number}`;
	const first = `${written}-01`;
	return meaning({
		kind: 'month',
		value: written,
		due: dueDay(first, calendar.lastDayOfMonth(written), isBefore, context),
		rel: isBefore ? 'before' : 'by',
		start: isBefore ? null : first
	});
}

function pad(number: string | undefined): string {
	return (number ?? '').padStart(2, '0');
}
