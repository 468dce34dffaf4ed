import { columnOf, type Column } from './annex-columns.ts';
import { readAll } from './agencies/list.ts';
import { isNamed } from './agencies/named.ts';
import { passageOf } from './passage.ts';

/**
 * How many of a row's lines stand in each column, where a converter set the wrapped cells of a table one below the other:
 * of all ways to cut the lines in their order the one whose pieces fit the headings best. Null where none fits.
 */
export function cutLines(lines: readonly string[], headings: readonly string[]): number[] | null {
	if (lines.length > LONGEST) return null;
	const columns = headings.map((heading) => columnOf(heading.toLowerCase().replace(/[\s:]+$/u, '')));
	const seen = new Map<string, number>();
	const worthOf = (column: Column, from: number, to: number) => {
		const key = `${column} ${from} ${to}`;
		const known = seen.get(key);
		if (known !== undefined) return known;
		const worth = piece(column, lines.slice(from, to)) - breaks(column, lines, from, to);
		seen.set(key, worth);
		return worth;
	};

	/** The best worth of the first columns on the first lines, and where the last of these columns begins. */
	let best: { worth: number; cuts: number[] }[] = [{ worth: 0, cuts: [] }];
	for (const column of columns) {
		const next: typeof best = [];
		for (let to = 0; to <= lines.length; to += 1) {
			for (let from = 0; from <= to; from += 1) {
				const before = best[from];
				if (!before) continue;
				const worth = before.worth + worthOf(column, from, to);
				const known = next[to];
				if (!known || worth > known.worth) next[to] = { worth, cuts: [...before.cuts, to - from] };
			}
		}
		best = next;
	}
	return best[lines.length]?.cuts ?? null;
}

/** No row of an annex is taller; what is has lost its numbers. */
const LONGEST = 60;

/** What an empty cell costs: a duty has words and a lead, partners and products may lack. */
const empty: Partial<Record<Column, number>> = { duty: -20, lead: -3, time: -1.5, coordinate: -1, product: -1 };

function piece(column: Column, lines: readonly string[]): number {
	if (lines.length === 0) return empty[column] ?? -0.5;
	const text = lines.join(' ');
	const agencies = agency.test(text);
	switch (column) {
		case 'lead':
		case 'coordinate':
			return agencies && !open.test(text) && areAgencies(text) ? 3 : -4;
		case 'time':
			return time.test(text) && text.length < 60 ? 3 : -4;
		case 'duty':
			return agencies || time.test(text) ? -1 : 1;
		case 'value':
			return /^[^\p{L}]{0,3}\d/u.test(text) && text.length < 40 ? 2 : -1;
		default:
			return (agencies && areAgencies(text)) || time.test(text) ? -2 : 0.5;
	}
}

/** What speaks against these lines being one piece, and against their being a piece of their own. */
function breaks(column: Column, lines: readonly string[], from: number, to: number): number {
	if (from === to) return 0;
	const small = /^[\p{Ll}\d(]/u.test(lines[from]!) && !(column === 'time' && time.test(lines[from]!));
	const cut = from > 0 && open.test(lines[from - 1]!);
	const inside = lines.slice(from + 1, to);
	// A capital behind a finished line begins the next cell rather than goes on.
	const turns = inside.filter((line, at) => /^\p{Lu}/u.test(line) && !open.test(lines[from + at]!)).length;
	return (small && from > 0 ? 3 : 0) + (cut ? 3 : 0) + turns * 0.6;
}

/** Ends in mid-phrase. */
const open = /(?:[,;–-]|(?<!\p{L})(?:và|của|các|với|về|cho|theo|tại|UBND|Sở|Bộ|Ban|Văn phòng|Trung tâm|Cục))$/u;

const agency =
	/^(?:Sở|Bộ(?! (?:tiêu|chỉ|máy|thủ|quy|câu))|Ban(?! hành)|UBND|Ủy ban|Uỷ ban|Văn phòng|VP|Các |Công an|Thanh tra|Hội(?! (?:nghị|thảo|đồng))|Hiệp hội|Đài|Báo(?! cáo)|Ngân hàng|Kho bạc|Bảo hiểm|Trung tâm|Trường|Tỉnh đoàn|Bưu điện|Thuế|Cục|Chi cục|Vụ|Phòng|Viện|VNPT|Viettel|Tập đoàn|Đoàn|Mặt trận|Ủy ban|BQL|Bộ Chỉ huy|Giám đốc|Chủ tịch|Thủ trưởng)/u;

const time =
	/^(?:\(?(?:trước|sau|đến|trong|từ|hết|cả|đầu|cuối|giữa|chậm nhất|xong|hoàn thành) )?(?:quý|tháng|năm|ngày|hằng|hàng|thường xuyên|định kỳ|đột xuất|theo |khi |\d{1,2}\s?\/|\d{1,2} tháng|\d{4}|giai đoạn|6 tháng)|^(?:trước|đến|từ) \d/iu;

function areAgencies(text: string): boolean {
	const names = readAll(passageOf(text));
	return names.length > 0 && names.every(isNamed);
}
