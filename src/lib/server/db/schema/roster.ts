import type { Generated } from 'kysely';

/** A spreadsheet of units, people and memberships: its rows until somebody confirms, afterwards how much it was. */
export interface RosterImportTable {
	id: string;
	/** Of the file. */
	name: string;
	/** JSON list of Sheet; empty once it is applied. */
	sheets: string;
	created_at: string;
	created_by: string;
	applied_at: string | null;
	created_count: Generated<number>;
	changed_count: Generated<number>;
	ended_count: Generated<number>;
}
