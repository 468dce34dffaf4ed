import type { Day } from '../../calendar.ts';
import { fold, squeeze } from '../../text.ts';
import { existed, nameKey } from '../../units.ts';
import type { FindingCode, Person, Register, Unit } from './items.ts';

/** What was found for a text: an id, or why there is none. */
export type Found = { id: string } | { code: FindingCode; facts: Record<string, string | number> };

/** The words by which cells name units, people and fields, and what such words mean. */
export interface Names {
	unit(id: string): string;
	person(id: string, unitId: string): string;
	field(id: string): string;
	serves(personId: string, unitId: string): boolean;
	/** `kept`: units that were named before stay, also those that have ended. */
	findUnit(text: string, kept: readonly string[]): Found;
	findPerson(text: string, unitId: string): Found;
	findField(text: string): Found;
}

/** Units and people by the words that lead to one of them alone. */
export function namesOf({ units, people, fields }: Register, today: Day): Names {
	const unitOf = new Map(units.map((unit) => [unit.id, unit]));
	const personOf = new Map(people.map((person) => [person.id, person]));
	const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[codeKey(unit.code), unit] as const])));
	const byName = grouped(units, ({ name }) => [nameKey(name)]);
	const byShort = grouped(units, ({ abbreviation, aliases }) => [abbreviation, ...aliases].map(nameKey));
	const byField = new Map(fields.map((field) => [nameKey(field.name), field.id]));
	const serving = grouped(people, ({ unitIds }) => unitIds);
	const exists = ({ validFrom, validTo }: Unit) => existed({ from: validFrom, until: validTo }, today);

	return {
		unit(id) {
			const unit = unitOf.get(id);
			if (!unit) return '';
			const alone = byName.get(nameKey(unit.name))?.length === 1 && !/[;\n]/.test(unit.name);
			return alone ? unit.name : (unit.code ?? unit.name);
		},
		person(id, unitId) {
			const person = personOf.get(id);
			if (!person) return '';
			const namesakes = (serving.get(unitId) ?? []).filter(({ name }) => nameOf(name) === nameOf(person.name));
			return namesakes.length > 1 ? person.email : person.name;
		},
		field: (id) => fields.find((field) => field.id === id)?.name ?? '',
		serves: (personId, unitId) => personOf.get(personId)?.unitIds.includes(unitId) ?? false,
		findUnit(text, kept): Found {
			const coded = byCode.get(codeKey(text));
			const named = coded ? [coded] : (byName.get(nameKey(text)) ?? byShort.get(nameKey(text)) ?? []);
			const possible = named.filter((unit) => exists(unit) || kept.includes(unit.id));
			const [first, second] = possible;
			if (first && !second) return { id: first.id };
			if (first) return { code: 'unit_ambiguous', facts: { unit: text, count: possible.length } };
			const ended = named[0]?.validTo;
			return ended
				? { code: 'unit_ended', facts: { unit: named[0]?.name ?? text, day: ended } }
				: { code: 'unit_unknown', facts: { unit: text } };
		},
		findPerson(text, unitId): Found {
			const known = serving.get(unitId) ?? [];
			const meant = known.filter(({ email, name }) =>
				text.includes('@') ? codeKey(email) === codeKey(text) : nameOf(name) === nameOf(text)
			);
			const facts = { person: text, unit: unitOf.get(unitId)?.name ?? '', count: meant.length };
			const [first, second] = meant;
			if (!first) return { code: 'person_unknown', facts };
			return second ? { code: 'person_ambiguous', facts } : { id: first.id };
		},
		findField(text): Found {
			const id = byField.get(nameKey(text));
			return id === undefined ? { code: 'field_unknown', facts: { field: text } } : { id };
		}
	};
}

function grouped<T extends Unit | Person>(all: T[], keysOf: (one: T) => string[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all)
		for (const key of new Set(keysOf(one))) if (key !== '') groups.set(key, [...(groups.get(key) ?? []), one]);
	return groups;
}

const codeKey = (code: string) => squeeze(code.normalize('NFC')).toLowerCase();
const nameOf = (name: string) => squeeze(fold(name));
