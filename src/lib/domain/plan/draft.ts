import { findDeadlines } from './deadline/deadline.ts';
import { capitals } from './outline.ts';
import type { Passage, Span } from './passage.ts';
import { place } from './passage.ts';
import type { Deadline, Premises, TargetFigure } from './reading.ts';
import { findTarget, statedFigure } from './target.ts';

/** A duty on its way to a proposal. */
export interface Draft {
	kind: 'task' | 'target';
	/** The duty's own words. */
	words: Passage;
	/** Where they stand; labelled fields below them are part of it. */
	span: Span;
	/** The places of a row that goes on in another. */
	spans?: Span[];
	/** A heading whose words say what the duty is about, where its own words are the content field below it. */
	heading: string | null;
	section: string[];
	/** The number of its point or row, "5" or "2.1", by which other parts of the document may call it. */
	number: string | null;
	lead: string[];
	coordinate: string[];
	/** Where the leading agencies were named. */
	leadFrom: 'own' | 'field' | 'cell' | 'heading' | 'preamble' | 'issuer' | null;
	/** The field or cell that names who leads says more than names. */
	more?: boolean;
	request: boolean;
	/** Place in `words` at which the duty begins, behind the assignment. */
	duty: number;
	deadline: Deadline | null;
	deadlineSpan: Span | null;
	/** More than one deadline in the same words. */
	deadlines: number;
	product: string | null;
	target: TargetFigure | null;
	/** A row of an annex table. */
	annex: boolean;
	why: string[];
}

export interface Timed {
	deadline: Deadline | null;
	deadlineSpan: Span | null;
	deadlines: number;
}

/** The deadline of a duty's words, or of a time field or cell. Decree 30/2020/NĐ-CP knows no fixed form: see `deadline/`. */
export function timed(words: Passage, facts: Premises, field: boolean): Timed {
	if (!field && !timeWords.test(words.key)) return untimed;
	const context = { documentDate: facts.date, planYear: facts.year, field, letter: facts.beforeDay === 'letter' };
	// A heading in capitals says its year in capitals.
	const text = capitals(words.text) ? words.key : words.text;
	const { best: found, all } = findDeadlines(text, context);
	if (!found) return untimed;
	// "Đánh giá hằng tuần …, hoàn thành trong tháng 9": how often one looks is no second deadline of the work.
	const several = all.filter(
		({ deadline }) =>
			deadline.kind !== 'recurring' || deadline.value !== 'unspecified' || found.deadline.kind === 'recurring'
	);
	return { deadline: found.deadline, deadlineSpan: place(words, found.start, found.end), deadlines: several.length };
}

const untimed: Timed = { deadline: null, deadlineSpan: null, deadlines: 0 };

/** Without one of these no sentence sets a deadline; most duties have none, and looking costs time. */
const timeWords =
	/\d|ngày|tháng|quý|năm|tuần|định kỳ|thường xuyên|liên tục|khi|tiến độ|lộ trình|giờ|họp|hội nghị|đại hội/u;

/** The figure that words set as an aim. Where they stand in a list of indicators, a bare count or sum is one too. */
export function figured(words: Passage, listed = false): TargetFigure | null {
	return findTarget(words.text) ?? (listed ? statedFigure(words.text) : null);
}
