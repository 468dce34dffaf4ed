import * as phrases from './phrases.ts';
import { recurring } from './occurrence.ts';
import type { Shape } from './shape.ts';
import { meaning, opens, phrase } from './shape.ts';
import * as month from './month.ts';
import * as quarter from './quarter.ts';
import * as year from './year.ts';

/** "Quý IV năm 2025 và các năm tiếp theo": begun in the first period, asked for ever after; due is the first end. */
export const onwards: Shape = {
	name: 'onwards',
	rank: 4,
	pattern: phrase(
		`(?:từ |trong )?(?<first>(?:qu[ýí] ${phrases.quarter}|tháng ${phrases.month}|)(?:${phrases.ofYear}|(?:năm )?)${phrases.year})\\s*,?\\s*(?:và|đến|-)\\s*(?:trong )?(?:các |những )?năm (?:tiếp theo|sau|kế tiếp|tiếp sau)`
	),
	read(groups, place) {
		const { context } = place;
		// In a sentence ("nhiệm vụ cấp bách trong năm 2022 và những năm tiếp theo") it is a remark.
		if (!context.field && !opens(place)) return null;
		const first = (groups.first ?? '').trim();
		const found = firstPeriod(first, { ...context, field: true });
		if (found === null) return null;
		const start = found.start ?? `${found.value?.slice(0, 4)}-01-01`;
		return meaning({ kind: 'recurring', value: 'continuous', due: found.due, start });
	}
};

/** "Từ năm 2026", "Từ tháng 7/2025", "Từ quý III/2026 trở đi" as the value of a field: without an end. */
export const since: Shape = {
	name: 'since',
	rank: 5,
	pattern: phrase(
		`(?:kể )?từ (?:(?:ngày (?<day>${phrases.day})\\s*[/.]\\s*|tháng )(?<month>${phrases.month})${phrases.ofYear}|qu[ýí] (?<quarter>${phrases.quarter})${phrases.ofYear}|năm )(?<year>${phrases.year})(?: trở đi)?(?!\\s*(?:[-–]|đến))`
	),
	read(groups, { context }) {
		if (!context.field) return null;
		const firstMonth =
			groups.quarter === undefined ? (groups.month ?? '1') : String(phrases.quarterNumber(groups.quarter) * 3 - 2);
		const start = `${groups.year}-${firstMonth.padStart(2, '0')}-${(groups.day ?? '1').padStart(2, '0')}`;
		return meaning({ kind: 'recurring', value: 'continuous', start });
	}
};

/** "Thường xuyên" as the value of a field or as the first word of a duty; elsewhere it is an adverb. */
export const continuous: Shape = {
	name: 'continuous',
	rank: 7,
	pattern: phrase(
		'(?:(?:nhiệm vụ|thực hiện) )?(?:thường xuyên|liên tục)(?:\\s*,\\s*(?:liên tục|kịp thời|lâu dài))*(?: trong (?:cả )?năm(?: \\d{4})?)?'
	),
	read: (_groups, place) =>
		place.context.field || (/^[\p{Lu}]/u.test(place.text.slice(place.start)) && opens(place))
			? recurring('continuous', place.context)
			: null
};

function firstPeriod(text: string, context: Parameters<Shape['read']>[1]['context']) {
	for (const shape of [quarter.single, month.value, year.plain]) {
		const [match] = text.matchAll(shape.pattern);
		if (match === undefined) continue;
		const place = { text, start: match.index, end: match.index + match[0].length, context };
		const found = shape.read(match.groups ?? {}, place);
		if (found !== null) return found;
	}
	return null;
}
