import { findDeadline } from '#lib/domain/plan/deadline/deadline.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';

/**
 * The deadline that is worded so in a plan of the year; words that set no day are kept as words. A rhythm that is set while the
 * plan runs begins with its next day: of "hằng tháng" nobody owes the months that are over.
 */
export function deadlineOf(
	{ settings, today }: Pick<Context, 'settings' | 'today'>,
	words: string,
	planYear: number
): Deadline {
	const context = { planYear, field: true, letter: settings.beforeDay === 'letter' };
	const found = findDeadline(words, { ...context, documentDate: null });
	const runs = found?.deadline.kind === 'recurring' && Number(today.slice(0, 4)) === planYear;
	const { deadline } = (runs ? findDeadline(words, { ...context, documentDate: today }) : found) ?? {};
	return { ...(deadline ?? { kind: 'text', value: null, due: null, rel: null, start: null }), text: words };
}
