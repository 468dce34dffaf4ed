import { describe, expect, it } from 'vitest';
import { dueWords, type Standing } from '#lib/components/due.ts';
import { load } from '#lib/i18n/index.ts';

const t = await load('vi');
const said = (standing: Partial<Standing>) => {
	const { tone, text } = dueWords(t, {
		timeliness: 'on_track',
		state: 'in_progress',
		due: '2026-12-15',
		today: '2026-09-15',
		...standing
	});
	return [tone, text];
};

describe('how a task stands, in words', () => {
	it('tells an open task how urgent it is', () => {
		expect(said({})).toEqual(['', '15/12']);
		expect(said({ due: '2027-01-31' })).toEqual(['', '31/01/2027']);
		expect(said({ timeliness: 'overdue', due: '2026-09-01' })).toEqual(['overdue', 'Quá hạn 14 ngày']);
		expect(said({ timeliness: 'due_soon', due: '2026-09-15' })).toEqual(['soon', 'hôm nay, 15/09']);
		expect(said({ timeliness: 'due_soon', due: '2026-09-16' })).toEqual(['soon', 'ngày mai, 16/09']);
		expect(said({ timeliness: 'due_soon', due: '2026-09-20' })).toEqual(['soon', '20/09, còn 5 ngày']);
		expect(said({ timeliness: 'no_deadline', due: null })).toEqual(['', 'Không có hạn']);
	});

	it('tells a handed-in task when that was, and how late', () => {
		const waiting = { state: 'submitted', submittedOn: '2026-09-12' } as const;
		expect(said({ ...waiting, due: '2026-10-15' })).toEqual(['waiting', 'Nộp 12/09, hạn 15/10']);
		expect(said({ ...waiting, due: '2026-09-05', timeliness: 'overdue' })).toEqual([
			'overdue',
			'Nộp 12/09, trễ 7 ngày'
		]);
		expect(said({ ...waiting, due: null, timeliness: 'no_deadline' })).toEqual(['waiting', 'Nộp 12/09']);
	});

	it('tells a finished task how it ended, whatever day it is now', () => {
		expect(said({ state: 'done', timeliness: 'on_time', submittedOn: '2026-12-01' })).toEqual(['done', 'Đúng hạn']);
		expect(said({ state: 'done', timeliness: 'late', due: '2026-08-01', submittedOn: '2026-08-09' })).toEqual([
			'',
			'Trễ 8 ngày'
		]);
		expect(said({ state: 'done', timeliness: 'done', due: null, submittedOn: '2026-08-09' })).toEqual([
			'done',
			'Đã xong'
		]);
	});
});
