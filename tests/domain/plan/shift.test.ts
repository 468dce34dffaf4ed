import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDay, yearOf } from '#lib/domain/calendar.ts';
import { findDeadline } from '#lib/domain/plan/deadline/deadline.ts';
import { shiftDay, shiftDeadline, shiftWords } from '#lib/domain/plan/shift.ts';

const years = { from: 2026, to: 2027 };
const reading = { ...years, letter: true };

test.for([
	['2026-12-31', 1, '2027-12-31'],
	['2028-02-29', 1, '2029-02-28'],
	['2028-02-29', 4, '2032-02-29'],
	['2027-02-28', 1, '2028-02-28'],
	['2026-01-31', -1, '2025-01-31']
] as const)('%s moved by %i is %s', ([day, by, moved]) => expect(shiftDay(day, by)).toBe(moved));

const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('1990-01-01', count));

test('a moved day exists, in the year that is meant, in the same month', () => {
	fc.assert(
		fc.property(days, fc.integer({ min: -20, max: 20 }), (day, by) => {
			const moved = shiftDay(day, by);
			expect(isDay(moved)).toBe(true);
			expect(yearOf(moved)).toBe(yearOf(day) + by);
			expect(moved.slice(5, 7)).toBe(day.slice(5, 7));
		})
	);
});

test('days keep their order, and come back where they were unless it was a leap day', () => {
	fc.assert(
		fc.property(days, days, fc.integer({ min: -20, max: 20 }), (a, b, by) => {
			if (a <= b) expect(shiftDay(a, by) <= shiftDay(b, by)).toBe(true);
			if (!a.endsWith('-02-29')) expect(shiftDay(shiftDay(a, by), -by)).toBe(a);
		})
	);
});

test.for([
	['quý III/2026', 'quý III/2027'],
	['trước ngày 15/12/2026', 'trước ngày 15/12/2027'],
	['Báo cáo tổng kết năm 2026, trước 15/01/2027', 'Báo cáo tổng kết năm 2027, trước 15/01/2028'],
	['Kế hoạch giai đoạn 2026 - 2030', 'Kế hoạch giai đoạn 2026 - 2030'],
	['đến năm 2030', 'đến năm 2030'],
	['Thực hiện Quyết định số 15/2026/QĐ-UBND', 'Thực hiện Quyết định số 15/2026/QĐ-UBND'],
	['theo Nghị quyết 76/NQ-CP ngày 15/7/2026 trong năm 2026', 'theo Nghị quyết 76/NQ-CP ngày 15/7/2026 trong năm 2027'],
	['hằng quý', 'hằng quý'],
	['mã số 120261', 'mã số 120261']
] as const)('the words “%s” of 2026 are “%s” of 2027', ([words, moved]) => {
	expect(shiftWords(words, years)).toBe(moved);
});

describe('a deadline stays in step with its words', () => {
	const worded = (text: string, due?: string) => {
		const context = { documentDate: null, planYear: 2026, field: true, letter: true };
		const found = findDeadline(text, context)?.deadline;
		const deadline = { ...(found ?? { kind: 'text' as const, value: null, due: null, rel: null, start: null }), text };
		const moved = shiftDeadline({ deadline, due: due ?? deadline.due }, reading);
		return [moved.deadline?.text, moved.due, moved.deadline?.due];
	};
	test.for([
		['quý III/2026', 'quý III/2027', '2027-09-30'],
		['quý IV', 'quý IV', '2027-12-31'],
		['năm 2026', 'năm 2027', '2027-12-31'],
		['tháng 2/2026', 'tháng 2/2027', '2027-02-28'],
		['trước ngày 15/12/2026', 'trước ngày 15/12/2027', '2027-12-14'],
		['hằng quý', 'hằng quý', '2027-03-31'],
		['trước ngày 20 hằng tháng', 'trước ngày 20 hằng tháng', '2027-01-19'],
		['đến năm 2030', 'đến năm 2030', '2030-12-31'],
		['khi Trung ương yêu cầu', 'khi Trung ương yêu cầu', null]
	] as const)('“%s” becomes “%s”, due %s', ([words, moved, due]) => {
		expect(worded(words)).toEqual([moved, due, due]);
	});

	test('a day that was set by hand is the same day of the new year', () => {
		expect(worded('quý III/2026', '2026-09-15')).toEqual(['quý III/2027', '2027-09-15', '2027-09-15']);
		expect(worded('khi Trung ương yêu cầu', '2026-11-30')).toEqual([
			'khi Trung ương yêu cầu',
			'2027-11-30',
			'2027-11-30'
		]);
		expect(shiftDeadline({ deadline: null, due: '2026-12-31' }, reading)).toEqual({
			deadline: null,
			due: '2027-12-31'
		});
		expect(shiftDeadline({ deadline: null, due: '2030-12-31' }, reading).due).toBe('2030-12-31');
	});

	test('whatever the words are, it neither fails nor loses a day', () => {
		fc.assert(
			fc.property(fc.string(), fc.option(days), (text, due) => {
				const deadline = { kind: 'text' as const, value: null, due: null, rel: null, start: null, text };
				const moved = shiftDeadline({ deadline, due }, reading);
				if (due !== null) expect(moved.due).not.toBeNull();
				expect(shiftWords(shiftWords(text, years), { from: 2027, to: 2026 }).length).toBe(text.length);
			})
		);
	});
});
