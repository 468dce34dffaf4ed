import type { TargetFigure } from './reading.ts';
import { digits, findFigures, namedNumbers, readNumber } from './number.ts';

/** Words before a figure that say how it bounds; the longer ones first. */
const operators: readonly (readonly [words: RegExp, op: TargetFigure['op']])[] = [
	[/(?:≥|>=|tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|từ)\s*(?:là|đạt|khoảng|có)?\s*$/iu, '>='],
	[
		/(?:≤|<=|tối đa|nhiều nhất|không (?:quá|vượt quá|trên|cao hơn|nhiều hơn|lớn hơn)|(?:xuống|giảm|chỉ) còn|xuống)\s*(?:là|khoảng)?\s*$/iu,
		'<='
	],
	[/(?:>|trên|hơn|vượt|lớn hơn|cao hơn)\s*(?:mức)?\s*$/iu, '>'],
	[/(?:<|dưới|thấp hơn|nhỏ hơn|ít hơn)\s*(?:mức)?\s*$/iu, '<'],
	[/(?:bằng|đúng|=)\s*$/iu, '==']
];

/** "8 - 10%", "từ 20% đến 25%", "từ 5 đến 10 bậc". */
const range = new RegExp(
	`(?<![\\p{L}\\d/.,:])(?<from>${digits})\\s*%?(?:\\s*[-–—]\\s*|\\s+đến\\s+)(?<to>${digits})\\s*(?<unit>%|bậc|hạng|điểm|ngày|giờ|lần|đơn vị|cơ sở|mô hình|dịch vụ|thủ tục|nhiệm vụ|doanh nghiệp|nền tảng|sản phẩm|hồ sơ|người|xã)(?!\\p{L})`,
	'giu'
);

/** "từ 60% lên 80%": the second figure is the goal. */
const raise = new RegExp(
	`từ\\s+${digits}\\s*%\\s+(?:lên|tăng lên)\\s+(?:trên\\s+|đạt\\s+|mức\\s+)?(?<value>${digits})\\s*%`,
	'giu'
);

/** "từ 10 ngày xuống còn 07 ngày": the second figure is the goal here too. */
const lowering = new RegExp(
	`từ\\s+${digits}\\s*(?<unit>%|ngày|giờ|phút|bước)[^.;,\\d]{0,20}\\s+(?:xuống|còn)\\s+(?:còn\\s+|dưới\\s+)?(?<value>${digits})\\s*(?:%|ngày|giờ|phút|bước)`,
	'giu'
);

/** "Giảm tỷ suất tử vong trẻ em xuống dưới 9,5 vào năm 2025", "xuống 550/100.000 trẻ em": a rate without a unit of its own. */
const rate = new RegExp(
	`(?:giảm|hạ)(?!\\p{L})[^.;]{6,140}?\\s(?<how>(?:xuống\\s+)?dưới|(?:xuống\\s+)?còn|xuống)\\s+(?<value>${digits})(?<unit>\\/[\\d.]+)?(?=\\s+(?:vào|đến|trong|trẻ|người|dân)(?!\\p{L})|\\s*[,;.]?\\s*$)`,
	'giu'
);

/** "nằm trong nhóm 20 tỉnh đứng đầu", "tốp 10", "xếp vị thứ 15/63". */
const rank =
	/(?:(?:nhóm|tốp|top)(?:\s+(?:đầu|dẫn\s+đầu|các))?|(?:vị\s+thứ|vị\s+trí(?:\s+thứ)?|thứ\s+hạng|xếp\s+hạng|xếp\s+thứ|(?:đạt|xếp|giữ|vào|lên|từ)\s+hạng)(?:\s+thứ)?)\s+(?<value>\d{1,3})(?!\d|\s*%)/giu;

/** "đứng trong 10 tỉnh có chỉ số cao nhất". */
const among =
	/(?:trong|thuộc)\s+(?:số\s+)?(?<value>\d{1,3})\s+(?:tỉnh|thành\s+phố|địa\s+phương|xã|phường|sở|đơn\s+vị|cơ\s+quan)(?!\p{L})[^.;\d]{0,60}?\s(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|tốt\s+nhất)(?!\p{L})/giu;

/** "tăng bậc so với năm 2019": one at least. */
const someRanks = /(?:tăng|nâng|cải\s+thiện)\s+(?:ít\s+nhất\s+)?(?:thứ\s+)?(?<unit>bậc|hạng)(?!\p{L})/giu;

/** A fraction is a goal where something is to be finished, not where it is told of. */
const reaching = /(?:hoàn\s+thành|đạt|phấn\s+đấu|bảo\s+đảm|đảm\s+bảo|thực\s+hiện|có)\s+(?:được\s+)?$/iu;

/** Most duties have no figure, and looking for one costs time. */
const countable = /\d|bậc|hạng/iu;

/** "bố trí tối thiểu 02 máy tính": behind these words any noun is counted. */
const least = new RegExp(
	`(?:[Íí]t\\s+nhất|[Tt]ối\\s+thiểu|[Kk]hông\\s+dưới)\\s+(?<value>${digits})\\s+(?<unit>\\p{Lu}{2,8}|\\p{Ll}+(?:\\s\\p{Ll}+)?)`,
	'gu'
);

/** "Số ca tử vong không quá 02 ca": at most so many, of anything but time. */
const most = new RegExp(
	`(?:không\\s+(?:quá|vượt\\s+quá)|[Tt]ối\\s+đa)\\s+(?<value>${digits})\\s+(?<unit>(?!ngày|giờ|phút|giây|tuần|tháng|quý|năm|lần|bước|trang)\\p{Ll}+)(?=\\s*(?:[,;.]|$|trong|mỗi|một|trên))`,
	'gu'
);

/** "đối với đơn vị có tỷ lệ quá hạn trên 5%", "các xã có trên 50.000 người": whom a duty is about, not what it is to reach. */
const condition =
	/(?:đối với|những|các|nơi|tại)\s+[\p{L}, ]{2,40}?\s(?:có|còn)\s(?!thể|trách)(?:(?!đạt|phấn đấu|bảo đảm|đảm bảo|hoàn thành|phải)[^.;,]){0,60}$/iu;

/** "các dự án giải ngân dưới 50%": who stays below a figure is whom a duty is about. */
const lagging =
	/(?:đối với|những|các|nơi|đơn vị|dự án|địa phương)\s+(?:(?!tỷ lệ|bảo đảm|đảm bảo|phấn đấu|giảm|xuống|còn)[^.;,]){2,60}$/iu;

interface Candidate {
	start: number;
	end: number;
	figure: TargetFigure;
}

/**
 * The figure that a duty or an indicator is to reach: the first one in the text, null where there is none
 * ("toàn bộ", "mức độ 3,4"). A share or a score without further words is a minimum: "100% hồ sơ" → ≥ 100 %.
 * A change is measured by its size: "cắt giảm 20-25%" → 20 … 25 %.
 */
export function findTarget(text: string): TargetFigure | null {
	return findTargets(text)[0] ?? null;
}

/** All figures to reach, in the order of the text. */
export function findTargets(text: string): TargetFigure[] {
	if (!countable.test(text)) return [];
	const named = namedNumbers(text);
	const result: Candidate[] = [];
	for (const candidate of candidates(text)) {
		const isFree = [...named, ...result].every((other) => candidate.start >= other.end || candidate.end <= other.start);
		if (isFree) result.push(candidate);
	}
	return result.sort((a, b) => a.start - b.start).map((candidate) => candidate.figure);
}

/** The figure that an indicator states without a word of measure: "Thu ngân sách 500 tỷ đồng", "Có thêm 20 doanh nghiệp". */
export function statedFigure(text: string): TargetFigure | null {
	const [first] = countable.test(text) ? findFigures(text) : [];
	return first === undefined ? null : { op: '>=', value: first.value, max: null, unit: first.unit };
}

/** The figure of a cell that holds nothing else, in whatever unit: "≥ 30,5", "8 - 10", "1.500 MW"; the unit may have a column of its own. */
export function cellFigure(cell: string, unit: string): TargetFigure | null {
	const found = wholeCell.exec(cell.trim());
	if (!found) return null;
	const { before = '', from, to, own = '' } = found.groups!;
	if (to !== undefined) return between(from, to, own || unit);
	return bound(operators.find(([words]) => words.test(before))?.[1] ?? '>=', from, own || unit);
}

const wholeCell = new RegExp(
	`^(?<before>(?:đạt|[≥≤<>=]{1,2}|\\p{Ll}+(?: \\p{Ll}+){0,2})\\s*)?(?<from>${digits})(?:\\s*[-–—÷]\\s*(?<to>${digits}))?\\s*(?<own>%|(?!tháng|năm|quý)\\p{L}[\\p{L}\\d²³./ ]{0,30})?$`,
	'iu'
);

/** The more exact readings first. */
function candidates(text: string): Candidate[] {
	return [
		...each(text, raise, ({ value }) => bound('>=', value, '%')),
		...each(text, lowering, ({ value, unit }) => bound('<=', value, unit)),
		...each(text, range, ({ from, to, unit }) => between(from, to, unit)),
		...each(text, rank, ({ value }) => bound('<=', value, 'hạng')),
		...each(text, among, ({ value }) => bound('<=', value, 'hạng')),
		...each(text, someRanks, ({ unit }) => bound('>=', '1', unit)),
		...figures(text),
		...each(text, rate, ({ how, value, unit }) => bound(how!.endsWith('dưới') ? '<' : '<=', value, unit)),
		...each(text, most, ({ value, unit }) => bound('<=', value, unit)),
		...each(text, least, ({ value, unit }) => bound('>=', value, unit))
	];
}

function each(
	text: string,
	pattern: RegExp,
	read: (groups: Record<string, string | undefined>) => TargetFigure | null
): Candidate[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const figure = read(match.groups ?? {});
		return figure === null ? [] : [{ start: match.index, end: match.index + match[0].length, figure }];
	});
}

function figures(text: string): Candidate[] {
	return findFigures(text).flatMap(({ kind, value, of, unit, start, end }) => {
		const before = text.slice(Math.max(0, start - 40), start);
		const op = operatorAround(before, text.slice(end, end + 40));
		const stated = kind === 'percent' || kind === 'score' || (kind === 'fraction' && reaching.test(before));
		// A bare count ("tại 07 sở") tells how many there are; only words of measure make it a goal.
		if (op === null && !stated) return [];
		if (/trước (?:ít nhất|tối thiểu) $|(?:mất|trừ|thiếu|hụt)\s*$/iu.test(before)) return [];
		if (op !== null && condition.test(text.slice(Math.max(0, start - 120), start))) return [];
		if (op === '<' && lagging.test(text.slice(Math.max(0, start - 90), start))) return [];
		// "2/3 số xã" is a share of them, not two of them.
		const share = kind === 'fraction' && of !== null && /\d\s+(?:tổng\s+)?số\s/iu.test(text.slice(start, end));
		const figure = share ? { value: Math.round((value / of) * 10_000) / 100, unit: '%' } : { value, unit };
		return [{ start, end, figure: { op: op ?? '>=', max: null, ...figure } }];
	});
}

function operatorAround(before: string, after: string): TargetFigure['op'] | null {
	if (/^[^,.;]{0,25}?\s*trở\s+lên/iu.test(after)) return '>=';
	if (/^[^,.;]{0,25}?\s*trở\s+xuống/iu.test(after)) return '<=';
	return operators.find(([words]) => words.test(before))?.[1] ?? null;
}

function bound(op: TargetFigure['op'], written: string | undefined, unit: string | undefined): TargetFigure | null {
	const number = readNumber(written ?? '');
	return number === null ? null : { op, value: number.value, max: null, unit: (unit ?? '').toLowerCase() };
}

function between(from: string | undefined, to: string | undefined, unit: string | undefined): TargetFigure | null {
	const [low, high] = [readNumber(from ?? ''), readNumber(to ?? '')];
	if (low === null || high === null || low.value >= high.value) return null;
	return { op: 'range', value: low.value, max: high.value, unit: (unit ?? '').toLowerCase() };
}
