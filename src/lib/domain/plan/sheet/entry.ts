import { cleaned, columnLetters, type SheetCell } from '../../sheet.ts';
import type { Findings } from '../../sheet-findings.ts';
import { CELL_LIMIT, COLUMNS, type Cells, type ColumnKey } from './columns.ts';
import type { FindingCode } from './items.ts';
import type { Line } from './layout.ts';

/** One row, beside what the item that it means says already. */
export interface Entry {
	sheet: string;
	row: number;
	/** The file has this column. */
	has(key: ColumnKey): boolean;
	/** What the cell says; of what is wrong, which is noted, and of an empty cell nothing. */
	text(key: ColumnKey): string;
	/** The cell says something else than the item does: only then it is read. */
	changed(key: ColumnKey): boolean;
	cell(key: ColumnKey): SheetCell | undefined;
	problem(code: FindingCode, key: ColumnKey, facts?: Record<string, string | number>): void;
	remark(code: FindingCode, key: ColumnKey, facts?: Record<string, string | number>): void;
	/** The column is not there, or the cell is empty. */
	missing(key: ColumnKey): void;
}

/** `said`: the cells of the item as an export would write them; null for something new. */
export function entry(line: Line, said: Cells | null, findings: Findings<FindingCode>): Entry {
	const { sheet, row, cells, columns, headerRow } = line;
	const headingOf = (key: ColumnKey) => columns.get(key)?.heading ?? COLUMNS[key].names[0] ?? key;
	const placeOf = (key: ColumnKey) => {
		const place = columns.get(key);
		const column = place ? columnLetters(place.column) : null;
		return { sheet, row, column, heading: headingOf(key), value: cells.get(key)?.text ?? '' };
	};
	const problem: Entry['problem'] = (code, key, facts = {}) => findings.error(code, { ...placeOf(key), facts });
	const raw = (key: ColumnKey) => cleaned(cells.get(key)?.text ?? '');

	return {
		sheet,
		row,
		problem,
		remark: (code, key, facts = {}) => findings.notice(code, { ...placeOf(key), facts }),
		has: (key) => columns.has(key),
		cell: (key) => cells.get(key),
		changed: (key) => columns.has(key) && (said === null || cleaned(said[key]) !== raw(key)),
		text(key) {
			const cell = cells.get(key);
			if (!cell) return '';
			if (cell.error) problem('cell_error', key);
			else if (cell.text === '') problem('formula_empty', key);
			else if (raw(key).length > COLUMNS[key].max)
				problem('too_long', key, { max: Math.min(COLUMNS[key].max, CELL_LIMIT) });
			else {
				if (cell.formula) findings.notice('formula_taken', placeOf(key));
				return raw(key);
			}
			return '';
		},
		missing(key) {
			if (cells.has(key)) return;
			if (columns.has(key)) return problem('missing', key);
			const heading = headingOf(key);
			findings.error('column_missing', { sheet, row: headerRow, heading, facts: { name: heading } });
		}
	};
}
