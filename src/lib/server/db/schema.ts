import type { Role } from '#lib/domain/access.ts';
import type { State, Verb } from '#lib/domain/workflow/task.ts';

/**
 * Portable columns: instants are UTC ISO text, days are YYYY-MM-DD, lists and objects are JSON text,
 * figures are integers (points and targets in thousandths, sizes in bytes). No booleans, no floats.
 */
export interface DB {
	document: DocumentTable;
	event: EventTable;
	evidence: EvidenceTable;
	field: FieldTable;
	file: FileTable;
	import: ImportTable;
	membership: MembershipTable;
	plan: PlanTable;
	plan_document: PlanDocumentTable;
	proposal: ProposalTable;
	session: SessionTable;
	setting: SettingTable;
	sign_in_failure: SignInFailureTable;
	target: TargetTable;
	task: TaskTable;
	task_evidence: TaskEvidenceTable;
	task_hold: TaskHoldTable;
	task_partner: TaskPartnerTable;
	task_terms: TaskTermsTable;
	task_transition: TaskTransitionTable;
	unit: UnitTable;
	unit_successor: UnitSuccessorTable;
	user: UserTable;
}

export interface UnitTable {
	id: string;
	name: string;
	abbreviation: string;
	/** JSON list of other spellings. */
	aliases: string;
	kind: string;
	level: 'tinh' | 'huyen' | 'xa';
	parent_id: string | null;
	valid_from: string | null;
	/** Last day of existence. */
	valid_to: string | null;
}

export interface UnitSuccessorTable {
	unit_id: string;
	successor_id: string;
}

export interface UserTable {
	id: string;
	name: string;
	/** Lower case: addresses are compared without case. */
	email: string;
	password_hash: string;
	created_at: string;
}

export interface MembershipTable {
	id: string;
	user_id: string;
	unit_id: string;
	role: Role;
	created_at: string;
}

/** `id` is SHA-256 of what the cookie holds: who reads the table cannot sign in with it. */
export interface SessionTable {
	id: string;
	public_id: string;
	user_id: string;
	created_at: string;
	expires_at: string;
	user_agent: string | null;
}

export interface SignInFailureTable {
	id: string;
	email: string;
	address: string;
	at: string;
}

export interface SettingTable {
	key: string;
	/** JSON. */
	value: string;
	updated_at: string;
}

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
	confirmed_at: string | null;
	confirmed_by: string | null;
	created_at: string;
	created_by: string;
}

export interface ProposalTable {
	id: string;
	import_id: string;
	ordinal: number;
	kind: 'task' | 'target';
	start_offset: number;
	end_offset: number;
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
	assignee_id: string | null;
	field_id: string | null;
	due: string | null;
	skipped_at: string | null;
	version: number;
}

export interface TaskTable {
	id: string;
	plan_id: string;
	document_id: string | null;
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
	created_at: string;
	created_by: string;
}

export interface TaskPartnerTable {
	task_id: string;
	unit_id: string;
	relation: 'co_lead' | 'coordinating';
	ordinal: number;
}

/** What a task was called, who led it and until when, from an instant on; `task` holds a copy of the last row. */
export interface TaskTermsTable {
	id: string;
	task_id: string;
	at: string;
	actor_id: string;
	title: string;
	lead_unit_id: string;
	due: string | null;
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

export interface TargetTable {
	id: string;
	plan_id: string;
	document_id: string | null;
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
	deadline: string | null;
	due: string | null;
	created_at: string;
	created_by: string;
}

export interface EventTable {
	id: string;
	at: string;
	actor_id: string;
	action: string;
	subject_id: string;
	particulars: string;
}
