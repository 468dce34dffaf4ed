import * as continuing from './continuing.ts';
import * as date from './date.ts';
import * as event from './event.ts';
import * as masks from './masks.ts';
import * as month from './month.ts';
import { together } from './occurrence.ts';
import * as period from './period.ts';
import * as quarter from './quarter.ts';
import * as repeated from './repeated.ts';
import type { DeadlineContext, FoundDeadline, Meaning, Shape } from './shape.ts';
import { inDigits } from './spelled.ts';
import * as year from './year.ts';

export type { DeadlineContext, FoundDeadline } from './shape.ts';

const [digit, fullYear, quarters] = [/\d/, /\d{4}/, /qu[ýí]|q\.?\s*[\div]/iu];
const [every, periodic, after, anything] = [
	/hằng|hàng|mỗi|định/iu,
	/định\s+kỳ/iu,
	/sau\s+khi|khi\s+kết\s+thúc/iu,
	/(?:)/u
];

/**
 * The order matters: what an earlier shape has read, a later one does not see. Beside each what a text must hold for
 * it to be worth looking: most duties have no digit, and the patterns are long.
 */
const shapes: readonly (readonly [needs: RegExp, shape: Shape])[] = [
	[/ngày|tuần|tháng|năm|giờ|quý/iu, period.relative],
	[digit, event.daysBefore],
	[/họp|hội|trước\s+khi/iu, event.beforeMeeting],
	[fullYear, event.untilEvent],
	[after, repeated.afterEvent],
	[fullYear, continuing.onwards],
	[quarters, repeated.dayOfQuarter],
	[digit, repeated.dayOfMonth],
	[/tháng|qu[ýí]/iu, repeated.monthsOfYear],
	[digit, month.window],
	[digit, date.window],
	[digit, date.list],
	[fullYear, continuing.since],
	[digit, date.marked],
	[digit, date.plain],
	[quarters, quarter.window],
	[fullYear, year.window],
	[/báo\s+cáo/iu, repeated.reports],
	[/tháng/iu, repeated.halfAndYear],
	[/tháng|năm|lần/iu, repeated.months],
	[/tháng|quý/iu, repeated.periods],
	[/lần|đợt|kỳ|cuộc|phiên|buổi/iu, repeated.times],
	[every, repeated.everyPeriod],
	[/thường|liên/iu, continuing.continuous],
	[/tháng/iu, month.half],
	[digit, month.marked],
	[quarters, quarter.single],
	[digit, month.value],
	[fullYear, year.marked],
	[after, event.afterEvent],
	[fullYear, year.plain],
	[/năm/iu, year.thisYear],
	[digit, period.timeOfDay],
	[periodic, repeated.unspecified],
	[anything, event.fieldWords]
];

interface Piece {
	start: number;
	end: number;
	rank: number;
	meaning: Meaning;
}

/** What may stand between two rhythms of one duty: "6 tháng (gửi trước ngày 15/6) và hằng năm". */
const joint =
	/^[\s(),;:\-–]*(?:(?:và|hoặc|gửi|nộp|báo cáo|tổng kết|sơ kết|định kỳ|là|chậm nhất|(?:0?1|0?6|một|sáu) (?:tháng|năm)|năm|tháng|quý)[\s(),;:\-–]*)*$/iu;

/** The name of the field before its value is not of the deadline's words. */
const label = /^(?:thời\s+(?:hạn|gian)(?:\s+hoàn\s+thành|\s+thực\s+hiện)?|hạn\s+(?:cuối|chót|nộp|gửi))\s*:\s*/iu;

/**
 * The deadline that the text sets, or null. The text is NFC; line breaks and asterisks inside phrases do not
 * matter. Where a text holds several, the most exact one counts: a day before a month, a month before a rhythm.
 */
export function findDeadline(text: string, context: DeadlineContext): FoundDeadline | null {
	return findDeadlines(text, context).best;
}

/** Both in one pass: the deadline that counts, and every one in its order; more than one in a duty is for a person to decide. */
export function findDeadlines(text: string, context: DeadlineContext) {
	const pieces = findPieces(text, context);
	const lowest = Math.min(...pieces.map((piece) => piece.rank));
	const best = pieces.find((piece) => piece.rank === lowest);
	return {
		best: best === undefined ? null : found(text, best),
		all: pieces.map((piece) => found(text, piece))
	};
}

function findPieces(text: string, context: DeadlineContext): Piece[] {
	// Same length as the text, so that places stay valid.
	const flat = inDigits(text.replace(/[*_\u00a0\u200b|]/g, ' '));
	const possible = shapes.filter(([needs, shape]) => (shape === event.fieldWords ? context.field : needs.test(flat)));
	if (possible.length === 0) return [];
	const taken: { start: number; end: number }[] = [];
	const pieces: Piece[] = [];
	const hidden = [
		...(digit.test(flat) ? masks.always : []),
		...(context.field ? [] : digit.test(flat) ? masks.inSentences : masks.withoutFigures)
	];
	for (const mask of hidden) for (const match of flat.matchAll(mask)) taken.push(span(match));
	for (const [, shape] of possible) {
		for (const match of flat.matchAll(shape.pattern)) {
			const { start, end } = span(match);
			if (taken.some((other) => start < other.end && end > other.start)) continue;
			const meaning = shape.read(match.groups ?? {}, { text: flat, start, end, context });
			if (meaning === null) continue;
			taken.push({ start, end });
			pieces.push({ start, end, rank: shape.rank, meaning });
		}
	}
	pieces.sort((a, b) => a.start - b.start);
	return withoutEchoes(joined(pieces, flat, context), flat);
}

/** Rhythms that stand together become one piece. */
function joined(pieces: Piece[], text: string, context: DeadlineContext): Piece[] {
	const result: Piece[] = [];
	let group: Piece[] = [];
	for (const piece of pieces) {
		const last = group.at(-1);
		const follows =
			last !== undefined && rhythm(last) && rhythm(piece) && joint.test(text.slice(last.end, piece.start));
		if (!follows && group.length > 0) result.push(merged(group, context));
		group = follows ? [...group, piece] : [piece];
	}
	return group.length > 0 ? [...result, merged(group, context)] : result;
}

function merged(group: Piece[], context: DeadlineContext): Piece {
	const [first, ...others] = group as [Piece, ...Piece[]];
	if (others.length === 0) return first;
	const meanings = group.map((piece) => piece.meaning);
	return {
		start: first.start,
		end: Math.max(...group.map((piece) => piece.end)),
		rank: Math.min(...group.map((piece) => piece.rank)),
		meaning: together(meanings, context)
	};
}

/**
 * "Hằng năm, các đơn vị báo cáo trước ngày 15/11": the rhythm is already in the day that was read from it.
 * The same deadline said twice is one.
 */
function withoutEchoes(pieces: Piece[], text: string): Piece[] {
	return pieces.filter((piece, at) => {
		const said = pieces
			.slice(0, at)
			.some((earlier) => sameMeaning(earlier, piece) && sameSentence(earlier, piece, text));
		if (said) return false;
		if (pieces.some((other) => isInside(other, piece) && sameSentence(piece, other, text))) return false;
		return !(
			rhythm(piece) &&
			pieces.some((other) => rhythm(other) && other.rank < piece.rank && sameSentence(piece, other, text))
		);
	});
}

/** "Trong năm 2025 (hoàn thành trước 15/11)": the day says the same, more exactly. */
function isInside(day: Piece, period: Piece): boolean {
	const { due, start, kind, value, rel } = period.meaning;
	if (kind === 'date' || kind === 'text' || kind === 'recurring' || rel === 'before' || due === null) return false;
	const first = start ?? `${value}-01-01`;
	const inner = day.meaning.value;
	return day.meaning.kind === 'date' && inner !== null && inner >= first && inner <= due;
}

function sameMeaning({ meaning: a }: Piece, { meaning: b }: Piece): boolean {
	return a.kind === b.kind && a.kind !== 'text' && a.value === b.value && a.due === b.due;
}

function sameSentence(a: Piece, b: Piece, text: string): boolean {
	return !/[.!?](?:\s|$)/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

function rhythm(piece: Piece): boolean {
	return piece.meaning.kind === 'recurring';
}

function span(match: RegExpMatchArray): { start: number; end: number } {
	const start = match.index ?? 0;
	return { start, end: start + match[0].length };
}

function found(text: string, piece: Piece): FoundDeadline {
	const start = piece.start + (label.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0);
	// "hằng năm (trước ngày 15/11)": the bracket that was opened inside is closed inside.
	const inner = text.slice(start, piece.end);
	const open = inner.lastIndexOf('(') > inner.lastIndexOf(')') && text[piece.end] === ')';
	const end = open ? piece.end + 1 : piece.end;
	const words = text.slice(start, end).replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
	return { deadline: { ...piece.meaning, text: words }, start, end };
}
