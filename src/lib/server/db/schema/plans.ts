import type { Generated } from 'kysely';

export interface FieldTable {
	id: string;
	name: string;
	ordinal: number;
	/** JSON list of the words that name the area in the headings of documents. */
	keywords: string;
}

export interface FileTable {
	id: string;
	sha256: string;
	size: number;
	name: string;
	media_type: string;
	created_at: string;
	created_by: string;
}

export interface DocumentTable {
	id: string;
	number: string | null;
	type: string | null;
	issuer: string | null;
	date: string | null;
	title: string | null;
	year: number | null;
	file_id: string;
	source_text: string;
	/** JSON list of SourceRow without text: the paragraphs as they stand. */
	source_rows: string;
	created_at: string;
	created_by: string;
}

export interface PlanTable {
	id: string;
	title: string;
	year: number;
	/** Of the plan itself: until somebody corrects them, those of its first document. */
	number: string | null;
	issuer: string | null;
	date: string | null;
	version: Generated<number>;
	created_at: string;
	created_by: string;
}

export interface PlanDocumentTable {
	plan_id: string;
	document_id: string;
}

/** The review of one document: proposals until somebody confirms. */
export interface ImportTable {
	id: string;
	document_id: string;
	/** JSON list of Finding. */
	findings: string;
	plan_id: string | null;
	/** The plan that it was sent for, and the import of another document that it was sent beside. */
	meant_plan_id: Generated<string | null>;
	beside_id: Generated<string | null>;
	confirmed_at: string | null;
	confirmed_by: string | null;
	/** Of what was read of the document itself; proposals have their own. */
	version: number;
	created_at: string;
	created_by: string;
}

/** Who was last at the desk of an import, and at which proposal; it says nothing some minutes later. */
export interface DeskPresenceTable {
	import_id: string;
	user_id: string;
	ordinal: number | null;
	seen_at: string;
}

/** A finding that somebody has put away. */
export interface SettledFindingTable {
	import_id: string;
	/** Its place in the import's list of findings, from 0. */
	ordinal: number;
	settled_at: string;
	settled_by: string;
}

export interface ProposalTable {
	id: string;
	import_id: string;
	ordinal: number;
	kind: 'task' | 'target';
	start_offset: number;
	end_offset: number;
	/** JSON list of { start, end } where the words stand apart; null: from start_offset to end_offset. */
	spans: string | null;
	title: string;
	text: string;
	section: string;
	/** JSON lists of the document's own words. */
	lead: string;
	coordinate: string;
	/** JSON Deadline or null. */
	deadline: string | null;
	product: string | null;
	/** JSON TargetFigure or null. */
	target: string | null;
	/** Thousandths. */
	confidence: number;
	why: string;
	lead_unit_id: string | null;
	/** JSON lists of unit ids. */
	co_lead_unit_ids: string;
	coordinating_unit_ids: string;
	/** `each`: every leading unit does it alone; null: the first leads and the others co-lead. */
	sharing: 'each' | null;
	assignee_id: string | null;
	field_id: string | null;
	due: string | null;
	skipped_at: string | null;
	reviewed_at: string | null;
	reviewed_by: string | null;
	version: number;
}

/** One act of somebody at the review desk. */
export interface ReviewStepTable {
	id: string;
	import_id: string;
	/** JSON list: for each proposal the columns before and after. */
	changes: string;
	created_at: string;
	created_by: string;
	undone_at: string | null;
}

export interface TargetTable {
	id: string;
	plan_id: string;
	document_id: string | null;
	/** The spreadsheet that made it. */
	sheet_import_id: string | null;
	number: number;
	title: string;
	text: string;
	section: string;
	source_start: number | null;
	source_end: number | null;
	op: string | null;
	/** Thousandths. */
	value: number | null;
	max_value: number | null;
	measure: string | null;
	lead_unit_id: string | null;
	field_id: string | null;
	deadline: string | null;
	due: string | null;
	version: Generated<number>;
	/** As of a task. */
	untouched_version: Generated<number>;
	/** When a later document ended it; its figures stay. */
	ended_at: Generated<string | null>;
	created_at: string;
	created_by: string;
}

/** A figure of a target; withdrawn, it stays. */
export interface TargetEntryTable {
	id: string;
	target_id: string;
	/** The day that the figure is of. */
	day: string;
	/** Thousandths, as the two below. */
	value: number;
	numerator: number | null;
	denominator: number | null;
	note: string | null;
	link: string | null;
	created_at: string;
	created_by: string;
	withdrawn_at: string | null;
	withdrawn_by: string | null;
	withdrawn_reason: string | null;
}

/** What a document or a spreadsheet changed of a task or target that its plan had already. */
export interface AmendmentTable {
	id: string;
	import_id: string | null;
	sheet_import_id: string | null;
	task_id: string | null;
	target_id: string | null;
	/** The words of the amending document; null where it only cancels. */
	text: string | null;
	/** JSON of the columns as they were, and of a task's partners. */
	former: string;
	/** Of the task or target after the change. */
	version: number;
}

/** A task with its parts, or a target, that was taken out of a plan. */
export interface RemovalTable {
	id: string;
	plan_id: string;
	kind: 'task' | 'target';
	number: number;
	title: string;
	/** The document that it stood in. */
	document_id: string | null;
	/** JSON of its rows as they were. */
	rows: string;
	reason: string;
	created_at: string;
	created_by: string;
	undone_at: string | null;
	undone_by: string | null;
}
