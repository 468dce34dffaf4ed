import type { Part } from '#lib/domain/rollup/rollup.ts';

/** The filled area of each part. */
export const partClass: Record<Part, string> = {
	done_on_time: 'c-done',
	done_late: 'c-late',
	done_undated: 'c-undated',
	submitted_in_time: 'c-submitted',
	open_in_time: 'c-open',
	no_deadline: 'c-none-due',
	paused: 'c-paused',
	overdue: 'c-overdue'
};
