/** A number as Vietnamese documents write it: dot for thousands, comma for decimals, zero-padded small counts. */
export interface ReadNumber {
	value: number;
	/** A dot stands where only a decimal can be ("6.5"): the writer's slip, or another rule. */
	doubtful: boolean;
}

export interface Figure {
	kind: 'percent' | 'fraction' | 'rank' | 'score' | 'money' | 'count';
	value: number;
	/** Denominator of a fraction, full mark of a score, number of those ranked. */
	of: number | null;
	unit: string;
	start: number;
	end: number;
	doubtful: boolean;
}

/** Digits of one number, for patterns of other modules. */
export const digits = '(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d{1,2}(?!\\d))?)';

const edge = '(?<![\\p{L}\\d/.,:])';
const number = `${edge}(?<value>${digits})`;
const fraction = `${edge}(?<value>${digits})\\s*/\\s*(?<of>${digits})(?!\\s*/|[,.]?\\d)`;
const units =
	'thủ tục hành chính|TTHC(?: liên thông| một cửa| nội bộ)?|dịch vụ công(?: trực tuyến)?|hồ sơ|nhiệm vụ|cơ quan, đơn vị|cơ quan|đơn vị|cơ sở dữ liệu|sở|xã, phường|xã|phường|tỉnh, thành phố|tỉnh|huyện|điểm|bậc|hạng|lần|lượt|người|hộ|mô hình|lớp|hội nghị|cuộc|bài|tin|văn bản|chỉ tiêu|tiêu chí|doanh nghiệp|ngày|giờ|phút|giây|m2|m²|ha|km2|km²|km|kế hoạch|sáng kiến|giải pháp|công chức|cán bộ|biên chế|phòng|trường|bệnh viện|thôn|dự án|công trình|sản phẩm|phần mềm|hệ thống|nền tảng|đề tài|đề án|chương trình|danh mục|nghị quyết|quyết định|kiến nghị|phản ánh|lao động|học viên|hội viên|người dân|buổi|đợt|hợp tác xã|chủ thể|khu vực|nguồn nước|vùng|tuyến|trạm|trung tâm|câu lạc bộ|nhà văn hóa|vụ|ca|tấn|MW|kWh|m3|m³|cây|căn nhà|căn hộ|suất|thiết bị|camera|tài khoản|giao dịch|chữ ký số|hồ chứa';

/** Digits that name something and measure nothing: numbers of documents, dates, levels, standards, articles. */
const names: readonly RegExp[] = [
	/\d{1,5}\p{L}?\s*\/\s*(?:(?:19|20)\d\d\s*\/\s*)?[\p{L}]+\d*(?:[-/&]\s*[\p{L}\d]+){1,6}/giu,
	/\d{1,5}\s*-\s*[\p{L}]+\s*\/\s*\p{L}+/giu,
	/(?<!\d)\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*(?:19|20)\d\d/gu,
	/(?<!\d)\d{1,2}\s*\/\s*(?:19|20)\d\d(?!\d)/gu,
	/ngày\s+\d{1,2}(?:\s*\/\s*\d{1,2}|\s+tháng\s+\d{1,2})(?:\s+năm\s+\d{4})?/giu,
	/(?:mức(?:\s+độ)?|cấp\s+độ)\s*\d(?:\s*(?:,|và|\/)\s*\d)*/giu,
	/(?:ISO|TCVN|IEC)(?:\s*\/\s*\p{L}+)*\s*[\d:.-]+/giu,
	/(?:(?:19|20)\d\d)(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d|\s*%|[.,]\d)/gu,
	/(?:điều|khoản|điểm|mục|phụ\s+lục|phần|chương|biểu|bảng|số|khóa|lần\s+thứ|kỳ\s+họp\s+thứ|đề\s+án|nghị\s+quyết|chỉ\s+thị|tháng|quý|thứ\s+tự)\s+\d+(?![\d.,]*\s*%)/giu,
	/24\s*\/\s*(?:24|7)(?!\d)/gu
];

/** In order: what an earlier pattern has read, a later one does not see. */
const patterns: readonly { kind: Figure['kind']; pattern: RegExp; unit: string | null }[] = [
	{
		kind: 'rank',
		pattern: pattern(`(?:vị thứ|vị trí(?: thứ)?|thứ hạng|hạng|xếp thứ)\\s*(?<value>\\d+)(?:\\s*/\\s*(?<of>\\d+))?`),
		unit: 'hạng'
	},
	{ kind: 'score', pattern: pattern(`${fraction} điểm`), unit: 'điểm' },
	{ kind: 'score', pattern: pattern(`${number} điểm`), unit: 'điểm' },
	{ kind: 'percent', pattern: pattern(`${number}\\s*%`), unit: '%' },
	{ kind: 'fraction', pattern: pattern(`${fraction} (?:các |số |tổng số )?(?<unit>${units})(?!\\p{L})`), unit: null },
	{
		kind: 'money',
		pattern: pattern(`${number} (?<scale>nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)?\\s*(?:đồng|VNĐ|đ)(?!\\p{L})`),
		unit: 'đồng'
	},
	{ kind: 'count', pattern: pattern(`${number} (?<scale>nghìn|ngàn|triệu) (?<unit>${units})(?!\\p{L})`), unit: null },
	{ kind: 'count', pattern: pattern(`${number} (?<unit>${units})(?!\\p{L})`), unit: null }
];

const scales: Record<string, number> = {
	nghìn: 1e3,
	ngàn: 1e3,
	triệu: 1e6,
	tỷ: 1e9,
	tỉ: 1e9,
	'nghìn tỷ': 1e12
};

/** The value of one written number, or null where it is none. */
export function readNumber(written: string): ReadNumber | null {
	const text = written.trim();
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) {
		return { value: Number(text.replaceAll('.', '').replace(',', '.')), doubtful: false };
	}
	if (/^\d+(?:,\d+)?$/.test(text)) return { value: Number(text.replace(',', '.')), doubtful: false };
	return /^\d+\.\d{1,2}$/.test(text) ? { value: Number(text), doubtful: true } : null;
}

/** Every figure that the text states, in its order. Places are UTF-16 units, end exclusive. */
export function findFigures(text: string): Figure[] {
	const taken = namedNumbers(text);
	const figures: Figure[] = [];
	for (const { kind, pattern, unit } of patterns) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (taken.some((other) => start < other.end && end > other.start)) continue;
			const figure = read(kind, unit, match.groups ?? {});
			if (figure === null) continue;
			taken.push({ start, end });
			figures.push({ ...figure, start, end });
		}
	}
	return figures.sort((a, b) => a.start - b.start);
}

/** Places of digits that are part of a name. */
export function namedNumbers(text: string): { start: number; end: number }[] {
	return names.flatMap((name) =>
		[...text.matchAll(name)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
	);
}

function read(
	kind: Figure['kind'],
	unit: string | null,
	groups: Record<string, string | undefined>
): Omit<Figure, 'start' | 'end'> | null {
	const value = readNumber(groups.value ?? '');
	const of = groups.of === undefined ? null : readNumber(groups.of);
	if (value === null) return null;
	// Rounded, because 2.6 × 1e9 has no exact float.
	const scaled = groups.scale === undefined ? value.value : Math.round(value.value * scaleOf(groups.scale));
	return {
		kind,
		value: scaled,
		of: of?.value ?? null,
		unit: unit ?? (groups.unit ?? '').replace(/\s+/g, ' '),
		doubtful: value.doubtful || of?.doubtful === true
	};
}

function scaleOf(word: string): number {
	return scales[word.toLowerCase().replace(/\s+/g, ' ')] ?? 1;
}

function pattern(source: string): RegExp {
	return new RegExp(source.replaceAll(' ', '\\s*'), 'giu');
}
