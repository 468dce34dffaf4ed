import type { Day } from '../calendar.ts';
import type { UnitFacts, UserFacts } from '../events.ts';
import type { Directory } from './directory.ts';
import { KIND_WORDS, LEVEL_WORDS } from './words.ts';

/** A unit in the words of its row, by the keys of the columns. */
export function unitCells(unit: UnitFacts, units: Pick<Directory, 'reference'>): Record<string, string> {
	return {
		code: unit.code ?? '',
		name: unit.name,
		abbreviation: unit.abbreviation,
		aliases: unit.aliases.join('; '),
		kind: KIND_WORDS[unit.kind]?.[0] ?? unit.kind,
		level: LEVEL_WORDS[unit.level][0] ?? '',
		parent: unit.parentId === null ? '' : units.reference(unit.parentId),
		from: dayCell(unit.validFrom),
		to: dayCell(unit.validTo),
		successors: unit.successorIds.map((id) => units.reference(id)).join('; ')
	};
}

export function personCells({ code, name, email, title, phone }: UserFacts): Record<string, string> {
	return { code: code ?? '', name, email, title: title ?? '', phone: phone ?? '' };
}

function dayCell(day: Day | null): string {
	return day === null ? '' : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
