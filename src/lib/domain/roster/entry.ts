import type { Day } from '../calendar.ts';
import { columnLetters, dayIn } from '../sheet.ts';
import { squeeze } from '../text.ts';
import type { Findings } from './findings.ts';
import type { Layout, Line } from './layout.ts';
import type { FindingCode, SheetKind } from './roster.ts';
import { COLUMNS, meaning } from './words.ts';

/** One row of a sheet, read field by field: what is wrong is noted with its place, and reads as if it were not there. */
export interface Entry {
	sheet: string;
	row: number;
	/** What the cell says; undefined leaves the field as it is, null (a dash in the cell) empties it. */
	text(key: string): string | null | undefined;
	day(key: string): Day | null | undefined;
	/** The code behind one of the words. */
	word<T extends string>(key: string, words: Record<T, string[]>, unknown: FindingCode): T | undefined;
	/** Texts separated by semicolons or lines: names of units have commas. */
	list(key: string): string[] | undefined;
	problem(code: FindingCode, key: string, facts?: Record<string, string | number>): void;
	/** Worth knowing, and no obstacle. */
	remark(code: FindingCode, key: string): void;
	/** A field that a new thing needs: of a column that is not there it is said once, at the header. */
	require(key: string): void;
}

/** The entries of every sheet of a kind. */
export function entriesOf(layouts: Layout[], kind: SheetKind, findings: Findings): Entry[] {
	return layouts
		.filter((layout) => layout.kind === kind)
		.flatMap(({ lines }) => lines.map((line) => open(line, kind, findings)));
}

/** A dash says "empty this field"; an empty cell says nothing. */
const nothing = /^\s*[-–—]\s*$/;

function open(line: Line, kind: SheetKind, findings: Findings): Entry {
	const { sheet, row, cells, columns, headerRow } = line;
	const limits = new Map(COLUMNS[kind].map(({ key, max }) => [key, max]));
	const headingOf = (key: string) =>
		columns.get(key)?.heading ?? COLUMNS[kind].find((column) => column.key === key)?.names[0] ?? key;

	const placeOf = (key: string) => {
		const place = columns.get(key);
		const column = place ? columnLetters(place.column) : null;
		return { sheet, row, column, heading: headingOf(key), value: cells.get(key)?.text ?? '' };
	};
	const problem: Entry['problem'] = (code, key, facts = {}) => findings.error(code, { ...placeOf(key), facts });

	const text: Entry['text'] = (key) => {
		const cell = cells.get(key);
		if (!cell) return undefined;
		if (cell.error) return void problem('cell_error', key);
		if (cell.text === '') return void problem('formula_empty', key);
		if (cell.formula) findings.notice('formula_taken', placeOf(key));

		const read = squeeze(cell.text);
		const max = limits.get(key) ?? Infinity;
		if (read.length > max) return void problem('too_long', key, { max });
		return nothing.test(read) ? null : read;
	};

	return {
		sheet,
		row,
		text,
		problem,
		remark: (code, key) => findings.notice(code, placeOf(key)),
		day(key) {
			const read = text(key);
			if (typeof read !== 'string') return read;
			const day = dayIn(read);
			return day ?? void problem('day_invalid', key);
		},
		word(key, words, unknown) {
			const read = text(key);
			if (typeof read !== 'string') return undefined;
			return meaning(words, read) ?? void problem(unknown, key);
		},
		list(key) {
			const cell = cells.get(key);
			const read = text(key);
			if (cell === undefined || read === undefined) return undefined;
			if (read === null) return [];
			return [...new Set(cell.text.split(/[;\n]/).map(squeeze).filter(Boolean))];
		},
		require(key) {
			// What stands in the cell and could not be read has been told already.
			if (!nothing.test(cells.get(key)?.text ?? '-')) return;
			if (columns.has(key)) return problem('missing', key);
			findings.error('column_missing', {
				sheet,
				row: headerRow,
				heading: headingOf(key),
				facts: { name: headingOf(key) }
			});
		}
	};
}
