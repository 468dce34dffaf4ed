import { labelKind } from './labels.ts';
import type { Line } from './rows.ts';
import type { Cell, TextTable } from './tables.ts';

/**
 * A table of a PDF that lost its rules: "TT", "Nhiệm vụ", "Cơ quan chủ trì" … one a line, then the cells of every
 * row one a line, some of them wrapped. A row begins at a line that holds the next number.
 */
export function columnar(lines: Line[], from: number): TextTable | null {
	if (!/^(TT|STT|Số TT)$/i.test(lines[from]!.text)) return null;
	const header = headerAt(lines, from);
	if (header.length < 3) return null;
	let at = from + 1;
	while (at < lines.length && lines[at]!.start <= header.at(-1)!.start) at += 1;
	const rows: Cell[][] = [header];
	let [number, row]: [number, Line[]] = [0, []];
	const close = () => {
		if (row.length > 0) rows.push(cellsOf(withoutHeading(row, header), header));
		row = [];
	};
	for (; at < lines.length; at += 1) {
		const line = lines[at]!;
		if (line.text === '' || /^Trang \d+(?:\/\d+)?$/u.test(line.text)) continue;
		if (/^(Nơi nhận|TM\.|KT\.|PHỤ LỤC|Ghi chú:|Tổng cộng)/.test(line.text)) break;
		const numbered = new RegExp(`^${number + 1}\\.?$`).test(line.text);
		if (numbered) number += 1;
		if (numbered || /^[IVX]{1,5}\.?$/.test(line.text)) close();
		row.push(line);
	}
	close();
	return number === 0 ? null : { rows, next: at };
}

/** A new page repeats the heading behind the row that it cut off. */
function withoutHeading(row: Line[], header: Line[]): Line[] {
	const at = row.findIndex(
		(line, from) => from > 0 && header.every(({ text }, column) => row[from + column]?.text === text)
	);
	return at < 0 ? row : row.toSpliced(at, header.length);
}

/** The lines of the heading row: labels up to the first row's number. */
function headerAt(lines: Line[], from: number): Line[] {
	const header: Line[] = [];
	for (const line of lines.slice(from, from + 24)) {
		if (line.text === '') continue;
		if (/^(1|I|A)\.?$/.test(line.text)) return header;
		if (line.text.length > 60) return [];
		if (header.length > 1 && /^\p{Ll}/u.test(line.text)) header[header.length - 1] = joined(header.at(-1)!, line);
		else header.push(line);
	}
	return [];
}

/** The lines of one row to cells: wrapped lines join, what is too many belongs to the duty, what lacks is told by its kind. */
function cellsOf(row: Line[], header: Line[]): Cell[] {
	const [number, ...rest] = row as [Line, ...Line[]];
	const cells: Line[] = [];
	for (const line of rest) {
		if (
			cells.length > 0 &&
			!/^[-–—]$/.test(line.text) &&
			(/;$/.test(cells.at(-1)!.text) || (/^[\p{Ll}\d(]/u.test(line.text) && !timely.test(line.text)))
		)
			cells[cells.length - 1] = joined(cells.at(-1)!, line);
		else cells.push(line);
	}
	while (cells.length > header.length - 1) cells.splice(0, 2, joined(cells[0]!, cells[1]!));
	if (cells.length === header.length - 1) return [number, ...cells];
	return spread(number, cells, header);
}

/** A cell that begins with a figure and is a time: "9/2026", "2026 - 2028", "6 tháng, năm". */
const timely = /^\d{1,2}\/|^\d{4}(?:\s?[-–]\s?\d{4})?$|^\d{1,2} tháng(?!\p{L})|^(?:quý|tháng|hằng|hàng|thường)/iu;

/** A row with empty cells: agencies go to the columns of agencies, the rest keeps its order. */
function spread(number: Line, cells: Line[], header: Line[]): Cell[] {
	const empty = { start: number.end, end: number.end };
	const placed: Cell[] = [number, ...header.slice(1).map(() => empty)];
	let column = 1;
	for (const cell of cells) {
		while (column < header.length - 1 && column > 1 && !fits(cell.text, header[column]!.text)) column += 1;
		placed[column] = cell;
		column += 1;
		if (column >= header.length) break;
	}
	return placed;
}

function fits(cell: string, label: string): boolean {
	const kind = labelKind(label.toLowerCase());
	const agency =
		/^(Sở|Bộ|Ban|UBND|Ủy ban|Văn phòng|Các (sở|cơ quan|đơn vị|bộ)|Công an|Thanh tra|Hội|Đài|Báo|Ngân hàng|Kho bạc|Bảo hiểm|Trung tâm|Trường|Tỉnh đoàn|Bưu điện|Thuế|VNPT|Viettel)/u.test(
			cell
		);
	const time = /^(quý|tháng|năm|hằng|hàng|thường xuyên|trước|\d{1,2}\/)/iu.test(cell);
	if (kind === 'lead' || kind === 'coordinate') return agency;
	return kind === 'time' ? time : !agency && !time;
}

function joined(first: Line, second: Line): Line {
	return { ...first, text: `${first.text} ${second.text}`, end: second.end };
}
