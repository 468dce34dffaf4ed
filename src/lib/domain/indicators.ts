/** Targets as indicators: figures over time against the goal. Every figure is a whole number of thousandths. */
import type { Day } from './calendar.ts';
import type { Deadline, TargetFigure } from './plan/reading.ts';

export const OPS = ['>=', '>', '<=', '<', '==', 'range'] as const satisfies TargetFigure['op'][];

export interface Goal {
	op: TargetFigure['op'];
	value: number;
	/** Upper end of a range. */
	max: number | null;
}

/** late: due before the day and not reached · no_goal: the document names no figure, so nothing can be judged. */
export const INDICATOR_STATES = ['late', 'missed', 'no_entry', 'reached', 'no_goal'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

export interface Entry {
	/** The day that the figure is of. */
	day: Day;
	value: number;
	recordedAt: string;
	recordedOn: Day;
	withdrawnOn: Day | null;
}

/**
 * The entries that count at the end of a day, the latest figure last. What is recorded or withdrawn afterwards changes
 * nothing, also where it is about a day before: a figure that was once reported for a day stays.
 */
export function counting<E extends Entry>(entries: readonly E[], day: Day): E[] {
	return entries
		.filter((entry) => entry.day <= day && entry.recordedOn <= day)
		.filter(({ withdrawnOn }) => withdrawnOn === null || withdrawnOn > day)
		.sort((a, b) => compare(a.day, b.day) || compare(a.recordedAt, b.recordedAt));
}

export function isReached({ op, value: goal, max }: Goal, value: number): boolean {
	switch (op) {
		case '>=':
			return value >= goal;
		case '>':
			return value > goal;
		case '<=':
			return value <= goal;
		case '<':
			return value < goal;
		case '==':
			return value === goal;
		case 'range':
			return value >= goal && value <= (max ?? goal);
	}
}

/** How far a figure must rise or fall to the goal; 0 where it must pass the line it stands on, null where it is reached. */
export function gap(goal: Goal, value: number): { way: 'up' | 'down'; by: number } | null {
	if (isReached(goal, value)) return null;
	const top = goal.op === 'range' ? (goal.max ?? goal.value) : goal.value;
	const falls = goal.op === '<' || goal.op === '<=' || (goal.op !== '>' && value > top);
	return falls ? { way: 'down', by: value - top } : { way: 'up', by: goal.value - value };
}

/** `value`: the figure that counts at the end of the day, null without one. */
export function stateOf(goal: Goal | null, value: number | null, due: Day | null, day: Day): IndicatorState {
	if (goal === null) return 'no_goal';
	if (value === null) return 'no_entry';
	if (isReached(goal, value)) return 'reached';
	return due !== null && due < day ? 'late' : 'missed';
}

/** The share of a part in a whole as a percentage, half up; null where there is none. */
export function share(part: number, whole: number): number | null {
	if (whole <= 0) return null;
	const percent = (BigInt(part) * 200_000n + BigInt(whole)) / (2n * BigInt(whole));
	return percent <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(percent) : null;
}

/** "1.554" and "97,37" as officials write them, in thousandths; null for anything else. */
export function parseFigure(text: string): number | null {
	const parts = /^(\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,3}))?$/.exec(text.trim());
	if (!parts) return null;
	const [, whole = '', fraction = ''] = parts;
	return Number(whole.replaceAll('.', '')) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** A goal in signs, the same in every language: "≥ 97,5 %". */
export function inSigns({ op, value, max }: Goal, unit: string): string {
	const figure = (thousandths: number) => String(thousandths / 1000).replace('.', ',');
	const level = op === 'range' ? `${figure(value)}–${figure(max ?? value)}` : figure(value);
	const sign = { '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '==': '= ', range: '' }[op];
	return `${sign}${level} ${unit}`.trim();
}

function compare(a: string, b: string) {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A period of which a figure is asked. */
export interface Period {
	kind: 'month' | 'quarter' | 'year';
	start: Day;
}

/** How often figures of a target are asked: as often as its document says, else every quarter, as the reports of the year are. */
export function reportingPeriod(deadline: Deadline | null, day: Day): Period {
	const rhythm = deadline?.kind === 'recurring' ? deadline.value : null;
	const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
	const from = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
	if (rhythm === 'monthly') return { kind: 'month', start: from(month) };
	if (rhythm === 'yearly') return { kind: 'year', start: from(1) };
	return { kind: 'quarter', start: from(month - ((month - 1) % 3)) };
}
