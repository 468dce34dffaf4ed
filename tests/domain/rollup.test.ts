import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar.ts';
import {
	completionOfAssigned,
	completionOfDue,
	countsIn,
	MEASURES,
	onTimeRate,
	PARTS,
	partOf,
	rollUp,
	timelinessOf,
	type TaskFacts
} from '#lib/domain/rollup/rollup.ts';
import { STATES } from '#lib/domain/workflow/task.ts';

const day = '2026-09-15';

function task(given: Partial<TaskFacts> = {}): TaskFacts {
	return { state: 'not_started', due: null, submittedOn: null, paused: false, cancelled: false, ...given };
}

describe('one task', () => {
	test.for<[string, Partial<TaskFacts>, ReturnType<typeof partOf>]>([
		['handed in on its last day', { state: 'done', due: day, submittedOn: day }, 'done_on_time'],
		['handed in a day late, confirmed', { state: 'done', due: '2026-09-14', submittedOn: day }, 'done_late'],
		['done without a deadline', { state: 'done', submittedOn: day }, 'done_undated'],
		['its last day is today', { state: 'in_progress', due: day }, 'open_in_time'],
		['its last day was yesterday', { state: 'in_progress', due: '2026-09-14' }, 'overdue'],
		[
			'in time at the monitor, deadline gone since',
			{ state: 'submitted', due: '2026-09-01', submittedOn: '2026-08-30' },
			'submitted_in_time'
		],
		['late at the monitor', { state: 'submitted', due: '2026-09-01', submittedOn: '2026-09-02' }, 'overdue'],
		['returned after its deadline', { state: 'in_progress', due: '2026-09-01' }, 'overdue'],
		['paused after its deadline', { state: 'in_progress', due: '2026-09-01', paused: true }, 'paused'],
		['cancelled', { state: 'in_progress', due: '2026-09-01', cancelled: true }, null],
		['without a deadline', { state: 'in_progress' }, 'no_deadline']
	])('%s', ([, given, part]) => {
		expect(partOf(task(given), day)).toBe(part);
	});

	test('it is due soon within the days that the setting names', () => {
		const soon = addDays(day, 7);
		expect(timelinessOf(task({ due: '2026-09-22' }), day, soon)).toBe('due_soon');
		expect(timelinessOf(task({ due: '2026-09-23' }), day, soon)).toBe('on_track');
	});
});

const facts: fc.Arbitrary<TaskFacts> = fc
	.record({
		state: fc.constantFrom(...STATES),
		due: fc.option(fc.integer({ min: -30, max: 30 }).map((n) => addDays(day, n))),
		handedIn: fc.integer({ min: -60, max: 0 }).map((n) => addDays(day, n)),
		held: fc.constantFrom('no', 'paused', 'cancelled'),
		count: fc.integer({ min: 1, max: 3 })
	})
	.map(({ state, due, handedIn, held, count }) => ({
		state,
		due,
		submittedOn: state === 'submitted' || state === 'done' ? handedIn : null,
		paused: held === 'paused',
		cancelled: held === 'cancelled',
		count
	}));

describe('any set of tasks', () => {
	test('its parts are disjoint and add up to what was assigned', () => {
		fc.assert(
			fc.property(fc.array(facts), (tasks) => {
				const figures = rollUp(tasks, day);
				expect(PARTS.reduce((sum, part) => sum + figures[part], 0)).toBe(figures.assigned);
			})
		);
	});

	test('a number and the list behind it agree', () => {
		fc.assert(
			fc.property(fc.array(facts), (tasks) => {
				const figures = rollUp(tasks, day);
				for (const measure of MEASURES) {
					const listed = tasks
						.filter((task) => countsIn(measure, task, day))
						.reduce((sum, { count = 1 }) => sum + count, 0);
					expect(figures[measure]).toBe(listed);
				}
			})
		);
	});

	test('the figures of two scopes add up to those of both together', () => {
		fc.assert(
			fc.property(fc.array(facts), fc.array(facts), (some, others) => {
				const [a, b, both] = [rollUp(some, day), rollUp(others, day), rollUp([...some, ...others], day)];
				for (const measure of MEASURES) expect(both[measure]).toBe(a[measure] + b[measure]);
			})
		);
	});

	test('no share exceeds its whole', () => {
		fc.assert(
			fc.property(fc.array(facts), (tasks) => {
				const figures = rollUp(tasks, day);
				for (const { num, den } of [completionOfAssigned(figures), completionOfDue(figures), onTimeRate(figures)]) {
					expect(num).toBeLessThanOrEqual(den);
				}
			})
		);
	});
});
