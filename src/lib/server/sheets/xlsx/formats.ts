import { walk } from './xml.ts';

/** How the number in a cell is meant to be read. */
export type NumberFormat = 'plain' | 'day' | { digits: number } | 'percent';

/** Formats that are known by their number alone (ECMA-376, 18.8.30). */
const builtIn = new Map<number, NumberFormat>([
	...[9, 10].map((id) => [id, 'percent'] as const),
	...[...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)].map((id) => [id, 'day'] as const)
]);

/** The format of each cell style, by the number that cells carry. */
export function readFormats(xml: string | undefined): NumberFormat[] {
	const formats: NumberFormat[] = [];
	if (xml === undefined) return formats;
	const codes = new Map<number, string>();
	let inCellStyles = false;
	walk(xml, {
		open(name, { numFmtId, formatCode }) {
			if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
			else if (name === 'cellXfs') inCellStyles = true;
			else if (name === 'xf' && inCellStyles) formats.push(formatOf(Number(numFmtId ?? 0), codes));
		},
		close(name) {
			if (name === 'cellXfs') inCellStyles = false;
		}
	});
	return formats;
}

/** The text of a stored number: days as dd/mm/yyyy, codes with their leading zeros, shares with their sign. */
export function numberText(stored: string, format: NumberFormat, from1904: boolean): string {
	const number = Number(stored);
	if (stored.trim() === '' || !Number.isFinite(number)) return stored;
	if (format === 'day') return dayText(number, from1904) ?? plain(number);
	if (format === 'percent') return `${plain(number * 100)}%`;
	return typeof format === 'object' ? plain(number).padStart(format.digits, '0') : plain(number);
}

function formatOf(id: number, codes: Map<number, string>): NumberFormat {
	const code = codes.get(id);
	if (code === undefined) return builtIn.get(id) ?? 'plain';
	// Words, colours and the language of a format are no part of its pattern.
	const pattern = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
	if (/^0{2,}$/.test(pattern)) return { digits: pattern.length };
	if (/%\s*$/.test(pattern)) return 'percent';
	return /[dmyhs]/i.test(pattern) && !/general/i.test(pattern) ? 'day' : 'plain';
}

/** Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is 0.3 there. */
function plain(number: number): string {
	return String(Number(number.toPrecision(15)));
}

/** Day 60 of the older calendar is a 29 February 1900 that never was: earlier days are one off. */
function dayText(serial: number, from1904: boolean): string | null {
	if (serial < 0 || serial > 2_958_465) return null;
	const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
	const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
	const day = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
	const time = iso.slice(11, 16);
	if (Number.isInteger(serial)) return day;
	return serial < 1 ? time : `${day} ${time}`;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
