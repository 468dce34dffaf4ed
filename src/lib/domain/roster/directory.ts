import type { Day } from '../calendar.ts';
import { nameKey } from '../units.ts';
import type { Entry } from './entry.ts';
import { codeKey, type Unit } from './roster.ts';

/** A unit as it will be after the import, as far as others refer to it. */
export interface Listed extends Pick<Unit, 'id' | 'code' | 'name' | 'abbreviation' | 'validFrom' | 'validTo'> {
	/** A name that the import changes still finds it. */
	earlierName?: string;
}

/** Finds the units that cells mean: by code, else by a name or an abbreviation that only one of them has. */
export interface Directory {
	/** Notes what is wrong with the cell. @returns the id, or undefined */
	find(entry: Entry, key: string, text: string): string | undefined;
	/** "SNV Sở Nội vụ" */
	label(id: string): string;
	/** What a spreadsheet calls it: its code, without one its name. */
	reference(id: string): string;
	get(id: string): Listed | undefined;
}

export function directory(units: Listed[], today: Day): Directory {
	const byId = new Map(units.map((unit) => [unit.id, unit]));
	const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[codeKey(unit.code), unit] as const])));
	const byName = new Map<string, Listed[]>();
	for (const unit of units) {
		for (const key of new Set([unit.name, unit.earlierName ?? '', unit.abbreviation].map(nameKey).filter(Boolean))) {
			const known = byName.get(key);
			if (known) known.push(unit);
			else byName.set(key, [unit]);
		}
	}
	const isValid = ({ validFrom, validTo }: Listed) => (validFrom ?? today) <= today && today <= (validTo ?? today);

	return {
		find(entry, key, text) {
			const coded = byCode.get(codeKey(text));
			if (coded) return coded.id;
			const named = byName.get(nameKey(text)) ?? [];
			const valid = named.filter(isValid);
			const [unit, another] = named.length > 1 && valid.length > 0 ? valid : named;
			if (!unit) return void entry.problem('unit_unknown', key, { unit: text });
			if (another) return void entry.problem('unit_ambiguous', key, { unit: text, count: named.length });
			return unit.id;
		},
		label(id) {
			const unit = byId.get(id);
			return unit ? [unit.code, unit.name].filter(Boolean).join(' ') : '';
		},
		reference(id) {
			const unit = byId.get(id);
			return unit ? (unit.code ?? unit.name) : '';
		},
		get: (id) => byId.get(id)
	};
}
