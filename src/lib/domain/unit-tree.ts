import type { UnitFacts } from './events.ts';
import { Refusal } from './refusal.ts';
import { nameKey } from './units.ts';

export interface Unit extends UnitFacts {
	id: string;
}

/**
 * Do all units together make sense after `changed` were written? `units` are all of them as they would be.
 * @throws Refusal 404 unit.not_found (a parent, a successor) · 422 unit.name_missing, unit.abbreviation_missing,
 * unit.dates_reversed, unit.end_too_early, unit.own_parent, unit.parent_cycle, unit.own_successor, unit.successor_cycle,
 * unit.successor_too_early · 409 unit.code_taken, unit.name_taken
 */
export function requireSound(units: ReadonlyMap<string, Unit>, changed: readonly Unit[], today: string): void {
	for (const unit of changed) {
		requireFacts(unit, today);
		const others = [unit.parentId, ...unit.successorIds].filter((id) => id !== null);
		if (!others.every((id) => units.has(id))) throw new Refusal(404, 'unit.not_found');
		if (unit.parentId === unit.id) throw new Refusal(422, 'unit.own_parent', { unit: unit.name });
		if (unit.successorIds.includes(unit.id)) throw new Refusal(422, 'unit.own_successor', { unit: unit.name });
	}
	for (const unit of changed) {
		if (returns(unit.id, (id) => [units.get(id)?.parentId].filter((parent) => parent != null)))
			throw new Refusal(422, 'unit.parent_cycle', { unit: unit.name });
		if (returns(unit.id, (id) => units.get(id)?.successorIds ?? []))
			throw new Refusal(422, 'unit.successor_cycle', { unit: unit.name });
	}
	requireUnique(units, changed);
}

/** The unit and every unit below it. */
export function subtree(id: string, units: Iterable<Pick<Unit, 'id' | 'parentId'>>): Set<string> {
	const children = Map.groupBy(units, ({ parentId }) => parentId);
	const found = new Set([id]);
	for (const each of found) for (const child of children.get(each) ?? []) found.add(child.id);
	return found;
}

function requireFacts({ name, abbreviation, validFrom, validTo, successorIds }: Unit, today: string) {
	if (!name.trim()) throw new Refusal(422, 'unit.name_missing');
	if (!abbreviation.trim()) throw new Refusal(422, 'unit.abbreviation_missing', { unit: name });
	if (validFrom !== null && validTo !== null && validTo < validFrom)
		throw new Refusal(422, 'unit.dates_reversed', { unit: name });
	if (validTo !== null && validTo >= today) throw new Refusal(422, 'unit.end_too_early', { unit: name });
	if (successorIds.length > 0 && validTo === null) throw new Refusal(422, 'unit.successor_too_early', { unit: name });
}

/** Does a way along the edges lead from a unit back to itself? */
function returns(start: string, next: (id: string) => string[]): boolean {
	const reached = new Set(next(start));
	for (const id of reached) for (const further of next(id)) reached.add(further);
	return reached.has(start);
}

/** A code is of one unit for ever; a name of one unit at a time below the same parent. */
function requireUnique(units: ReadonlyMap<string, Unit>, changed: readonly Unit[]) {
	const codes = Map.groupBy(units.values(), ({ code }) => code);
	const names = Map.groupBy(units.values(), nameBelow);
	for (const unit of changed) {
		const sameCode = unit.code === null ? undefined : codes.get(unit.code)?.find(({ id }) => id !== unit.id);
		if (sameCode) throw new Refusal(409, 'unit.code_taken', { code: String(unit.code), unit: sameCode.name });
		const sameName = names.get(nameBelow(unit))?.some((other) => other.id !== unit.id && overlap(unit, other));
		if (sameName) throw new Refusal(409, 'unit.name_taken', { unit: unit.name });
	}
}

const nameBelow = ({ name, parentId }: Unit) => `${parentId ?? ''}|${nameKey(name)}`;

function overlap(a: Unit, b: Unit): boolean {
	return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}
