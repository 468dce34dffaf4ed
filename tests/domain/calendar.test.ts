import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as calendar from '#lib/domain/calendar.ts';
import { isZone, offsetAt, VIETNAM } from '#lib/domain/calendar/zone.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => calendar.addDays('2000-01-01', count));
const counts = fc.integer({ min: -400, max: 400 });

describe('a day in Vietnam', () => {
	test('begins seven hours before it does in UTC', () => {
		expect(calendar.dayOf(new Date('2025-12-31T16:59:59.999Z'), VIETNAM)).toBe('2025-12-31');
		expect(calendar.dayOf(new Date('2025-12-31T17:00:00Z'), VIETNAM)).toBe('2026-01-01');
		expect(calendar.startOf('2026-01-01', VIETNAM).toISOString()).toBe('2025-12-31T17:00:00.000Z');
	});

	test('contains its first and its last millisecond, and no more', () => {
		fc.assert(
			fc.property(days, (day) => {
				const start = calendar.startOf(day, VIETNAM);
				const next = calendar.startOf(calendar.addDays(day, 1), VIETNAM);
				expect(calendar.dayOf(start, VIETNAM)).toBe(day);
				expect(calendar.dayOf(new Date(start.getTime() - 1), VIETNAM)).toBe(calendar.addDays(day, -1));
				expect(calendar.dayOf(new Date(next.getTime() - 1), VIETNAM)).toBe(day);
			})
		);
	});

	test('exists or does not', () => {
		expect(calendar.makeDay(2024, 2, 29)).toBe('2024-02-29');
		expect(calendar.makeDay(2025, 2, 29)).toBeNull();
		expect(calendar.makeDay(2025, 13, 1)).toBeNull();
		expect(calendar.makeDay(2025, 4, 31)).toBeNull();
		expect(calendar.isDay('2025-1-1')).toBe(false);
		expect(() => calendar.addDays('soon', 1)).toThrow(RangeError);
	});
});

describe('counting', () => {
	test('adding and measuring agree', () => {
		fc.assert(
			fc.property(days, counts, (day, count) => {
				const other = calendar.addDays(day, count);
				expect(calendar.daysBetween(day, other)).toBe(count);
				expect(calendar.addDays(other, -count)).toBe(day);
				expect(other > day).toBe(count > 0);
			})
		);
	});

	test('a month and a quarter end on their last day', () => {
		expect(calendar.lastDayOfMonth('2024-02')).toBe('2024-02-29');
		expect(calendar.lastDayOfMonth('2025-12-05')).toBe('2025-12-31');
		expect(calendar.lastDayOfQuarter('2025-Q3')).toBe('2025-09-30');
		expect(calendar.lastDayOfQuarter('2025-02-14')).toBe('2025-03-31');
		fc.assert(
			fc.property(days, (day) => {
				expect(calendar.lastDayOfMonth(day) >= day).toBe(true);
				expect(calendar.addDays(calendar.lastDayOfMonth(day), 1).slice(8)).toBe('01');
				expect(calendar.lastDayOfQuarter(day) >= calendar.lastDayOfMonth(day)).toBe(true);
			})
		);
	});

	test('weekdays are numbered from Monday', () => {
		expect(calendar.weekday('2026-11-23')).toBe(1);
		expect(calendar.weekday('2026-11-22')).toBe(7);
	});
});

describe('working days', () => {
	test.each([
		['2026-01-01', false],
		['2026-01-02', false],
		['2026-01-10', true],
		['2026-02-14', false],
		['2026-02-20', false],
		['2026-02-23', true],
		['2025-04-26', true],
		['2025-05-02', false],
		['2025-09-01', false],
		['2026-11-24', false],
		['2018-04-30', false],
		['2018-10-06', false]
	])('%s', (day, works) => {
		expect(calendar.isWorkingDay(day)).toBe(works);
	});

	test('five working days from a Thursday end on the next Thursday', () => {
		expect(calendar.addWorkingDays('2025-11-20', 5)).toBe('2025-11-27');
	});

	test('Tết is jumped over', () => {
		expect(calendar.addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
		expect(calendar.addWorkingDays('2026-02-23', -1)).toBe('2026-02-13');
		expect(calendar.workingDayFrom('2026-02-18')).toBe('2026-02-23');
		expect(calendar.workingDayFrom('2026-02-24')).toBe('2026-02-24');
	});

	test('the n-th working day is worked, and n of them lie in between', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 40 }), (day, n) => {
				const end = calendar.addWorkingDays(day, n);
				const between = Array.from({ length: calendar.daysBetween(day, end) }, (_, at) =>
					calendar.addDays(day, at + 1)
				);
				expect(calendar.isWorkingDay(end)).toBe(true);
				expect(between.filter(calendar.isWorkingDay)).toHaveLength(n);
			})
		);
	});
});

describe('a day in another zone', () => {
	// Summer time at both ends of the world, quarters of an hour, and clocks that leap over midnight (Beirut, Asunción).
	const zones = ['UTC', 'Asia/Saigon', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']
		.concat(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Beirut', 'America/Asuncion'])
		.map((zone) => ({ zone, intl: new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }) }));
	const instants = fc.date({ min: new Date('2012-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

	test('is the one that the platform tells at every instant', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), instants, ({ zone, intl }, instant) => {
				expect(calendar.dayOf(instant, zone)).toBe(intl.format(instant));
			})
		);
	});

	test('begins with its first millisecond', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), instants, ({ zone }, instant) => {
				const day = calendar.dayOf(instant, zone);
				const start = calendar.startOf(day, zone);
				expect(calendar.dayOf(start, zone)).toBe(day);
				expect(calendar.dayOf(new Date(start.getTime() - 1), zone)).toBe(calendar.addDays(day, -1));
			})
		);
	});

	test('the short way for Vietnam tells what the platform tells', () => {
		fc.assert(
			fc.property(instants, (instant) => {
				expect(offsetAt(instant.getTime(), VIETNAM)).toBe(offsetAt(instant.getTime(), 'Asia/Saigon'));
			})
		);
	});

	test('begins when the clocks have leapt over its midnight', () => {
		expect(calendar.startOf('2022-03-27', 'Asia/Beirut').toISOString()).toBe('2022-03-26T22:00:00.000Z');
		expect(isZone('Asia/Beirut')).toBe(true);
		expect(isZone('Asia/Hanoi')).toBe(false);
	});
});
