import { findDeadline } from '#lib/domain/plan/deadline/deadline.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';

/** The deadline that is worded so in a plan of the year; words that set no day are kept as words. */
export function deadlineOf({ settings }: Pick<Context, 'settings'>, words: string, planYear: number): Deadline {
	const letter = settings.beforeDay === 'letter';
	const found = findDeadline(words, { documentDate: null, planYear, field: true, letter });
	return { ...(found?.deadline ?? { kind: 'text', value: null, due: null, rel: null, start: null }), text: words };
}
