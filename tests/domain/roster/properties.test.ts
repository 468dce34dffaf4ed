import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES } from '#lib/domain/access.ts';
import { SHEET_KINDS, type Roster } from '#lib/domain/roster/roster.ts';
import { exported, instructions, template } from '#lib/domain/roster/tables.ts';
import { COLUMNS } from '#lib/domain/roster/words.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import { UNIT_KINDS } from '#lib/domain/unit-kinds.ts';
import { applied, checked, done, empty, person, province, sheetOf, today, told, unit } from './world.ts';

const words = [
	'SNV',
	'STC',
	'Sở Nội vụ',
	'an@tinh.example',
	'LAN',
	'Sở',
	'Xã',
	'Quản trị',
	'Đầu mối',
	'Đã thôi',
	'-',
	'',
	'01/07/2025',
	'31/02/2026',
	'UBND',
	'A',
	'B',
	'a; b',
	'x'.repeat(400),
	'=1',
	'Ví dụ',
	'#REF!'
];
const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 }));
const headings = SHEET_KINDS.flatMap((kind) =>
	COLUMNS[kind].flatMap(({ names, loose }) => [...names, ...(loose ?? [])])
);

const cell = fc.record(
	{ column: fc.nat(9), text, formula: fc.constant(true as const), error: fc.constant(true as const) },
	{ requiredKeys: ['column', 'text'] }
);
const anySheet: fc.Arbitrary<Sheet> = fc.record({
	name: fc.oneof(fc.constantFrom('Đơn vị', 'Người dùng', 'Phân công vai trò'), fc.string({ maxLength: 5 })),
	hidden: fc.boolean(),
	merges: fc.array(fc.record({ top: fc.nat(9), bottom: fc.nat(9), left: fc.nat(9), right: fc.nat(9) }), {
		maxLength: 3
	}),
	rows: fc
		.tuple(
			fc.array(fc.constantFrom(...headings), { maxLength: 10 }),
			fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 })
		)
		.map(([head, rows]) => [
			{ number: 1, cells: head.map((text, column) => ({ column, text })) },
			...rows.map((cells, at) => ({ number: at + 2, cells }))
		])
});

/** A province whose units, people and memberships fit together. */
const anyRoster: fc.Arbitrary<Roster> = fc
	.record({
		units: fc.array(
			fc.record({
				code: fc.option(fc.nat(999).map((n) => `U${n}`)),
				name: fc.constantFrom('Sở Văn hóa, Thể thao', 'Xã Tân Lập', 'UBND tỉnh', 'Phòng-1', 'Ban "A"'),
				aliases: fc.uniqueArray(fc.constantFrom('a, b', 'c', 'Sở D'), { maxLength: 3 }),
				kind: fc.constantFrom(...UNIT_KINDS),
				parent: fc.nat(30),
				validFrom: fc.option(fc.constantFrom('2020-01-01', '2025-07-01')),
				validTo: fc.option(fc.constantFrom('2025-12-31', '2026-06-30')),
				successor: fc.option(fc.nat(30))
			}),
			{ maxLength: 12 }
		),
		people: fc.array(
			fc.record({
				code: fc.option(fc.nat(999).map((n) => `C${n}`)),
				title: fc.option(fc.constantFrom('Trưởng phòng', 'Phó')),
				phone: fc.option(fc.constant('+84 24 1'))
			}),
			{ maxLength: 12 }
		),
		seats: fc.array(fc.record({ person: fc.nat(30), unit: fc.nat(30), role: fc.constantFrom(...ROLES) }), {
			maxLength: 20
		})
	})
	.map(({ units, people, seats }) => {
		const unique = <T>(items: T[], key: (item: T) => string) => [
			...new Map(items.map((item) => [key(item), item])).values()
		];
		// One name is one unit's at a time.
		const named = units.map((given, at) => ({ ...given, name: `${given.name} ${at}` }));
		const made = unique(named, ({ code, name }) => code ?? name).map(({ parent, successor, ...given }, at) =>
			unit(`u${at}`, {
				...given,
				abbreviation: `V${at}`,
				level: 'xa',
				parentId: at > 0 ? `u${parent % at}` : null,
				successorIds: successor !== null && given.validTo !== null && at > 0 ? [`u${successor % at}`] : []
			})
		);
		const known = unique(
			people.map((given, at) => ({ ...given, code: given.code ?? `p${at}` })),
			({ code }) => code
		).map((given, at) =>
			person(`p${at}`, {
				...given,
				phone: given.phone && '+84 24 3825 1234',
				code: given.code.startsWith('p') ? null : given.code
			})
		);
		const alive = made.filter(({ validTo }) => validTo === null);
		const held = seats
			.filter(() => alive.length > 0 && known.length > 0)
			.map(({ person, unit, role }) => ({
				userId: `p${person % known.length}`,
				unitId: alive[unit % alive.length]?.id ?? '',
				role
			}));
		return {
			units: made,
			people: known,
			working: [],
			seats: unique(held, ({ userId, unitId, role }) => `${userId} ${unitId} ${role}`).map((seat, at) => ({
				...seat,
				id: `s${at}`
			}))
		};
	});

describe('whatever the sheets hold', () => {
	test('the check answers, and every finding is in a sheet of the file', () =>
		fc.assert(
			fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
				const { findings, changes } = checked(sheets);
				const names = new Set(sheets.map(({ name }) => name));
				expect(findings.every(({ sheet }) => names.has(sheet))).toBe(true);
				// Nobody and nothing is ever deleted.
				expect(changes.filter(({ act, kind }) => act === 'end' && kind !== 'memberships')).toEqual([]);
			}),
			{ numRuns: 300 }
		));

	test('a file without errors never leaves the installation without an administrator who can sign in', () =>
		fc.assert(
			fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
				const outcome = checked(sheets);
				if (told(outcome).length > 0) return;
				const { seats } = applied(province, outcome);
				expect(seats.some(({ role, userId }) => role === 'admin' && userId === 'an')).toBe(true);
			}),
			{ numRuns: 300 }
		));
});

describe('what the installation exports', () => {
	test('changes nothing when it is imported again, in whatever order the rows stand', () =>
		fc.assert(
			fc.property(anyRoster, fc.infiniteStream(fc.nat()), (roster, luck) => {
				const sheets = exported(roster, SHEET_KINDS, today).map((table) =>
					sheetOf({ ...table, rows: shuffled(table.rows, luck) })
				);
				const outcome = checked(sheets, roster);
				expect(told(outcome)).toEqual([]);
				expect(done(outcome)).toEqual([]);
			})
		));

	test('makes the same province in an empty installation, and nothing the second time', () =>
		fc.assert(
			fc.property(anyRoster, fc.infiniteStream(fc.nat()), (roster, luck) => {
				// A unit that is new needs a code.
				const units = roster.units.map((unit) => ({ ...unit, code: unit.code ?? `M-${unit.id}` }));
				const sheets = exported({ ...roster, units }, SHEET_KINDS, today).map(sheetOf);
				const mixed = sheets.map((sheet) => ({ ...sheet, rows: renumbered(sheet, luck) }));
				const outcome = checked(sheets, empty);
				expect(told(outcome)).toEqual([]);
				expect(done(checked(mixed, empty))).toEqual(done(outcome));
				expect(outcome.changes).toHaveLength(units.length + roster.people.length + roster.seats.length);
				expect(done(checked(sheets, applied(empty, outcome)))).toEqual([]);
			})
		));

	test('a template is empty: its examples are not read', () => {
		const { changes, findings } = checked([...template(), instructions()].map(sheetOf));
		expect([changes, findings]).toEqual([[], []]);
	});
});

test('170 units and 600 people with their roles are checked in a moment', () => {
	const units = Array.from({ length: 170 }, (_, at) => unit(`u${at}`, { parentId: at > 0 ? `u${at >> 3}` : null }));
	const people = Array.from({ length: 600 }, (_, at) => person(`p${at}`));
	const seats = people.map(({ id }, at) => ({
		id: `s${at}`,
		userId: id,
		unitId: `u${at % 170}`,
		role: 'officer' as const
	}));
	const sheets = exported({ units, people, seats, working: [] }, SHEET_KINDS, today).map(sheetOf);
	const start = performance.now();
	expect(checked(sheets, empty).changes).toHaveLength(1370);
	expect(performance.now() - start).toBeLessThan(1000);
});

function shuffled<T>(rows: T[], luck: Iterator<number>): T[] {
	return rows
		.map((row) => ({ row, at: Number(luck.next().value) }))
		.sort((a, b) => a.at - b.at)
		.map(({ row }) => row);
}

/** The same rows below the header, in another order. */
function renumbered({ rows: [head, ...rows] }: Sheet, luck: Iterator<number>) {
	const body = shuffled(rows, luck).map((row, at) => ({ ...row, number: at + 2 }));
	return head ? [head, ...body] : body;
}
