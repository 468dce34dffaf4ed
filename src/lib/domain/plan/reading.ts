/**
 * What the importer reads from one official document. The same object is printed by `plan parse --json`
 * and reviewed at the import desk. Offsets are UTF-16 units into the source text, end exclusive.
 */
export interface Reading {
	document: DocumentFacts;
	items: Proposal[];
	findings: Finding[];
}

export interface DocumentFacts {
	/** Số ký hiệu as written, e.g. "2187/QĐ-UBND". */
	number: string | null;
	/** Snake-case type of document without diacritics, e.g. "quyet_dinh", "ke_hoach". */
	type: string | null;
	issuer: string | null;
	/** Civil day, YYYY-MM-DD. */
	date: string | null;
	title: string | null;
	/** The year that the plan is for. */
	year: number | null;
}

/** What "trước ngày X" allows: until the day before X, or X itself too. */
export type BeforeDay = 'letter' | 'inclusive';

/** What the duties of a document are read by. */
export interface Premises extends DocumentFacts {
	beforeDay: BeforeDay;
}

export interface Proposal {
	kind: 'task' | 'target';
	start: number;
	end: number;
	/** Where its words stand, if other words stand between them: a row that goes on behind a page break. */
	spans?: { start: number; end: number }[];
	/** Short, for a card. */
	title: string;
	/** The duty's own words, white space folded. */
	text: string;
	/** Headings from the outside in. */
	section: string[];
	/** Agencies as the document names them, in its order; the first leads. */
	lead: string[];
	coordinate: string[];
	deadline: Deadline | null;
	product: string | null;
	target: TargetFigure | null;
	/** 0 … 1; `why` names the rules that fired. */
	confidence: number;
	why: string[];
}

export interface Deadline {
	kind: 'date' | 'month' | 'quarter' | 'year' | 'recurring' | 'text';
	/** 2024-12-31 · 2024-12 · 2024-Q4 · 2024 or 2025/2026 · monthly, quarterly, semiannual, yearly, continuous, unspecified · null. */
	value: string | null;
	/** The last good day, YYYY-MM-DD. */
	due: string | null;
	/** The words of the document. */
	text: string;
	rel: 'before' | 'by' | null;
	/** First day of a window. */
	start: string | null;
	/** Recurring only: "MM-DD" (yearly, semiannual, quarterly) or "DD" (monthly). */
	on?: string[];
}

export interface TargetFigure {
	op: '>=' | '>' | '<=' | '<' | '==' | 'range';
	value: number;
	/** Upper end of a range. */
	max: number | null;
	unit: string;
}

export interface Finding {
	code: FindingCode;
	start: number;
	end: number;
	/** The words that the finding is about. */
	text: string;
	/** Of `already_imported`: the other import. */
	importId?: string;
	/** Of `plan_alike`: the plan, and the share of the document's duties that it has, 0 … 1. */
	planId?: string;
	share?: number;
}

export type FindingCode =
	| 'annex_missing'
	| 'encoding_converted'
	| 'agency_inherited'
	| 'agency_unknown'
	| 'agency_dissolved'
	| 'deadline_past'
	| 'deadline_other_year'
	| 'deadline_ambiguous'
	| 'deadline_double'
	| 'group_open'
	| 'group_dissolved'
	| 'duplicate'
	| 'figures_disagree'
	| 'no_duties'
	| 'two_documents'
	| 'already_imported'
	| 'plan_alike';

/** One row of a source file: a paragraph or a table row, with its place in the source text. */
export interface SourceRow {
	kind: 'paragraph' | 'heading' | 'table_row' | 'footnote';
	text: string;
	start: number;
	end: number;
	/** Cells of a table row, with their own places. */
	cells?: { text: string; start: number; end: number }[];
	/** Heading level from the file's own styles, 1 … 9. */
	level?: number;
	/** Where it came from, all counted from 1: the page (formats with pages), the table and its row, the sheet of a workbook. */
	page?: number;
	table?: number;
	row?: number;
	sheet?: string;
}
