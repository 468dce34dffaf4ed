import type { Day } from '../../calendar.ts';
import type { Goal } from '../../indicators.ts';
import type { Finding as SheetFinding } from '../../sheet-findings.ts';
import type { TaskContent } from '../content.ts';
import type { Deadline } from '../reading.ts';
import type { ColumnKey } from './columns.ts';

/** Everything that is said of a target and can be said wrongly. */
export interface TargetContent {
	number: number;
	title: string;
	/** The words of the document. */
	text: string;
	section: string[];
	/** In thousandths. */
	goal: Goal | null;
	/** What is counted; empty without a goal. */
	measure: string;
	leadUnitId: string | null;
	fieldId: string | null;
	deadline: Deadline | null;
	due: Day | null;
}

interface Kept {
	id: string;
	version: number;
	/** It stands in a document, whose words nobody changes. */
	documented: boolean;
	/** In words, for reading alone. */
	state: string;
}

export interface TaskItem extends Kept {
	kind: 'task';
	content: TaskContent;
	/** The shared duty of which it is a part: its number and, where one sees it, its id. */
	parent: { id: string; number: number } | null;
	/** Several units each do it alone: its parts are items of their own. */
	shared: boolean;
}

export interface TargetItem extends Kept {
	kind: 'target';
	content: TargetContent;
	/** From this day on it is followed no more, and nothing that is said of it changes. */
	endedOn: Day | null;
}

export type PlanItem = TaskItem | TargetItem;

export interface Unit {
	id: string;
	code: string | null;
	name: string;
	abbreviation: string;
	aliases: string[];
	validFrom: Day | null;
	validTo: Day | null;
}

export interface Person {
	id: string;
	name: string;
	email: string;
	/** Where they can be put in charge of a task. */
	unitIds: string[];
}

/** What the cells of a plan refer to. */
export interface Register {
	units: Unit[];
	people: Person[];
	fields: { id: string; name: string }[];
}

/** A row that says something new; ids of what is new begin with "new:". */
export interface Change {
	act: 'create' | 'update';
	id: string;
	sheet: string;
	row: number;
	/** Code and title. */
	label: string;
	/** Field by field, in the words of the spreadsheet. */
	fields: { column: ColumnKey; before: string; after: string }[];
	before: PlanItem | null;
	after: Told;
}

/** What a row says of an item. */
export type Told =
	{ kind: 'task'; content: TaskContent; parentId: string | null } | { kind: 'target'; content: TargetContent };

export const isNew = (id: string) => id.startsWith('new:');

/** Texts: `plan-sheet-findings.ts` in i18n. */
export type Finding = SheetFinding<FindingCode>;

export type FindingCode =
	| 'column_missing'
	| 'column_twice'
	| 'column_unknown'
	| 'sheet_ignored'
	| 'merged'
	| 'cell_error'
	| 'formula_empty'
	| 'formula_taken'
	| 'missing'
	| 'too_long'
	| 'kind_unknown'
	| 'kind_changed'
	| 'not_of_kind'
	| 'code_invalid'
	| 'code_taken'
	| 'row_twice'
	| 'row_foreign'
	| 'words_of_document'
	| 'target_ended'
	| 'parent_unknown'
	| 'parent_changed'
	| 'parent_working'
	| 'of_parts'
	| 'due_of_parts'
	| 'unit_unknown'
	| 'unit_ambiguous'
	| 'unit_ended'
	| 'person_unknown'
	| 'person_ambiguous'
	| 'field_unknown'
	| 'day_invalid'
	| 'op_unknown'
	| 'figure_invalid'
	| 'figure_half';
