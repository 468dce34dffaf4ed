import { expect, test } from 'vitest';
import { daysAhead, groupOf, type AgendaTask, type Group } from '#lib/domain/agenda.ts';

const today = '2026-09-15';

test.for<[string, Partial<AgendaTask>, Group]>([
	['its deadline was yesterday', { due: '2026-09-14' }, 'overdue'],
	['returned, its deadline was yesterday', { due: '2026-09-14', last_verb: 'return' }, 'overdue'],
	['returned in time', { due: '2026-10-30', last_verb: 'return' }, 'returned'],
	['its deadline is today', { due: today }, 'due_soon'],
	['its deadline is in a week', { due: '2026-09-22' }, 'due_soon'],
	['its deadline is in eight days', { due: '2026-09-23' }, 'later'],
	['it has no deadline', { due: null }, 'later'],
	['it waits at the monitor', { state: 'submitted', due: '2026-09-14' }, 'waiting']
])('%s', ([, given, group]) => {
	expect(groupOf({ state: 'in_progress', due: null, last_verb: null, ...given }, today, '2026-09-22')).toBe(group);
});

test('the strip of days begins on Monday and counts deadlines', () => {
	const days = daysAhead([{ due: '2026-09-15' }, { due: '2026-09-15' }, { due: null }, { due: '2027-09-15' }], today);
	expect(days).toHaveLength(21);
	expect(days[0]).toEqual({ day: '2026-09-14', due: 0 });
	expect(days[1]).toEqual({ day: '2026-09-15', due: 2 });
});
