/** What is wrong with a cell of a spreadsheet, or worth knowing, with its place. Texts: in i18n, by the code. */
export interface Finding<C extends string> {
	/** An error keeps the file from being imported. */
	severity: 'error' | 'notice';
	code: C;
	sheet: string;
	row: number | null;
	/** Letters of the column. */
	column: string | null;
	/** The column's name in the file. */
	heading: string;
	value: string;
	facts: Record<string, string | number>;
}

type Where<C extends string> = Partial<Omit<Finding<C>, 'severity' | 'code'>> & { sheet: string };

/** Gathers what is found, each thing once. */
export interface Findings<C extends string> {
	error(code: C, where: Where<C>): void;
	notice(code: C, where: Where<C>): void;
	/** By sheet in the order of the file, row and column. */
	all(): Finding<C>[];
}

/** `sheets` are the names in the order of the file. */
export function gather<C extends string>(sheets: readonly string[]): Findings<C> {
	const found = new Map<string, Finding<C>>();
	const add = (severity: Finding<C>['severity'], code: C, where: Where<C>) => {
		const whole = { row: null, column: null, heading: '', value: '', facts: {}, ...where };
		const finding: Finding<C> = { severity, code, ...whole, value: shortened(whole.value) };
		const key = [code, finding.sheet, finding.row, finding.column].join('|');
		if (!found.has(key)) found.set(key, finding);
	};
	return {
		error: (code, where) => add('error', code, where),
		notice: (code, where) => add('notice', code, where),
		all: () =>
			[...found.values()].sort(
				(a, b) =>
					sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
					(a.row ?? 0) - (b.row ?? 0) ||
					(a.column ?? '').length - (b.column ?? '').length ||
					(a.column ?? '').localeCompare(b.column ?? '') ||
					a.code.localeCompare(b.code)
			)
	};
}

/** A value is shown so that it is recognised; a cell may hold 32,767 letters. */
function shortened(value: string): string {
	return value.length > 120 ? `${value.slice(0, 119)}…` : value;
}
