import { labelKind } from './labels.ts';
import type { Passage } from './passage.ts';

export type Column = 'number' | 'duty' | 'lead' | 'coordinate' | 'time' | 'product' | 'unit' | 'value' | 'other';

export interface Layout {
	columns: Column[];
	/** The table lists indicators: "TT · Chỉ tiêu · Chủ trì". */
	indicators: boolean;
	/** The heading of the figures, which may say when they are to be reached: "Mục tiêu đến năm 2030". */
	value: Passage | undefined;
}

export type Row = Partial<Record<Column, Passage | undefined>>;

/** Is this the heading row of a table of duties or indicators? */
export function isHeading(cells: Passage[]): boolean {
	return cells.length > 0 && layoutOf(cells, null) !== null;
}

/** The columns that a heading row names; a second heading row (merged cells) completes the first. */
export function layoutOf(cells: Passage[], before: Layout | null): Layout | null {
	const columns = cells.map((cell) => columnOf(cell.key.replace(/[\s:]+$/u, '')));
	const named = columns.filter((column) => column !== 'other' && column !== 'number');
	const filled = cells.filter((cell) => cell.text !== '');
	if (named.length < 2 || cells.some((cell) => cell.text.length > 90) || /^\d/.test(cells[0]!.text)) return null;
	if (columns.filter((column) => column !== 'other').length * 2 < filled.length) return null;
	if (!columns.includes('duty')) {
		if (!before || before.columns.length !== columns.length) return null;
		return {
			...before,
			columns: before.columns.map((column, at) => (columns[at] === 'other' ? column : columns[at]!))
		};
	}
	const best = columns.findIndex(
		(column, at) => column === 'duty' && /nhiệm vụ|công việc|giải pháp/u.test(cells[at]!.key)
	);
	const duty = cells[best < 0 ? columns.indexOf('duty') : best]!.key;
	// "Chỉ tiêu · Mục tiêu": what is measured, and how much of it.
	const measured = columns.findIndex(
		(column, at) => column === 'duty' && /^(?:các )?(?:chỉ tiêu|chỉ số|tiêu chí)/u.test(cells[at]!.key)
	);
	if (measured >= 0 && !columns.includes('value'))
		columns.forEach(
			(column, at) => at > measured && column === 'duty' && /^mục tiêu/u.test(cells[at]!.key) && (columns[at] = 'value')
		);
	// "Tiêu chí · Nhiệm vụ": the criterion is what the duty serves.
	if (best >= 0) columns.forEach((column, at) => at !== best && column === 'duty' && (columns[at] = 'other'));
	return {
		columns,
		value: cells[columns.indexOf('value')],
		indicators: /chỉ tiêu|mục tiêu|chỉ số/u.test(duty) && !/nhiệm vụ/u.test(duty)
	};
}

/** What a column holds, by its heading; folded text. */
export function columnOf(key: string): Column {
	if (/^(tt|stt|số tt|số thứ tự|số|#)$/u.test(key)) return 'number';
	const label = labelKind(key);
	if (label && label !== 'content' && label !== 'other') return label;
	if (
		/^(cơ quan|đơn vị) ?(, đơn vị)?$|^(cơ quan|đơn vị|phòng|bộ phận)(, đơn vị)? (theo dõi|đôn đốc|quản lý|cung cấp)/u.test(
			key
		) ||
		/^(chủ trì|thực hiện(?!.*\d)|phân công|cơ quan, đơn vị)/u.test(key)
	)
		return 'lead';
	if (/phối hợp|^cùng (?:làm|thực hiện|tham gia)$/u.test(key)) return 'coordinate';
	if (/^(đơn vị tính|đvt)$/u.test(key)) return 'unit';
	if (
		/nhiệm vụ|nội dung|công việc|hoạt động|tên (văn bản|đề án|chương trình|chỉ tiêu)|chỉ tiêu|mục tiêu|giải pháp|tên gọi|lĩnh vực|tiêu chí|chỉ số/u.test(
			key
		)
	) {
		return /^(chỉ tiêu|mục tiêu|kế hoạch) (năm|giai đoạn|đến)|\d{4}/u.test(key) ? 'value' : 'duty';
	}
	if (
		/^(?:(?:đến|hết)(?: hết)? năm|năm|(?:kế hoạch|kh|chỉ tiêu|mục tiêu|phấn đấu)(?: giao)?(?: năm)?) \d{4}|^(?:kế hoạch|mức|phấn đấu)$|^giá trị|^mức (?:đạt|phấn đấu|giao|độ đạt|cần đạt|chỉ tiêu|yêu cầu)/u.test(
			key
		)
	)
		return 'value';
	if (/thời gian|thời hạn|hoàn thành|tiến độ|^(?:tuần|tháng|quý|lịch)(?: thực hiện)?$/u.test(key)) return 'time';
	if (/sản phẩm|kết quả/u.test(key)) return 'product';
	return 'other';
}

/** "nt", "-nt-", "như trên", a ditto mark: the cell says what the one above it says. */
const ditto = /^[-–—.\s]*(?:nt|n\/t|như trên)[-–—.\s]*$|^["“”″]+$/iu;

/** Cells by column; of two columns of one kind the first filled one counts. A row shorter than the heading is read from the left. */
export function rowOf(cells: Passage[], layout: Layout, above: Row): Row {
	const row: Row = {};
	layout.columns.forEach((column, at) => {
		const cell = cells[at];
		const said = cell && ditto.test(cell.text) ? above[column] : cell;
		if (said && said.text !== '' && !/^[-–.…]+$/.test(said.text)) row[column] ??= said;
	});
	return row;
}
