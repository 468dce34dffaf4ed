import type { Role } from '../access.ts';
import type { UnitFacts, UserFacts } from '../events.ts';
import type { Finding as SheetFinding } from '../sheet-findings.ts';

export const SHEET_KINDS = ['units', 'users', 'memberships'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What the installation holds now. */
export interface Roster {
	units: Unit[];
	people: Person[];
	/** Memberships that have not ended. */
	seats: Seat[];
	/** Ids of units that people belong to or that lead unfinished tasks: they end by the guided act alone. */
	working: string[];
}

export interface Unit extends UnitFacts {
	id: string;
	version: number;
}

export interface Person extends UserFacts {
	id: string;
	version: number;
	/** Nobody signs in with a closed account. */
	closed: boolean;
}

export interface Seat {
	id: string;
	userId: string;
	unitId: string;
	role: Role;
}

/** What an import does to one unit, person or membership. Ids that begin with `new:` are given when it is confirmed. */
export type Change = UnitChange | PersonChange | SeatChange;

interface Told {
	act: 'create' | 'update' | 'end';
	id: string;
	sheet: string;
	row: number;
	/** What a person knows it by. */
	label: string;
	/** Field by field, in the words of the spreadsheet. */
	fields: { column: string; before: string; after: string }[];
}

export interface UnitChange extends Told {
	kind: 'units';
	before: Unit | null;
	after: UnitFacts;
}

export interface PersonChange extends Told {
	kind: 'users';
	before: Person | null;
	after: UserFacts;
}

export interface SeatChange extends Told {
	kind: 'memberships';
	seat: Omit<Seat, 'id'>;
}

/** Texts: `roster-findings.ts` in i18n. */
export type Finding = SheetFinding<FindingCode>;

export type FindingCode =
	| 'column_missing'
	| 'column_twice'
	| 'column_unknown'
	| 'sheet_ignored'
	| 'section'
	| 'merged'
	| 'cell_error'
	| 'formula_empty'
	| 'formula_taken'
	| 'missing'
	| 'too_long'
	| 'duplicate'
	| 'unit_unknown'
	| 'unit_ambiguous'
	| 'unit_self'
	| 'unit_ended'
	| 'unit_working'
	| 'name_taken'
	| 'end_too_early'
	| 'successor_too_early'
	| 'cycle'
	| 'successor_cycle'
	| 'day_invalid'
	| 'from_after_to'
	| 'kind_unknown'
	| 'level_unknown'
	| 'role_unknown'
	| 'status_unknown'
	| 'email_invalid'
	| 'email_taken'
	| 'phone_invalid'
	| 'person_missing'
	| 'person_unknown'
	| 'person_mismatch'
	| 'seat_absent'
	| 'last_admin'
	| 'own_admin';

/** Ids of what the file creates are made from what names it, so that the same file gives the same ids. */
export const newId = (kind: SheetKind, key: string) => `new:${kind}:${key}`;
export const isNew = (id: string) => id.startsWith('new:');

/** Codes are compared without case. */
export function codeKey(code: string): string {
	return code.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
