import type { Generated } from 'kysely';

/** A spreadsheet of units and people or of a plan: its rows until somebody confirms, afterwards how much it was. */
export interface SheetImportTable {
	id: string;
	kind: 'roster' | 'plan';
	/** Of the file. */
	name: string;
	/** JSON list of Sheet; empty once it is applied. */
	sheets: string;
	/** Null until the plan is there. */
	plan_id: string | null;
	/** Of the plan that it is to make, or of the one that it changes. */
	title: string | null;
	year: number | null;
	created_at: string;
	created_by: string;
	applied_at: string | null;
	undone_at: string | null;
	undone_by: string | null;
	created_count: Generated<number>;
	changed_count: Generated<number>;
	ended_count: Generated<number>;
}
