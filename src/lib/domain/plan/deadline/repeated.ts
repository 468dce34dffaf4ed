import * as calendar from '../../calendar.ts';
import { inQuarterGroups } from './month.ts';
import type { Frequency } from './occurrence.ts';
import { recurring, recurringOn } from './occurrence.ts';
import * as phrases from './phrases.ts';
import type { Place, Shape } from './shape.ts';
import { after, before, meaning, opens, phrase } from './shape.ts';

const { every, day } = phrases;
const mark = `(?<mark>${phrases.beforeWords}|${phrases.byWords})`;

/** A budget, a wage, a prize "of every year" is a name, no rhythm of the duty. */
const nameBefore =
	/(?:ngân sách|kinh phí|dự toán|chi thường xuyên|khen thưởng|trợ cấp|phụ cấp|tiền lương|thu nhập)(?:\s+\p{L}+){0,2}\s+$/iu;

/** "trước ngày 20 hằng tháng", "trước ngày 01 của tháng tiếp theo". */
export const dayOfMonth: Shape = {
	name: 'day_of_month',
	rank: 1,
	pattern: phrase(
		`(?:${mark} )?ngày (?:mùng )?(?<day>${day})(?: (?:của )?${every} tháng| của tháng(?! (?:\\d|đầu|cuối|giữa|thứ|tiếp|kế|liền|sau|báo))| (?:của )?tháng (?:tiếp theo|kế tiếp|liền kề|sau|báo cáo)(?: (?:sau|của) (?:tháng )?(?:kỳ )?báo cáo)?)`
	),
	read: (groups, { context }) => recurringOn([(groups.day ?? '').padStart(2, '0')], relation(groups.mark), 0, context)
};

/** "chậm nhất ngày 15 của tháng cuối quý", "trước ngày 05 tháng đầu quý sau". */
export const dayOfQuarter: Shape = {
	name: 'day_of_quarter',
	rank: 1,
	pattern: phrase(`(?:${mark} )?${inQuarterGroups}`),
	read(groups, { context }) {
		const which = /đầu/iu.test(groups.which ?? '') ? 1 : /cuối/iu.test(groups.which ?? '') ? 3 : 2;
		const months = [which, which + 3, which + 6, which + 9].map((month) => String(month).padStart(2, '0'));
		const dates = months.map((month) => {
			const last = calendar.lastDayOfMonth(`2025-${month}`).slice(8);
			const written = (groups.day ?? '').padStart(2, '0');
			return `${month}-${written < last ? written : last}`;
		});
		return recurringOn(dates, relation(groups.mark), 0, context);
	}
};

const someMonths = `tháng ${phrases.month}(?:\\s*(?:,|và) (?:tháng )?${phrases.month})*`;
const someQuarters = `qu[ýí] ${phrases.quarter}(?:\\s*(?:,|và) (?:qu[ýí] )?${phrases.quarter})*`;

/** "tháng 6 và tháng 12 hằng năm", "Hằng năm, vào quý IV", "Hằng năm (tháng 11)", "Quý IV hằng năm": the last days of these months. */
export const monthsOfYear: Shape = {
	name: 'months_of_year',
	rank: 1,
	pattern: phrase(
		`(?:${mark} )?(?:(?<!\\d\\s{1,3})(?<months>${someMonths})|(?<quarters>${someQuarters})) (?:của )?${every} năm|${every} năm(?:\\s*[,(]\\s*(?:(?:vào|trong) )?| (?:vào|trong) )(?:(?<inMonths>${someMonths})|(?<inQuarters>${someQuarters}))(?!\\s*[/\\d]|\\s*,?\\s*năm)`
	),
	read(groups, { context }) {
		const months =
			(groups.months ?? groups.inMonths)?.match(/\d+/g)?.map(Number) ??
			[...(groups.quarters ?? groups.inQuarters ?? '').matchAll(/(?<!\p{L})(?:IV|I{1,3}|[1-4])(?!\p{L})/giu)].map(
				([written]) => phrases.quarterNumber(written) * 3
			);
		const on = months.map((month) => calendar.lastDayOfMonth(`2025-${String(month).padStart(2, '0')}`).slice(5));
		return recurringOn(on, 'by', 0, context);
	}
};

/** "Hàng năm, sau khi có báo cáo …": every year, on no day that anybody knows. */
export const afterEvent: Shape = {
	name: 'yearly_event',
	rank: 5,
	pattern: phrase(`${every} năm\\s*,?\\s*(?:ngay )?sau khi [^.;\\n]{3,200}?(?=[,.;\\n]|$)`),
	read: (_groups, place) =>
		place.context.field || opens(place) ? meaning({ kind: 'recurring', value: 'yearly' }) : null
};

/** "định kỳ 3 tháng/lần", "6 tháng một lần", "02 tuần/lần". */
export const months: Shape = {
	name: 'every_months',
	rank: 5,
	pattern: phrase(
		`(?<periodic>(?:định kỳ |mỗi |cứ )+)?(?<count>\\d{1,2}|một|ba|sáu) (?<unit>tháng|năm|tuần(?=[^.;,]{1,6}lần)|ngày(?=[^.;,]{1,6}lần))(?:\\s*/\\s*(?:0?1 )?lần|(?: (?:một|0?1)) lần)?(?! (?:đầu|cuối|kể|trở|qua|tới|liên))`
	),
	read(groups, { text, start, end, context }) {
		if (groups.periodic === undefined && !/lần$/iu.test(text.slice(start, end))) return null;
		if (/tuần|ngày/iu.test(groups.unit ?? '')) return recurring('unspecified', context);
		return recurring(ofMonths(numberOf(groups.count ?? '') * (/năm/iu.test(groups.unit ?? '') ? 12 : 1)), context);
	}
};

/** "báo cáo 6 tháng và báo cáo năm", "định kỳ 6 tháng, năm". */
export const halfAndYear: Shape = {
	name: 'half_and_year',
	rank: 5,
	pattern: phrase(
		`(?:định kỳ )?(?:báo cáo |sơ kết )?(?:0?6|sáu) tháng(?: đầu năm)?\\s*(?:,|và|;)\\s*(?:định kỳ )?(?:báo cáo |tổng kết )?(?:${every} |cả |0?1 |một )?năm(?! (?:19|20)\\d\\d)`
	),
	read: (_groups, { context }) => recurring('semiannual', context)
};

/** "báo cáo quý, 6 tháng và năm", "báo cáo quý và báo cáo năm": as often as the shortest of them. */
export const reports: Shape = {
	name: 'reports',
	rank: 5,
	pattern: phrase(
		'(?:định kỳ )?báo cáo (?:định kỳ )?(?<unit>tháng|quý(?: I(?=\\s*,))?)(?:\\s*,\\s*(?:báo cáo )?(?:quý|0?6 tháng|0?9 tháng))*\\s*(?:,|và)\\s*(?:báo cáo )?(?:(?:cả )?năm(?! (?:19|20)\\d\\d)|quý(?! [IV\\d]))'
	),
	read: (groups, { context }) => recurring(/^quý/iu.test(groups.unit ?? '') ? 'quarterly' : 'monthly', context)
};

const often = '(?:\\d{1,2}|một|hai|bốn)';
const turns = '(?:lần|đợt|kỳ|cuộc|phiên|buổi)';

/** "Quý, 6 tháng, năm" as the value of a field. */
export const periods: Shape = {
	name: 'periods',
	rank: 5,
	pattern: phrase(
		'(?<unit>tháng|quý)(?:\\s*[,/]\\s*(?:quý|0?6 tháng|0?9 tháng))*\\s*(?:[,/]|và)\\s*(?:cả )?năm(?! \\d)'
	),
	read: (groups, { context }) =>
		context.field ? recurring((groups.unit ?? '').toLowerCase() === 'quý' ? 'quarterly' : 'monthly', context) : null
};

/** "2 lần/năm", "mỗi quý một lần", "1 lần/tháng", "mỗi năm 02 đợt". */
export const times: Shape = {
	name: 'times',
	rank: 5,
	pattern: phrase(
		`(?:ít nhất |tối thiểu )?(?:định kỳ )?(?:(?<count>${often}) ${turns}\\s*(?:/|trong |mỗi |một )\\s*(?<unit>tuần|tháng|quý|năm)|${every} (?<each>tháng|quý|năm) (?:ít nhất |tối thiểu )?(?<turns>${often}) ${turns})`
	),
	read(groups, { context }) {
		// In a sentence, meetings "02 lần/tuần" set no time for the duty.
		if (/tuần/iu.test(groups.unit ?? '')) return context.field ? recurring('unspecified', context) : null;
		const length = { tháng: 1, quý: 3, năm: 12 }[(groups.unit ?? groups.each ?? '').toLowerCase()] ?? 12;
		return recurring(ofMonths(length / numberOf(groups.count ?? groups.turns ?? '')), context);
	}
};

/** "hằng tháng", "hàng quý", "định kỳ hàng năm". */
export const everyPeriod: Shape = {
	name: 'every_period',
	rank: 5,
	pattern: phrase(
		`(?:(?<periodic>định kỳ\\s*,?\\s*(?:theo )?)(?:${every} )?|${every} )(?<unit>tháng|quý|năm|tuần|ngày(?! \\d))`
	),
	read(groups, place) {
		// "Công việc hằng ngày" is a name.
		if (!place.context.field && /ngày/iu.test(groups.unit ?? '')) return null;
		if (!place.context.field && groups.periodic === undefined && !setsRhythm(place)) return null;
		const unit = (groups.unit ?? '').toLowerCase();
		const names: Record<string, Frequency> = { tháng: 'monthly', quý: 'quarterly', năm: 'yearly' };
		return recurring(names[unit] ?? 'unspecified', place.context);
	}
};

/** "Định kỳ" alone: at the head of a duty, or "định kỳ, đột xuất". */
export const unspecified: Shape = {
	name: 'periodic',
	rank: 8,
	pattern: phrase('(?<!không )định kỳ(?<sudden>\\s*(?:,|và|hoặc|/)\\s*đột xuất)?'),
	read(groups, place) {
		if (place.context.field || groups.sudden !== undefined) return recurring('unspecified', place.context);
		const duty =
			/^\s+(?:tổng hợp|báo cáo|tổ chức|rà soát|đánh giá|kiểm tra|cập nhật|công khai|công bố|thống kê|sơ kết|tham mưu|theo dõi)/iu;
		return duty.test(after(place)) && (opens(place) || /[,;]\s*$/u.test(before(place)))
			? recurring('unspecified', place.context)
			: null;
	}
};

function setsRhythm(place: Place): boolean {
	// "quyết toán ngân sách hằng quý, năm": two rhythms are no name.
	if (/^\s*,\s*(?:0?6 tháng|năm)(?!\p{L}|\s+\d)/iu.test(after(place))) return true;
	if (nameBefore.test(before(place))) return false;
	// "kiểm tra hàng năm hoặc đột xuất", "thi đua hàng năm và đánh giá" name a kind of inspection, of contest.
	return !/^\s+(?:hoặc|và|với|trước|liền)(?!\p{L})/iu.test(after(place));
}

function ofMonths(count: number): Frequency {
	const names: Record<number, Frequency> = { 1: 'monthly', 3: 'quarterly', 6: 'semiannual', 12: 'yearly' };
	return count < 1 ? 'monthly' : (names[count] ?? 'unspecified');
}

function numberOf(written: string): number {
	const words: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6 };
	return words[written.toLowerCase()] ?? Number(written);
}

function relation(written: string | undefined): 'before' | 'by' {
	return phrases.isBefore(written) ? 'before' : 'by';
}
