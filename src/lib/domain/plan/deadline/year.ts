import * as phrases from './phrases.ts';
import type { DeadlineContext, Meaning, Place, Shape } from './shape.ts';
import { after, before, meaning, phrase } from './shape.ts';
import { contextYear, dueDay, isPastYear } from './years.ts';

const { year } = phrases;

/** Nouns whose name ends with a year: "Kế hoạch cải cách hành chính năm 2025", "Chỉ số PAPI năm 2020". */
const named =
	/(?<!\p{L})(?:kế hoạch|chương trình|đề án|chiến lược|quy hoạch|nghị quyết|nghị định|quyết định|chỉ thị|luật|chỉ số|chỉ tiêu|báo cáo|dự toán|danh mục|kinh phí|ngân sách|kết quả|tổng kết|hội nghị|niên độ|số liệu|nhiệm vụ|giai đoạn|thời kỳ|nhiệm kỳ|năm học|so với|từ|kể từ|trước|sau)(?!\p{L})[^,.;:()]*$|tháng\s+\d{1,2},?\s+$/iu;

/** "năm 2022 và những năm tiếp theo" in a sentence sets no end. */
const noEnd = '(?!\\s*,?\\s*(?:và|đến) (?:trong )?(?:các |những )?năm (?:tiếp|sau|kế))';

/** "đến hết năm 2025", "hoàn thành trong năm 2026", "trước năm 2030". */
export const marked: Shape = {
	name: 'year',
	rank: 4,
	pattern: phrase(`(?<mark>${phrases.beforeWords}|${phrases.byWords})\\s*(?<part>cuối )?năm (?<year>${year})${noEnd}`),
	read(groups, place) {
		const { context } = place;
		const number = Number(groups.year);
		if (!context.field) {
			if (isPastYear(number, context) || /(?<!\p{L})đã(?!\p{L})/iu.test(after(place, 60))) return null;
			// "Chương trình … đến năm 2030, tầm nhìn đến năm 2045" is a name.
			if (/^(?:cho )?(?:đến|tới)\s+năm/iu.test(groups.mark + ' năm') && isName(place) && !compared.test(after(place)))
				return null;
		}
		return ofYear(number, phrases.isBefore(groups.mark, groups.part), context);
	}
};

/** "… đến năm 2025 so với năm 2021": the end of what is counted. */
const compared = /^\s+so\s+với/iu;

/** "năm 2025" without a mark, "2025" or "Năm 2025" as the value of a field. */
export const plain: Shape = {
	name: 'plain_year',
	rank: 4,
	pattern: phrase(`(?<word>năm )?(?<year>${year})(?!\\s*[-–]\\s*\\d{4})${noEnd}`),
	read(groups, place) {
		const { context } = place;
		const number = Number(groups.year);
		if (context.field) return isWholeValue(place) ? ofYear(number, false, context) : null;
		if (groups.word === undefined || isPastYear(number, context)) return null;
		const next = after(place, 60);
		if (/^\s+của(?!\p{L})|(?<!\p{L})đã(?!\p{L})/iu.test(next) || /[("“]\s*$/u.test(before(place))) return null;
		return named.test(before(place, 120)) && !/^\s+(?:tăng|giảm|đạt|cải thiện)(?!\p{L})/iu.test(next)
			? null
			: ofYear(number, false, context);
	}
};

/** "Từ năm 2025 đến hết năm 2030"; "2026 - 2030", "2026, 2027 và 2028" and "Giai đoạn 2026 - 2030" as the value of a field. */
export const window: Shape = {
	name: 'year_window',
	rank: 4,
	pattern: phrase(
		`(?<from>từ |trong )?(?:giai đoạn |các )?(?:năm )?(?<first>${year})(?:\\s*,\\s*(?:năm )?${year})*(?:\\s*[-–—,]\\s*| (?:đến(?: hết)?|và) )(?:năm )?(?<year>${year})`
	),
	read(groups, place) {
		const { context } = place;
		// A school year ends in summer.
		if (/năm học\s+$/iu.test(before(place))) return null;
		const [first, last] = [Number(groups.first), Number(groups.year)];
		if (
			last <= first ||
			(!context.field &&
				((!/^(?:từ|trong\s+các\s+năm)(?!\p{L})/iu.test(place.text.slice(place.start)) && !isStage(place)) ||
					isPastYear(last, context)))
		)
			return null;
		return { ...ofYear(last, false, context), value: `${first}/${last}`, start: `${first}-01-01` };
	}
};

/** "trong năm", "cuối năm": the year that the plan is for. */
export const thisYear: Shape = {
	name: 'this_year',
	rank: 4,
	pattern: phrase(
		'(?:(?<done>hoàn thành|xong)(?: xong)? )?(?:ngay )?(?:trong|cuối|cả|hết|đến hết) năm(?: nay)?(?! (?:19|20)\\d\\d)'
	),
	read(groups, place) {
		const { context } = place;
		const number = contextYear(context);
		// "Trước kỳ họp cuối năm" is a session, not the end of the year.
		if (groups.done === undefined && /(?<!thực hiện)(?<=\p{L})\s*$/iu.test(before(place))) return null;
		return number === null || (groups.done === undefined && !context.field) ? null : ofYear(number, false, context);
	}
};

function ofYear(number: number, isBefore: boolean, context: DeadlineContext): Meaning {
	return meaning({
		kind: 'year',
		value: String(number),
		due: dueDay(`${number}-01-01`, `${number}-12-31`, isBefore, context),
		rel: isBefore ? 'before' : 'by'
	});
}

/** "… chủ trì, thực hiện trong giai đoạn 2025 - 2026.": a stage that closes its clause is when the work is done. */
function isStage(place: Place): boolean {
	const said = before(place, 40) + place.text.slice(place.start, place.end);
	return (
		/(?:thực hiện|hoàn thành|triển khai)(?:\s+trong)?\s+giai\s+đoạn[^\p{L}]*$/iu.test(said) &&
		/^\s*(?:[.;,)]|$)/u.test(after(place))
	);
}

function isName(place: Place): boolean {
	return (
		/(?:tầm nhìn|định hướng)\s+$/iu.test(before(place)) ||
		/^,?\s*(?:tầm nhìn|định hướng)/iu.test(after(place)) ||
		named.test(before(place, 160))
	);
}

/** A year in a cell is its deadline unless it stands in the name of something: "Theo Kế hoạch năm 2025". */
function isWholeValue(place: Place): boolean {
	return (
		!named.test(before(place)) &&
		!/[\p{L}\d/]\s*[-/]?\s*$/u.test(
			place.text.slice(0, place.start).replace(/(?:trong|đến|hoàn thành|thực hiện|xong|cả)\s*$/iu, '')
		)
	);
}
