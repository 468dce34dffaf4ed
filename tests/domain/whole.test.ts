import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf } from '#lib/domain/groups.ts';
import { countsIn, MEASURES, partOf, rollUp, type TaskFacts } from '#lib/domain/rollup/rollup.ts';
import { together, whole } from '#lib/domain/rollup/whole.ts';
import { STATES } from '#lib/domain/workflow/task.ts';

const today = '2026-06-30';
const day = fc.constantFrom('2026-03-31', '2026-05-31', '2026-06-30', '2026-09-30');
const child: fc.Arbitrary<TaskFacts> = fc
	.record({
		state: fc.constantFrom(...STATES),
		due: fc.option(day),
		// A submission lies before the day on which the figures are read.
		handedIn: fc.constantFrom('2026-03-31', '2026-05-31', '2026-06-30'),
		held: fc.constantFrom(null, null, 'paused' as const, 'cancelled' as const),
		parentId: fc.constantFrom(null, 'a', 'b')
	})
	.map(({ state, due, handedIn, held, parentId }) => ({
		state,
		due,
		submittedOn: state === 'submitted' || state === 'done' ? handedIn : null,
		paused: held === 'paused',
		cancelled: held === 'cancelled',
		parentId
	}));
const family = fc.array(child, { minLength: 1, maxLength: 6 });

test('every shared duty counts once, and its parts add up to the whole', () => {
	fc.assert(
		fc.property(fc.array(child, { maxLength: 12 }), (tasks) => {
			const counted = whole(tasks);
			const parents = new Set(tasks.map(({ parentId }) => parentId).filter(Boolean));
			expect(counted).toHaveLength(tasks.filter(({ parentId }) => !parentId).length + parents.size);
			const figures = rollUp(counted, today);
			expect(counted.filter((task) => partOf(task, today) !== null)).toHaveLength(figures.assigned);
			for (const measure of MEASURES) expect(figures[measure]).toBeLessThanOrEqual(counted.length);
		})
	);
});

test('it is done only when all are, late when one was, overdue while one is, cancelled when nobody is left', () => {
	fc.assert(
		fc.property(family, (children) => {
			const all = together(children);
			const left = children.filter(({ cancelled }) => !cancelled);
			expect(all.cancelled).toBe(left.length === 0);
			if (left.length === 0) return;
			expect(all.state === 'done').toBe(left.every(({ state }) => state === 'done'));
			expect(countsIn('overdue', all, today)).toBe(left.some((task) => countsIn('overdue', task, today)));
			expect(countsIn('done_late', all, today)).toBe(
				all.state === 'done' && left.some((task) => countsIn('done_late', task, today))
			);
			expect(all.shares).toEqual({ done: left.filter(({ state }) => state === 'done').length, all: left.length });
		})
	);
});

test('the order of the children says nothing', () => {
	fc.assert(
		fc.property(family, (children) => {
			expect(partOf(together(children.toReversed()), today)).toBe(partOf(together(children), today));
		})
	);
});

const units = [
	{ id: 'snv', name: 'Sở Nội vụ', kind: 'so' },
	{ id: 'stc', name: 'Sở Tài chính', kind: 'so' },
	{ id: 'ttt', name: 'Thanh tra tỉnh', kind: 'co_quan_tuong_duong_so' },
	{ id: 'cat', name: 'Công an tỉnh', kind: 'luc_luong' },
	{ id: 'xa', name: 'UBND xã Hòa Bình', kind: 'xa' }
];

test.each([
	['Các sở, ban, ngành', ['snv', 'stc', 'ttt']],
	['Thủ trưởng các sở, ban, ngành tỉnh', ['snv', 'stc', 'ttt']],
	['Các cơ quan chuyên môn thuộc UBND tỉnh', ['snv', 'stc', 'ttt']],
	['Sở, ban, ngành', ['snv', 'stc', 'ttt']],
	['Các sở, ngành (trừ Sở Tài chính)', ['snv', 'ttt']],
	['UBND các xã, phường, đặc khu', ['xa']],
	['Chủ tịch UBND các xã, phường', ['xa']],
	['UBND cấp xã', ['xa']],
	['Các sở, ngành, UBND cấp xã', ['snv', 'stc', 'ttt', 'xa']],
	['Các địa phương', ['xa']],
	['UBND các huyện, thị xã, thành phố', []],
	['Các cơ quan, đơn vị liên quan', null],
	['Các sở, ban, ngành có liên quan', null],
	['Sở Nội vụ', null],
	['Các cơ sở giáo dục', null]
])('%s', (words, members) => {
	expect(membersOf(words, units)).toEqual(members);
});
