import type { State, Verb } from '#lib/domain/workflow/task.ts';

export interface TaskTable {
	id: string;
	plan_id: string;
	/** The shared duty that its unit does its part of; a parent's state, deadline and hold are copies of what its children give. */
	parent_id: string | null;
	document_id: string | null;
	/** The spreadsheet that made it. */
	sheet_import_id: string | null;
	/** Running number in its plan: NV-01. */
	number: number;
	title: string;
	/** The words of the document, white space folded. */
	text: string;
	section: string;
	source_start: number | null;
	source_end: number | null;
	lead_unit_id: string;
	assignee_id: string | null;
	field_id: string | null;
	product: string | null;
	/** JSON Deadline as the document words it, or null. */
	deadline: string | null;
	due: string | null;
	state: State;
	/** Instant of the last transition. */
	state_at: string;
	/** How it came into its state; null before the first move. */
	last_verb: Verb | null;
	/** Day of the last submission; meaningful while submitted or done. */
	submitted_on: string | null;
	/** Copy of the hold that lies over the state now. */
	hold: 'paused' | 'cancelled' | null;
	position: number;
	/** Folded title and number, for searching. */
	search_text: string;
	version: number;
	/** The version up to which nobody has worked on it: an amendment that was taken back raises both. */
	untouched_version: number;
	created_at: string;
	created_by: string;
}

export interface TaskPartnerTable {
	task_id: string;
	unit_id: string;
	relation: 'co_lead' | 'coordinating';
	ordinal: number;
}

/** What a task was called, who led it, until when and in which field, from an instant on; `task` holds a copy of the last row. */
export interface TaskTermsTable {
	id: string;
	task_id: string;
	at: string;
	actor_id: string;
	title: string;
	lead_unit_id: string;
	due: string | null;
	field_id: string | null;
	reason: string | null;
}

export interface TaskTransitionTable {
	id: string;
	task_id: string;
	verb: Verb;
	from_state: State;
	to_state: State;
	at: string;
	actor_id: string;
	/** The result of a submission, the reason of a return. */
	note: string | null;
	/** Why a submission brings no evidence although the task names a product. */
	explanation: string | null;
}

/** A pause or a cancellation lies over the state until it ends. */
export interface TaskHoldTable {
	id: string;
	task_id: string;
	kind: 'paused' | 'cancelled';
	at: string;
	actor_id: string;
	reason: string;
	ended_at: string | null;
	ended_by: string | null;
}

export interface EvidenceTable {
	id: string;
	title: string;
	file_id: string;
	created_at: string;
	created_by: string;
}

export interface TaskEvidenceTable {
	id: string;
	task_id: string;
	evidence_id: string;
	at: string;
	actor_id: string;
	/** Taken off the task: when, by whom, why. */
	removed_at: string | null;
	removed_by: string | null;
	removal_reason: string | null;
}
