import { check, type Outcome } from '#lib/domain/roster/check.ts';
import type { Person, Roster, Unit } from '#lib/domain/roster/roster.ts';
import type { Table } from '#lib/domain/roster/tables.ts';
import type { Sheet } from '#lib/domain/sheet.ts';

export const today = '2026-09-15';

export function unit(id: string, given: Partial<Unit> = {}): Unit {
	return {
		id,
		version: 1,
		code: id.toUpperCase(),
		name: `Đơn vị ${id}`,
		abbreviation: id.toUpperCase(),
		aliases: [],
		kind: 'so',
		level: 'tinh',
		parentId: null,
		validFrom: null,
		validTo: null,
		successorIds: [],
		...given
	};
}

export function person(id: string, given: Partial<Person> = {}): Person {
	const email = `${id}@tinh.example`;
	return {
		id,
		version: 1,
		code: id.toUpperCase(),
		name: `Người ${id}`,
		email,
		title: null,
		phone: null,
		closed: false,
		...given
	};
}

/** The People's Committee with two departments; An administers, Lan is a focal point. */
export const province: Roster = {
	units: [
		unit('ubnd', { name: 'Ủy ban nhân dân tỉnh', kind: 'ubnd' }),
		unit('snv', { name: 'Sở Nội vụ', parentId: 'ubnd' }),
		unit('stc', { name: 'Sở Tài chính', parentId: 'ubnd' })
	],
	people: [person('an', { name: 'Vũ An' }), person('lan', { name: 'Nguyễn Thị Lan' })],
	seats: [
		{ id: 's1', userId: 'an', unitId: 'snv', role: 'admin' },
		{ id: 's2', userId: 'lan', unitId: 'stc', role: 'focal' }
	],
	working: ['snv', 'stc']
};

export const empty: Roster = { units: [], people: [], seats: [], working: [] };

/** A sheet from lines whose cells are separated by bars; an empty line is an empty row. */
export function sheet(name: string, text: string, given: Partial<Sheet> = {}): Sheet {
	const lines = text.trim().split('\n');
	return toSheet(
		name,
		lines.map((line) => line.trim().split('|')),
		given
	);
}

export function sheetOf({ name, head, rows }: Table): Sheet {
	return toSheet(name, [head, ...rows]);
}

function toSheet(name: string, rows: string[][], given: Partial<Sheet> = {}): Sheet {
	const filled = rows.map((texts, at) => ({
		number: at + 1,
		cells: texts.map((text, column) => ({ column, text: text.trim() })).filter(({ text }) => text !== '')
	}));
	return { name, hidden: false, rows: filled.filter(({ cells }) => cells.length > 0), merges: [], ...given };
}

export function checked(sheets: Sheet[], roster = province): Outcome {
	return check(sheets, roster, { today, actorId: 'an' });
}

/** "B3 unit_unknown STX" for each error, or for each notice. */
export function told({ findings }: Outcome, severity: 'error' | 'notice' = 'error'): string[] {
	return findings
		.filter((finding) => finding.severity === severity)
		.map(({ column, row, code, value }) => `${column ?? ''}${row ?? ''} ${code} ${value}`.trim());
}

/** "create SNV Sở Nội vụ: name=Sở Nội vụ" with what differs. */
export function done({ changes }: Outcome): string[] {
	return changes.map(
		({ act, label, fields }) =>
			`${act} ${label}: ${fields.map(({ column, before, after }) => `${column} ${before}→${after}`).join(', ')}`
	);
}

/** The province after the changes, as the server would make it. */
export function applied(roster: Roster, { changes }: Outcome): Roster {
	const units = new Map(roster.units.map((unit) => [unit.id, unit]));
	const people = new Map(roster.people.map((person) => [person.id, person]));
	const seats = new Map(roster.seats.map((seat) => [seat.id, seat]));
	for (const change of changes) {
		if (change.kind === 'units') units.set(change.id, { ...change.after, id: change.id, version: 1 });
		else if (change.kind === 'users')
			people.set(change.id, { ...change.after, id: change.id, version: 1, closed: false });
		else if (change.act === 'end') seats.delete(change.id);
		else seats.set(change.id, { ...change.seat, id: change.id });
	}
	return { units: [...units.values()], people: [...people.values()], seats: [...seats.values()], working: [] };
}
