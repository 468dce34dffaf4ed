import type { Day } from '../calendar.ts';
import type { UnitFacts } from '../events.ts';
import { nameKey } from '../units.ts';
import type { UnitKind, UnitLevel } from '../unit-kinds.ts';
import { differences } from '../sheet.ts';
import { unitCells } from './cells.ts';
import { cycles } from './cycles.ts';
import { directory, type Directory, type Listed } from './directory.ts';
import type { Entry } from './entry.ts';
import { codeKey, newId, type Roster, type Unit, type UnitChange } from './roster.ts';
import { KIND_WORDS, LEVEL_WORDS } from './words.ts';

interface Read {
	entry: Entry;
	id: string;
	before: Unit | null;
	after: UnitFacts;
}

/** What the rows do to units, and the units as they will be for those who refer to them. */
export function checkUnits(entries: Entry[], { units, working }: Roster, today: Day) {
	const reads = identified(entries, units).map(({ entry, before, id }) => ({
		entry,
		id,
		before,
		after: { ...(before ?? empty), ...fieldsOf(entry, before) }
	}));
	const listed = directory(merged(units, reads), today);
	for (const read of reads) refer(read, listed);

	reportCycles(reads, units, listed);
	reportEnds(reads, new Set(working), today);
	reportNames(reads, units);
	const changes = reads.flatMap((read) => changeOf(read, listed));
	return { changes, listed, rows: reads.length };
}

const empty: UnitFacts = {
	code: null,
	name: '',
	abbreviation: '',
	aliases: [],
	kind: 'khac',
	level: 'tinh',
	parentId: null,
	validFrom: null,
	validTo: null,
	successorIds: []
};

/** Which unit each row means: that of its code, else the one of its name that has no code yet, else a new one. */
function identified(entries: Entry[], units: Unit[]) {
	const byCode = new Map(units.flatMap((unit) => (unit.code === null ? [] : [[codeKey(unit.code), unit] as const])));
	const withoutCode = Map.groupBy(
		units.filter(({ code }) => code === null),
		({ name }) => nameKey(name)
	);
	const seen = new Map<string, Entry>();

	return entries.flatMap((entry) => {
		const code = entry.text('code') ?? undefined;
		const known = code === undefined ? undefined : byCode.get(codeKey(code));
		const before = known ?? adopted(entry, withoutCode.get(nameKey(entry.text('name') ?? '')) ?? []);
		if (before === 'ambiguous') return [];
		if (code === undefined && before === null) {
			entry.require('code');
			return [];
		}
		const id = before?.id ?? newId('units', codeKey(code ?? ''));
		const earlier = seen.get(id);
		if (earlier) {
			entry.problem('duplicate', code === undefined ? 'name' : 'code', { row: earlier.row, sheet: earlier.sheet });
			return [];
		}
		seen.set(id, entry);
		return [{ entry, before, id }];
	});
}

/** Several units may have had one name, at different times. */
function adopted(entry: Entry, named: Unit[]): Unit | null | 'ambiguous' {
	const [only, another] = named;
	if (!another) return only ?? null;
	const [from, to] = [entry.day('from') ?? null, entry.day('to') ?? null];
	const [match, second] = named.filter(({ validFrom, validTo }) => validFrom === from && validTo === to);
	if (match && !second) return match;
	entry.problem('unit_ambiguous', 'name', { unit: only?.name ?? '', count: named.length });
	return 'ambiguous';
}

/** Everything but what refers to other units. */
function fieldsOf(entry: Entry, before: Unit | null): Partial<UnitFacts> {
	const code = entry.text('code');
	const name = entry.text('name');
	const kind = entry.word<UnitKind>('kind', KIND_WORDS, 'kind_unknown');
	const level = entry.word<UnitLevel>('level', LEVEL_WORDS, 'level_unknown');
	const abbreviation = entry.text('abbreviation');
	const [validFrom, validTo] = [entry.day('from'), entry.day('to')];
	if ((name === undefined && !before) || name === null) entry.require('name');
	if (kind === undefined && !before && entry.text('kind') === undefined) entry.require('kind');

	const [from, to] = [
		validFrom === undefined ? before?.validFrom : validFrom,
		validTo === undefined ? before?.validTo : validTo
	];
	if (from && to && from > to) entry.problem('from_after_to', validTo === undefined ? 'from' : 'to', { from, to });

	const given = {
		code: code ?? undefined,
		name: name ?? undefined,
		kind,
		level,
		abbreviation: abbreviation ?? undefined
	};
	const derived = before ? {} : derive(name ?? '', kind, level);
	return { ...derived, ...known({ ...given, aliases: entry.list('aliases'), validFrom, validTo }) };
}

/** What a new unit's other fields say of those that are left out. */
function derive(name: string, kind: UnitKind | undefined, level: UnitLevel | undefined) {
	const levelOfKind = kind === 'xa' || kind === 'huyen' ? kind : 'tinh';
	const initials = [...name.matchAll(/(?<!\p{L})\p{L}/gu)].join('').toUpperCase();
	return { level: level ?? levelOfKind, abbreviation: (level ?? levelOfKind) === 'tinh' ? initials : name };
}

function refer({ entry, id, after }: Read, listed: Directory) {
	const parent = entry.text('parent');
	if (parent === null) after.parentId = null;
	else if (parent !== undefined) {
		const parentId = listed.find(entry, 'parent', parent);
		if (parentId === id) entry.problem('unit_self', 'parent');
		else if (parentId !== undefined) after.parentId = parentId;
	}

	const successors = entry.list('successors');
	if (successors === undefined) return;
	const ids = successors.map((text) => listed.find(entry, 'successors', text)).filter((found) => found !== undefined);
	if (ids.includes(id)) entry.problem('unit_self', 'successors');
	else if (ids.length === successors.length) after.successorIds = [...new Set(ids)];
}

/** The units as they will be. */
function merged(units: Unit[], reads: Read[]): Listed[] {
	const read = new Set(reads.map(({ id }) => id));
	return [
		...units.filter(({ id }) => !read.has(id)),
		...reads.map(({ id, before, after }) => ({
			id,
			...after,
			...(before && before.name !== after.name && { earlierName: before.name })
		}))
	];
}

/** A ring that was there before is not this file's fault. */
function reportCycles(reads: Read[], units: Unit[], listed: Directory) {
	const byId = new Map(reads.map((read) => [read.id, read]));
	const report = (edges: (unit: UnitFacts) => string[], code: 'cycle' | 'successor_cycle', key: string) => {
		const graph = new Map([
			...units.map((unit) => [unit.id, edges(unit)] as const),
			...reads.map(({ id, after }) => [id, edges(after)] as const)
		]);
		for (const ring of cycles(graph)) {
			const own = ring.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.entry.row - b.entry.row);
			const names = [...ring, ring[0] ?? ''].map((id) => listed.reference(id));
			own[0]?.entry.problem(code, key, { cycle: names.join(' → ') });
		}
	};
	report(({ parentId }) => (parentId === null ? [] : [parentId]), 'cycle', 'parent');
	report(({ successorIds }) => successorIds, 'successor_cycle', 'successors');
}

/** A unit that lives has no successor yet; one that works ends by the guided act, which says who takes over. */
function reportEnds(reads: Read[], working: Set<string>, today: Day) {
	for (const { entry, id, before, after } of reads) {
		const ends = after.validTo !== null && after.validTo !== before?.validTo;
		if (ends && after.validTo !== null && after.validTo >= today) entry.problem('end_too_early', 'to');
		else if (ends && working.has(id)) entry.problem('unit_working', 'to');
		if (after.successorIds.length > 0 && after.validTo === null) entry.problem('successor_too_early', 'successors');
	}
}

/** At one time, one name is one unit's below the same parent. */
function reportNames(reads: Read[], units: Unit[]) {
	const read = new Set(reads.map(({ id }) => id));
	const after = [...units.filter(({ id }) => !read.has(id)), ...reads.map(({ id, after }) => ({ ...after, id }))];
	const placeOf = ({ name, parentId }: UnitFacts) => `${parentId ?? ''}|${nameKey(name)}`;
	const named = Map.groupBy(after, placeOf);
	for (const { entry, id, before, after } of reads) {
		if (after.name === '' || (before && differsOnlyInside(before, after))) continue;
		const other = named.get(placeOf(after))?.find((unit) => unit.id !== id && overlap(unit, after));
		if (other) entry.problem('name_taken', 'name', { code: other.code ?? '' });
	}
}

/** What is untouched is not this file's fault. */
function differsOnlyInside(before: UnitFacts, after: UnitFacts): boolean {
	const outside = ({ name, parentId, validFrom, validTo }: UnitFacts) => [name, parentId, validFrom, validTo].join('|');
	return outside(before) === outside(after);
}

function overlap(a: UnitFacts, b: UnitFacts): boolean {
	return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

function changeOf({ entry, id, before, after }: Read, listed: Directory): UnitChange[] {
	const fields = differences(before && unitCells(before, listed), unitCells(after, listed));
	if (before && fields.length === 0) return [];
	const label = [after.code, after.name].filter(Boolean).join(' ');
	return [
		{
			kind: 'units',
			act: before ? 'update' : 'create',
			id,
			sheet: entry.sheet,
			row: entry.row,
			label,
			fields,
			before,
			after
		}
	];
}

/** Without the fields that a row leaves as they are. */
function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
