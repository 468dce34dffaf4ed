import type { Finding, FindingCode } from './roster.ts';

type Where = Partial<Omit<Finding, 'severity' | 'code'>> & { sheet: string };

/** Gathers what is found, each thing once. */
export interface Findings {
	error(code: FindingCode, where: Where): void;
	notice(code: FindingCode, where: Where): void;
	/** By sheet in the order of the file, row and column. */
	all(): Finding[];
}

/** `sheets` are the names in the order of the file. */
export function gather(sheets: readonly string[]): Findings {
	const found = new Map<string, Finding>();
	const add = (severity: Finding['severity'], code: FindingCode, where: Where) => {
		const whole = { row: null, column: null, heading: '', value: '', facts: {}, ...where };
		const finding: Finding = { severity, code, ...whole, value: shortened(whole.value) };
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
