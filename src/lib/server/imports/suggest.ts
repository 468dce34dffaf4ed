import type { Day } from '#lib/domain/calendar.ts';
import type { Proposal } from '#lib/domain/plan/reading.ts';
import { existed, match, type NamedUnit } from '#lib/domain/units.ts';
import type { Context } from '../context.ts';
import * as units from '../orgs/units.ts';

interface ListedUnit extends NamedUnit {
	id: string;
	kind: string;
}

/** Every unit that ever was, and who took over the work of those that ended. */
export interface Directory {
	units: ListedUnit[];
	successors: Map<string, string[]>;
}

/** What is read once for a document, before its proposals are matched. */
export async function directory(ctx: Context): Promise<Directory> {
	const rows = await units.all(ctx);
	const takeovers = await ctx.db.selectFrom('unit_successor').selectAll().orderBy('ordinal').execute();
	const successors = Map.groupBy(takeovers, ({ unit_id }) => unit_id);
	return {
		units: rows.map(({ id, name, kind, abbreviation, aliases, valid_from, valid_to }) => ({
			id,
			name,
			kind,
			abbreviations: [abbreviation, ...aliases],
			from: valid_from,
			until: valid_to
		})),
		successors: new Map([...successors].map(([id, rows]) => [id, rows.map(({ successor_id }) => successor_id)]))
	};
}

/**
 * The units of today for the agencies that a document of `documentDay` names: the first that is known leads, the others
 * co-lead. A unit that has ended stands for its successor only if there is exactly one; of several a person chooses.
 * Groups ("all departments") match no unit and stay words.
 */
export function suggest(
	{ lead, coordinate }: Pick<Proposal, 'lead' | 'coordinate'>,
	known: Directory,
	documentDay: Day,
	today: Day
) {
	const unitsOf = (names: string[]) => [
		...new Set(names.map((name) => unitOfToday(name, known, documentDay, today)).filter((id) => id !== null))
	];
	const leads = unitsOf(lead);
	// Where the document's first agency is unknown, whoever comes next must not slip into its place.
	const [first] = unitsOf(lead.slice(0, 1));
	return {
		lead_unit_id: first ?? null,
		co_lead_unit_ids: JSON.stringify(leads.filter((id) => id !== first)),
		coordinating_unit_ids: JSON.stringify(unitsOf(coordinate).filter((id) => !leads.includes(id)))
	};
}

/** The units of today that carry on the agency of this name; several after a unit was divided, none where it is unknown. */
export function heirs(name: string, known: Directory, documentDay: Day, today: Day): string[] {
	const named = match(name, known.units, documentDay)?.unit;
	return named ? carriers(named.id, known, today) : [];
}

/** The units of today that carry on the work of one: itself while it exists, else its heirs over any number of takeovers. */
export function carriers(unitId: string, { units, successors }: Directory, today: Day): string[] {
	const passed = new Set([unitId]);
	// A set goes on to what is added while it is walked.
	for (const id of passed) for (const heir of successors.get(id) ?? []) passed.add(heir);
	return units.filter((unit) => passed.has(unit.id) && existed(unit, today)).map(({ id }) => id);
}

/** The unit of today for a name; null where it is unknown, or its work went to several. */
export function unitOfToday(
	name: string,
	{ units, successors }: Directory,
	documentDay: Day,
	today: Day
): string | null {
	let unit = match(name, units, documentDay)?.unit;
	const passed = new Set<string>();
	while (unit && !existed(unit, today)) {
		passed.add(unit.id);
		const heirs = successors.get(unit.id) ?? [];
		unit = heirs.length === 1 ? units.find(({ id }) => id === heirs[0] && !passed.has(id)) : undefined;
	}
	return unit?.id ?? null;
}
