import { addDays, type Day } from './calendar.ts';
import type { UnitFacts } from './events.ts';
import { Refusal } from './refusal.ts';
import { requireSound, subtree, type Unit } from './unit-tree.ts';

/** merge: one unit takes over · split: several take over one · dissolve: others answer for the rest. */
export const REORGANISATION_KINDS = ['merge', 'split', 'dissolve'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** What is said of a unit that the act itself creates; it exists from the day of the act. */
export type NewUnit = Pick<UnitFacts, 'name' | 'abbreviation' | 'code' | 'kind' | 'level' | 'parentId'>;

export interface Successor {
	id: string;
	/** Null for a unit that is there already. */
	created: NewUnit | null;
}

/** An act as it was put together, with every choice that a person has made; what nobody chose follows the suggestion. */
export interface Act {
	kind: ReorganisationKind;
	/** The day on which it takes effect: the first one without the units that end. */
	day: Day | null;
	ending: string[];
	/** In order: the first answers for what was finished before. */
	successors: Successor[];
	/** `taskId:unitId` of an ending unit's part in a task → who takes it over. */
	takeovers: Record<string, string>;
	/** Membership → unit, or null: it ends. */
	people: Record<string, string | null>;
	/** Unit below an ending one → its new parent. */
	children: Record<string, string>;
}

/** What the act does to the register of units. */
export interface Effect {
	created: Unit[];
	ended: Unit[];
	/** Units below those that end, below their new parents. */
	moved: Unit[];
}

/**
 * What becomes of the units. `units` are all of them as they are.
 * @throws Refusal 422 reorganisation.day_missing, ending_missing, successor_missing, merge_one, split_one, split_several,
 * successor_twice, self, before_beginning, parent_ending · 409 reorganisation.ended, successor_ended · 404 unit.not_found ·
 * and what `requireSound` throws
 */
export function effectOf(act: Act, units: ReadonlyMap<string, Unit>, today: Day): Effect {
	const day = requireShape(act);
	const ending = act.ending.map((id) => requireEnding(units.get(id), day));
	requireSuccessors(act, units, day);

	const created = act.successors.flatMap(({ id, created }) =>
		created ? [{ ...created, id, aliases: [], validFrom: day, validTo: null, successorIds: [] }] : []
	);
	const ended = ending.map((unit) => ({
		...unit,
		validTo: addDays(day, -1),
		successorIds: act.successors.map(({ id }) => id)
	}));
	const moved = below(act, units).map((unit) => ({ ...unit, parentId: parentAfter(act, unit, units) }));

	const all = [...created, ...ended, ...moved];
	const after = new Map([...units, ...all.map((unit) => [unit.id, unit] as const)]);
	requireSound(after, all, day > today ? day : today);
	return { created, ended, moved };
}

/** The units below those that end, which do not end themselves and have not ended. */
export function below(act: Act, units: ReadonlyMap<string, Unit>): Unit[] {
	const ending = new Set(act.ending);
	return [...units.values()].filter(
		({ id, parentId, validTo }) => parentId !== null && ending.has(parentId) && !ending.has(id) && validTo === null
	);
}

/**
 * The parent of a unit whose parent ends: the one chosen, else the first successor; else, where that is the unit itself or
 * stands below it, the next unit above that stays.
 */
export function parentAfter(act: Act, unit: Unit, units: ReadonlyMap<string, Unit>): string | null {
	const chosen = act.children[unit.id];
	if (chosen !== undefined) return chosen;
	const heir = act.successors[0]?.id;
	if (heir !== undefined && !subtree(unit.id, units.values()).has(heir)) return heir;
	let above = unit.parentId;
	while (above !== null && act.ending.includes(above)) above = units.get(above)?.parentId ?? null;
	return above;
}

export const takeoverKey = (taskId: string, unitId: string): string => `${taskId}:${unitId}`;

function requireShape({ kind, day, ending, successors }: Act): Day {
	if (day === null) throw new Refusal(422, 'reorganisation.day_missing');
	if (ending.length === 0) throw new Refusal(422, 'reorganisation.ending_missing');
	if (successors.length === 0) throw new Refusal(422, 'reorganisation.successor_missing');
	if (kind === 'merge' && successors.length > 1) throw new Refusal(422, 'reorganisation.merge_one');
	if (kind === 'split' && ending.length > 1) throw new Refusal(422, 'reorganisation.split_one');
	if (kind === 'split' && successors.length < 2) throw new Refusal(422, 'reorganisation.split_several');
	return day;
}

function requireEnding(unit: Unit | undefined, day: Day): Unit {
	if (!unit) throw new Refusal(404, 'unit.not_found');
	if (unit.validTo !== null) throw new Refusal(409, 'reorganisation.ended', { unit: unit.name });
	if (unit.validFrom !== null && day <= unit.validFrom)
		throw new Refusal(422, 'reorganisation.before_beginning', { unit: unit.name, day: unit.validFrom });
	return unit;
}

function requireSuccessors({ ending, successors }: Act, units: ReadonlyMap<string, Unit>, day: Day) {
	if (new Set(successors.map(({ id }) => id)).size < successors.length)
		throw new Refusal(422, 'reorganisation.successor_twice');
	for (const { id, created } of successors) {
		if (created) {
			if (created.parentId !== null && ending.includes(created.parentId))
				throw new Refusal(422, 'reorganisation.parent_ending', { unit: created.name });
			continue;
		}
		const unit = units.get(id);
		if (!unit) throw new Refusal(404, 'unit.not_found');
		if (ending.includes(id)) throw new Refusal(422, 'reorganisation.self', { unit: unit.name });
		if (unit.validTo !== null || (unit.validFrom ?? day) > day)
			throw new Refusal(409, 'reorganisation.successor_ended', { unit: unit.name });
	}
}
