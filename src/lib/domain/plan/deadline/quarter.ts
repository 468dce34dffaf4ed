import * as calendar from '../../calendar.ts';
import * as phrases from './phrases.ts';
import type { DeadlineContext, Meaning, Shape } from './shape.ts';
import { after, before, meaning, phrase } from './shape.ts';
import { dueDay, impliedYear } from './years.ts';

const { quarter, year, ofYear, dash } = phrases;

/** "Quý" is also spelled "Quí"; tables write "Q4/2025". */
const word = '(?:qu[ýí]\\s*|Q\\.?)';

/** A quarter inside the name of a report or a plan is no deadline: "báo cáo quý III năm 2025". */
const nameBefore = /(?:báo cáo|kế hoạch|nhiệm vụ|công tác|kết quả|số liệu|so với|tình hình|hội nghị|hội ý)\s+$/iu;

/** "trong quý IV", "trước Quý III/2026", "Quí IV-2025". */
export const single: Shape = {
	name: 'quarter',
	rank: 3,
	pattern: phrase(
		`(?:(?<mark>${phrases.beforeWords}|${phrases.byWords})\\s*(?<part>(?:đầu|giữa|cuối) )?)?${word}(?<quarter>${quarter})(?:${ofYear}(?<year>${year}))?`
	),
	read(groups, place) {
		const { context } = place;
		if (!context.field) {
			if (groups.mark === undefined && (groups.year === undefined || nameBefore.test(before(place)))) return null;
			// "Trong Quý III năm 2024, UBND tỉnh đã ban hành …" tells what was done.
			if (/(?<!\p{L})đã(?!\p{L})/iu.test(after(place))) return null;
		}
		return ofQuarter(groups, phrases.isBefore(groups.mark, groups.part), context);
	}
};

/** "Quý III, IV/2025", "Quý I, II và III", "từ Quý I/2026 đến Quý III/2026". */
export const window: Shape = {
	name: 'quarter_window',
	rank: 3,
	pattern: phrase(
		`(?<from>từ )?${word}(?<fromQuarter>${quarter})(?:${ofYear}(?<fromYear>${year}))?(?:${dash}(?:hết )?|(?:\\s*,\\s*(?:${word})?${quarter}(?:${ofYear}${year})?)*\\s*(?:,|và|\\+)\\s*)(?:${word})?(?<quarter>${quarter})(?:${ofYear}(?<year>${year}))?`
	),
	read(groups, place) {
		if (groups.from === undefined && groups.year === undefined && !place.context.field) return null;
		if (!place.context.field && nameBefore.test(before(place))) return null;
		const end = ofQuarter(groups, false, place.context);
		if (end?.due == null) return null;
		const month = String(phrases.quarterNumber(groups.fromQuarter ?? '1') * 3 - 2).padStart(2, '0');
		const start = `${groups.fromYear ?? end.due.slice(0, 4)}-${month}-01`;
		return start <= end.due ? { ...end, start } : null;
	}
};

function ofQuarter(
	groups: Record<string, string | undefined>,
	isBefore: boolean,
	context: DeadlineContext
): Meaning | null {
	const number = phrases.quarterNumber(groups.quarter ?? '');
	const lastMonth = String(number * 3).padStart(2, '0');
	const year = groups.year === undefined ? impliedYear(`${lastMonth}-31`, context) : Number(groups.year);
	if (year === null) return null;
	const first = `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
	return meaning({
		kind: 'quarter',
		value: `${year}-Q${number}`,
		due: dueDay(first, calendar.lastDayOfQuarter(first), isBefore, context),
		rel: isBefore ? 'before' : 'by',
		start: isBefore ? null : first
	});
}
