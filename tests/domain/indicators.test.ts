import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	counting,
	gap,
	isReached,
	OPS,
	parseFigure,
	share,
	stateOf,
	type Entry,
	type Goal
} from '#lib/domain/indicators.ts';
import { number } from '#lib/i18n/format.ts';

const figure = fc.integer({ min: 0, max: 2_000_000_000 });
const goals: fc.Arbitrary<Goal> = fc
	.record({ op: fc.constantFrom(...OPS), value: figure, width: figure })
	.map(({ op, value, width }) => ({ op, value, max: op === 'range' ? value + width : null }));
const days = fc.constantFrom('2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31');
const entries: fc.Arbitrary<Entry[]> = fc.array(
	fc.record({ day: days, value: figure, recordedOn: days, withdrawnOn: fc.option(days) }).map((entry) => ({
		...entry,
		recordedAt: `${entry.recordedOn}T02:00:00.000Z`
	}))
);

test('what is missing is exactly what brings a figure to the goal', () => {
	fc.assert(
		fc.property(goals, figure, (goal, value) => {
			const missing = gap(goal, value);
			expect(missing === null).toBe(isReached(goal, value));
			if (!missing) return;
			const there = value + (missing.way === 'up' ? missing.by : -missing.by);
			const strict = goal.op === '>' ? 1 : goal.op === '<' ? -1 : 0;
			expect(missing.by).toBeGreaterThanOrEqual(0);
			expect(isReached(goal, there + strict)).toBe(true);
		})
	);
});

test('what is recorded or withdrawn later never changes the figure of a day', () => {
	fc.assert(
		fc.property(entries, entries, days, (known, later, day) => {
			const after = later.map((entry) => ({
				...entry,
				recordedOn: '2027-01-05',
				recordedAt: '2027-01-05T02:00:00.000Z'
			}));
			const withdrawn = known.map((entry) => ({ ...entry, withdrawnOn: entry.withdrawnOn ?? '2027-01-06' }));
			expect(counting([...withdrawn, ...after], day).map(({ value }) => value)).toEqual(
				counting(known, day).map(({ value }) => value)
			);
		})
	);
});

test('of two figures of one day the one recorded last counts', () => {
	const of = (value: number, recordedAt: string) => ({
		day: '2026-06-30',
		value,
		recordedAt,
		recordedOn: '2026-07-01',
		withdrawnOn: null
	});
	expect(counting([of(2, '2026-07-01T03:00:00Z'), of(1, '2026-07-01T02:00:00Z')], '2026-07-01').at(-1)?.value).toBe(2);
});

describe.for([
	[null, 90_000, 'no_goal'],
	[95_000, null, 'no_entry'],
	[95_000, 95_000, 'reached'],
	[95_000, 94_999, 'late']
] as const)('a goal of %s with %s', ([goal, value, state]) => {
	test(`is ${state} after its day`, () => {
		expect(
			stateOf(goal === null ? null : { op: '>=', value: goal, max: null }, value, '2026-06-30', '2026-07-01')
		).toBe(state);
	});
});

test('a target is late from the day after its due day', () => {
	expect(stateOf({ op: '<', value: 5000, max: null }, 5000, '2026-06-30', '2026-06-30')).toBe('missed');
});

test('a share is rounded half up to thousandths of a percent', () => {
	expect(share(2000, 3000)).toBe(66_667);
	expect(share(1000, 8_000_000)).toBe(13);
	expect(share(1000, 0)).toBeNull();
});

test('a figure is read as it is written', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (thousandths) => {
			expect(parseFigure(number(thousandths / 1000))).toBe(thousandths);
		})
	);
	expect(['97,37', '1554', '97.37', '-1', '1,2345', ''].map(parseFigure)).toEqual([
		97_370,
		1_554_000,
		null,
		null,
		null,
		null
	]);
});
