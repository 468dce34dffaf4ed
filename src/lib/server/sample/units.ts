import type { UnitKind } from '#lib/domain/unit-kinds.ts';
import { communes } from './units/communes.ts';
import { districts } from './units/districts.ts';
import { predecessors } from './units/predecessors.ts';
import { provincial } from './units/provincial.ts';

/** One unit of the fictional province of Thanh Giang. */
export interface SampleUnit {
	/** Stable slug; people, plan and story refer to it. */
	id: string;
	name: string;
	/** As shown on a card; unique among the units of one day. */
	abbreviation: string;
	/** Spellings under which documents name the unit. */
	aliases: string[];
	kind: UnitKind;
	level: 'tinh' | 'huyen' | 'xa';
	parent: string | null;
	/** First and last day of its existence, YYYY-MM-DD; null where the sample sets no bound. */
	valid_from: string | null;
	valid_to: string | null;
	/** Who took over its work; empty while it exists. */
	successors: string[];
}

/** All units, parents before their children, those that were dissolved included. */
export const units: SampleUnit[] = [...provincial, ...predecessors, ...districts, ...communes];

/** The units that exist on a civil day (YYYY-MM-DD), both bounds inclusive. */
export function unitsOn(day: string): SampleUnit[] {
	return units.filter((unit) => (unit.valid_from ?? day) <= day && day <= (unit.valid_to ?? day));
}

/** The full name as official documents write it. @throws Error for an id that the sample does not hold. */
export function nameOf(id: string): string {
	const unit = units.find((each) => each.id === id);
	if (!unit) throw new Error(`sample unit ${id} does not exist`);
	return unit.name;
}
