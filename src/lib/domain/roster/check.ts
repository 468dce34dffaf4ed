import type { Day } from '../calendar.ts';
import type { Sheet } from '../sheet.ts';
import { entriesOf } from './entry.ts';
import { gather } from './findings.ts';
import { layOut } from './layout.ts';
import { checkPeople } from './people.ts';
import type { Change, Finding, Roster, SheetKind } from './roster.ts';
import { checkSeats } from './seats.ts';
import { checkUnits } from './units.ts';

/** What a file would do. */
export interface Outcome {
	/** Units, people, memberships; each by what a person knows it by, however the rows are ordered. */
	changes: Change[];
	/** In the order of the file. */
	findings: Finding[];
	/** Rows of each kind that were found, and how many of them say what holds already. */
	counts: Record<SheetKind, { rows: number; unchanged: number }>;
}

/**
 * Compares the sheets of a file with what the installation holds. Of a formula the stored value counts, and is told; an
 * empty cell leaves a field as it is, a dash empties it; nothing is ever deleted.
 */
export function check(sheets: readonly Sheet[], roster: Roster, given: { today: Day; actorId: string }): Outcome {
	const findings = gather(sheets.map(({ name }) => name));
	const layouts = layOut(sheets, findings);
	const entries = (kind: SheetKind) => entriesOf(layouts, kind, findings);

	const [unitRows, peopleRows, seatRows] = [entries('units'), entries('users'), entries('memberships')];
	const units = checkUnits(unitRows, roster, given.today);
	const people = checkPeople(peopleRows, roster);
	const seats = checkSeats(seatRows, { roster, known: people.known, units: units.listed, ...given });

	const count = (all: unknown[], { changes, rows }: { changes: Change[]; rows: number }) => ({
		rows: all.length,
		unchanged: rows - changes.length
	});
	return {
		changes: [units.changes, people.changes, seats.changes].flatMap(sorted),
		findings: findings.all(),
		counts: { units: count(unitRows, units), users: count(peopleRows, people), memberships: count(seatRows, seats) }
	};
}

/** How many rows of data a sheet has; null for one without a header that we know. */
export function rowsOf(sheet: Sheet): number | null {
	const lines = layOut([sheet], gather([])).map(({ lines }) => lines.length);
	return lines.length === 0 ? null : Math.max(...lines);
}

function sorted(changes: Change[]): Change[] {
	return changes.toSorted((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
