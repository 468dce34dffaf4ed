import { fold, squeeze, words } from './text.ts';

/** What is needed of a unit to recognise it by the names that documents give it. */
export interface NamedUnit {
	name: string;
	abbreviations: string[];
	/** First and last civil day of its existence; null is open. */
	from: string | null;
	until: string | null;
}

export interface UnitMatch<U extends NamedUnit> {
	unit: U;
	/** `same` is the unit's own name in any spelling, `abbreviation` one of its short forms. */
	how: 'same' | 'abbreviation';
	/** It existed on the day that was asked about. */
	active: boolean;
}

/**
 * One form for all spellings of an agency's name: composed, tone placed, lower case, UBND for Ủy ban nhân dân,
 * "và" for &, PTNT written out, no commas or full stops, blanks around hyphens, without "các" in front and "liên quan" behind.
 */
export function nameKey(name: string): string {
	return squeeze(
		fold(name)
			.replace(/[*|_"“”]/g, ' ')
			.replace(/ủy ban nhân dân/g, 'ubnd')
			.replace(/\s*&\s*/g, ' và ')
			.replace(/(?<!\p{L})ptnt(?!\p{L})/gu, 'phát triển nông thôn')
			.replace(/[.,;:]/g, ' ')
			.replace(/\s*[-–—]\s*/g, ' - ')
			.replace(/^\s*(các|những)\s+/, '')
			.replace(/\s(có )?liên quan\s*$/, '')
	);
}

/** Units by name key; where two units share a name or abbreviation, the one that existed on `day` comes first. */
export function match<U extends NamedUnit>(name: string, units: readonly U[], day: string | null): UnitMatch<U> | null {
	const wanted = nameKey(name);
	if (wanted === '') return null;
	const matches = units.flatMap((unit): UnitMatch<U>[] => {
		const active = existed(unit, day);
		if (nameKey(unit.name) === wanted) return [{ unit, how: 'same', active }];
		return unit.abbreviations.some((short) => nameKey(short) === wanted) ? [{ unit, how: 'abbreviation', active }] : [];
	});
	return (
		matches.sort(
			(a, b) => Number(b.active) - Number(a.active) || Number(b.how === 'same') - Number(a.how === 'same')
		)[0] ?? null
	);
}

/** Did the unit exist on that day? Without a day every unit counts. Both `from` and `until` are days on which it did. */
export function existed(unit: Pick<NamedUnit, 'from' | 'until'>, day: string | null): boolean {
	return day === null || ((unit.from === null || unit.from <= day) && (unit.until === null || day <= unit.until));
}

/** What says nothing about the matters that a unit deals with. */
const generic =
	/^(sở|ban|chi cục|cục|phòng|trung tâm|văn phòng|ủy ban nhân dân|ubnd|thanh tra|xã|phường|tỉnh|huyện|thành phố|thị trấn|quản lý)(?=\s|$)\s*/;

/** The words of a name that tell it from others, by two syllables, as most Vietnamese words have: "khoa học", "công nghệ". */
export function matters(name: string): Set<string> {
	const parts = words(name.replace(/[,;&–-]/g, ' và '))
		.join(' ')
		.split(/\svà\s/)
		.map((part) => {
			let rest = part.replace(/^(và\s)+/, '');
			while (generic.test(rest)) rest = rest.replace(generic, '');
			return rest;
		});
	return new Set(parts.flatMap((part) => [...pairs(part)]));
}

/** Every two neighbouring syllables of a text. */
export function pairs(text: string): Set<string> {
	const syllables = words(text);
	return new Set(syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`));
}
