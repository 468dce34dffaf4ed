import { startsParagraph } from '#lib/domain/plan/markers.ts';
import type { Line, Segment } from './lines.ts';

/** Where the text of a page begins and ends, and how far its lines stand apart. */
export interface Setting {
	left: number;
	right: number;
	/** Of the page. */
	middle: number;
	spacing: number;
}

/** The lines of one paragraph or cell as one text. A word that was broken at a hyphen keeps it. */
export function joinedLines(lines: string[]): string {
	return lines.reduce((text, line) => (text === '' ? line : `${text}${/\S[-–]$/.test(text) ? '' : ' '}${line}`), '');
}

/** Reads how a page is set from its lines. */
export function settingOf(lines: Line[], middle: number): Setting {
	const full = lines.flatMap((line) =>
		line.length === 1 && line[0]!.right - line[0]!.left > middle * 0.9 ? line : []
	);
	const gaps = lines.slice(1).map((line, at) => lines[at]![0]!.y - line[0]!.y);
	return {
		left: Math.min(...full.map(({ left }) => left), middle),
		right: Math.max(...full.map(({ right }) => right), middle),
		middle,
		spacing: median(gaps.filter((gap) => gap > 0))
	};
}

/** A line of the text and what is known of the page on which it stands. */
export interface Placed {
	line: Segment;
	setting: Setting;
	page: number;
}

/** Does a line go on with the paragraph whose last line stands above it, or at the foot of the page before? */
export function goesOn(above: Placed, here: Placed, first: boolean): boolean {
	const [a, b] = [above.line, here.line];
	const unfinished = !/[.;:!?…/\]][”"’)*\s]*$/u.test(a.text);
	if (startsParagraph(b.text, unfinished) || /^(?:\((?:ban hành )?kèm theo|nơi nhận)/iu.test(b.text)) return false;
	if (above.page === here.page && a.y - b.y > Math.max(here.setting.spacing * 1.55, a.size * 2.2)) return false;
	if (isCapital(a.text) !== isCapital(b.text)) return false;
	if (/\S[-–]$/.test(a.text)) return true;
	if (above.page !== here.page && unfinished && /^\p{Ll}/u.test(b.text)) return true;
	if (!fills(a, b, above.setting))
		return isCentred(a, above.setting) && isCentred(b, here.setting) && isCapital(b.text);
	const [indentAbove, indent] = [a.left - above.setting.left, b.left - here.setting.left];
	if (indent < b.size * 0.7) return true;
	// A block that is set in as a whole, or the next paragraph of a text whose first lines are.
	return Math.abs(indent - indentAbove) < 2 ? !first || unfinished : unfinished && isCentred(b, here.setting);
}

/** The first word of the next line would not have fitted. */
function fills(a: Segment, b: Segment, { right }: Setting): boolean {
	const word = b.text.split(' ')[0]!.length * ((b.right - b.left) / Math.max(b.text.length, 1));
	return a.right + word > right - a.size * 0.4;
}

function isCentred({ left, right, size }: Segment, { middle, left: margin }: Setting): boolean {
	return Math.abs((left + right) / 2 - middle) < size * 2 && left - margin > size * 2;
}

function isCapital(text: string): boolean {
	return !/\p{Ll}/u.test(text) && /\p{Lu}[\s\S]*\p{Lu}/u.test(text);
}

function median(numbers: number[]): number {
	return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
