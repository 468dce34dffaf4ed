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

const unit = (id: string, name: string, kind: string, from: string | null = null) => ({
	...{ name, kind, from, until: null, today: [id] }
});
const ended = (name: string, kind: string, until: string, ...today: string[]) => ({
	...{ name, kind, from: null, until, today }
});

/** Departments merged on 01/03/2025, districts that ended on 30/06/2025, and the commune that came after them. */
const units = [
	unit('snv', 'Sở Nội vụ', 'so'),
	unit('stc', 'Sở Tài chính', 'so'),
	unit('snnmt', 'Sở Nông nghiệp và Môi trường', 'so', '2025-03-01'),
	unit('ttt', 'Thanh tra tỉnh', 'co_quan_tuong_duong_so'),
	unit('xa', 'UBND xã Hòa Bình', 'xa', '2025-07-01'),
	ended('Sở Kế hoạch và Đầu tư', 'so', '2025-02-28', 'stc'),
	ended('Sở Lao động - Thương binh và Xã hội', 'so', '2025-02-28', 'snv', 'cat'),
	ended('Sở Tài nguyên và Môi trường', 'so', '2025-02-28', 'snnmt'),
	ended('UBND huyện Hòa Bình', 'huyen', '2025-06-30', 'xa'),
	unit('cat', 'Công an tỉnh', 'luc_luong')
];
const members = (words: string, document: string | null = '2026-01-15') => membersOf(words, units, { document, today });

test.each([
	['Các sở, ban, ngành', ['snv', 'stc', 'snnmt', 'ttt']],
	['Thủ trưởng các sở, ban, ngành tỉnh', ['snv', 'stc', 'snnmt', 'ttt']],
	['Các cơ quan chuyên môn thuộc UBND tỉnh', ['snv', 'stc', 'snnmt', 'ttt']],
	['Sở, ban, ngành', ['snv', 'stc', 'snnmt', 'ttt']],
	['Các sở, ngành (trừ Sở Tài chính)', ['snv', 'snnmt', 'ttt']],
	['UBND các xã, phường, đặc khu', ['xa']],
	['Chủ tịch UBND các xã, phường', ['xa']],
	['UBND cấp xã', ['xa']],
	['Các sở, ngành, UBND cấp xã', ['snv', 'stc', 'snnmt', 'ttt', 'xa']],
	['Các địa phương', ['xa']],
	['UBND các huyện, thị xã, thành phố', []],
	['Các cơ quan, đơn vị liên quan', null],
	['Các sở, ban, ngành có liên quan', null],
	['UBND các xã miền núi, biên giới', null],
	['UBND các xã, phường có dự án đi qua', null],
	['Sở Nội vụ', null],
	['Các cơ sở giáo dục', null]
])('%s', (words, expected) => {
	expect(members(words)).toEqual(expected);
});

test('a group is that of the day of the document; for what has ended since its heirs stand, each once', () => {
	expect(members('Các sở, ban, ngành', '2025-01-10')).toEqual(['snv', 'stc', 'snnmt', 'ttt', 'cat']);
	expect(members('Các sở, ngành (trừ Sở Lao động - Thương binh và Xã hội)', '2025-01-10')).toEqual([
		'snv',
		'stc',
		'snnmt',
		'ttt'
	]);
	expect(members('Các sở, ngành (trừ Sở Kế hoạch và Đầu tư)', '2025-01-10')).toEqual([
		'snv',
		'stc',
		'snnmt',
		'ttt',
		'cat'
	]);
	expect(members('UBND các huyện, thị xã, thành phố', '2025-06-30')).toEqual(['xa']);
	expect(members('UBND các huyện, thị xã, thành phố', '2025-07-01')).toEqual([]);
	// What came later was not meant, unless it is an heir.
	const founded = [...units, unit('moi', 'Sở Mới', 'so', '2026-03-01')];
	const days = { document: '2026-01-15', today };
	expect(membersOf('Các sở, ngành', founded, days)).toEqual(['snv', 'stc', 'snnmt', 'ttt']);
});

test('where the register knows no unit of that kind on that day, or the document no day, the group is that of today', () => {
	expect(members('UBND cấp xã', '2025-01-10')).toEqual(['xa']);
	expect(members('Các địa phương', '2025-01-10')).toEqual(['xa']);
	expect(members('Các sở, ngành', null)).toEqual(['snv', 'stc', 'snnmt', 'ttt']);
	expect(members('Các sở, ngành', '2027-01-01')).toEqual(['snv', 'stc', 'snnmt', 'ttt']);
});
