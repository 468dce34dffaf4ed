import type { Day } from '../../calendar.ts';
import { parseFigure, type Goal } from '../../indicators.ts';
import { dayIn } from '../../sheet.ts';
import { spelled, wordKey } from '../../roster/words.ts';
import type { Deadline } from '../reading.ts';
import { NO_DAY, OP_WORDS } from './cells.ts';
import type { ColumnKey } from './columns.ts';
import type { Entry } from './entry.ts';
import type { TargetContent } from './items.ts';
import type { Found, Names } from './names.ts';

/** How words set a deadline. */
export type ReadDeadline = (words: string) => Deadline;

interface Common {
	title: string;
	text: string;
	section: string[];
	deadline: Deadline | null;
	due: Day | null;
}

/** What a row of either kind says; what it does not say is as before. */
export function commonOf(entry: Entry, before: Common | null, documented: boolean, read: ReadDeadline): Common {
	const title = said(entry, 'title', before?.title ?? '');
	if (title === '') entry.missing('title');
	if (documented && entry.changed('text')) entry.problem('words_of_document', 'text');
	const text = said(entry, 'text', before?.text ?? '');
	const section = entry.changed('section')
		? entry
				.text('section')
				.split('\n')
				.flatMap((heading) => heading.trim() || [])
		: (before?.section ?? []);
	return {
		title,
		text: text !== '' ? text : before && !entry.changed('text') ? before.text : title,
		section,
		...deadlineOf(entry, before, read)
	};
}

/** Without a day of its own, the day is read from the words. */
function deadlineOf(entry: Entry, before: Common | null, read: ReadDeadline): Pick<Common, 'deadline' | 'due'> {
	const words = entry.changed('words') ? entry.text('words') : null;
	const deadline = words === null ? (before?.deadline ?? null) : words === '' ? null : read(words);
	if (!entry.changed('due'))
		return { deadline, due: words === null ? (before?.due ?? null) : (deadline?.due ?? before?.due ?? null) };

	const text = entry.text('due');
	if (text === '') return { deadline, due: deadline?.due ?? null };
	if (noDay.includes(wordKey(text)) || /^[-–—]$/.test(text)) return { deadline, due: null };
	const day = dayIn(text.replace(/\s+\d{1,2}:\d\d(?::\d\d)?$/, '')) ?? serialDay(entry, text);
	if (day === null) entry.problem('day_invalid', 'due');
	return { deadline, due: day };
}

const noDay = NO_DAY.map(wordKey).filter(Boolean);

/** A day in a cell that lost its format is the number of days since 1899-12-30; those of this century are meant. */
function serialDay(entry: Entry, text: string): Day | null {
	const serial = Number(text);
	if (!entry.cell('due')?.number || !Number.isInteger(serial) || serial < 36_526 || serial > 73_050) return null;
	return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

export function unitOf(entry: Entry, key: ColumnKey, names: Names, kept: string[]): string | null {
	const text = entry.text(key);
	return text === '' ? null : idOf(entry, key, names.findUnit(text, kept));
}

export function unitsOf(entry: Entry, key: ColumnKey, names: Names, before: string[]): string[] {
	if (!entry.changed(key)) return before;
	const texts = entry
		.text(key)
		.split(/[;\n]/)
		.flatMap((text) => text.trim() || []);
	return [...new Set(texts.flatMap((text) => idOf(entry, key, names.findUnit(text, before)) ?? []))];
}

export function idOf(entry: Entry, key: ColumnKey, found: Found): string | null {
	if ('id' in found) return found.id;
	entry.problem(found.code, key, found.facts);
	return null;
}

/** The figure of a target from its four cells. */
export function figureOf(entry: Entry, before: TargetContent | null): Pick<TargetContent, 'goal' | 'measure'> {
	const figure = ['op', 'value', 'max', 'measure'] as const;
	if (!figure.some((key) => entry.changed(key))) return { goal: before?.goal ?? null, measure: before?.measure ?? '' };

	const goal = before?.goal ?? null;
	const op = entry.changed('op') ? opOf(entry) : (goal?.op ?? null);
	const value = entry.changed('value') ? numberOf(entry, 'value') : (goal?.value ?? null);
	const max = entry.changed('max') ? numberOf(entry, 'max') : (goal?.max ?? null);
	const measure = said(entry, 'measure', before?.measure ?? '');
	const inPercent = (['value', 'max'] as const).some((key) => entry.text(key).endsWith('%'));
	if (inPercent && measure !== '' && measure !== '%') entry.problem('figure_invalid', 'value');
	if (op === undefined || value === undefined || max === undefined) return { goal: null, measure: '' };
	if (op === null && value === null && max === null && measure === '') return { goal: null, measure: '' };
	const missing =
		op === null ? 'op' : value === null ? 'value' : op === 'range' && (max === null || max < value) ? 'max' : null;
	if (missing !== null || op === null || value === null) {
		entry.problem('figure_half', missing ?? 'op');
		return { goal: null, measure: '' };
	}
	if (op !== 'range' && max !== null) entry.problem('figure_half', 'op');
	return {
		goal: { op, value, max: op === 'range' ? max : null },
		measure: measure === '' && inPercent ? '%' : measure
	};
}

const signs: Record<string, Goal['op']> = {
	'≥': '>=',
	'>=': '>=',
	'>': '>',
	'≤': '<=',
	'<=': '<=',
	'<': '<',
	'=': '==',
	'==': '=='
};

function opOf(entry: Entry): Goal['op'] | null | undefined {
	const text = entry.text('op');
	if (text === '') return entry.cell('op') ? undefined : null;
	return signs[text.replace(/\s/g, '')] ?? spelled(OP_WORDS, text) ?? void entry.problem('op_unknown', 'op');
}

/** In thousandths; null for an empty cell, undefined for what is no figure. */
function numberOf(entry: Entry, key: 'value' | 'max'): number | null | undefined {
	const text = entry.text(key).replace(/\s*%$/, '');
	if (text === '') return entry.cell(key) ? undefined : null;
	const negative = /^[-−]/.test(text);
	const digits = text.replace(/^[-−]/, '');
	const size = entry.cell(key)?.number ? thousandths(digits) : parseFigure(digits);
	if (size === null) return void entry.problem('figure_invalid', key);
	return negative && size !== 0 ? -size : size;
}

function thousandths(digits: string): number | null {
	const exact = Number(digits) * 1000;
	return Number.isFinite(exact) && exact < 1e15 && Math.abs(exact - Math.round(exact)) < 1e-6
		? Math.round(exact)
		: null;
}

export function said(entry: Entry, key: ColumnKey, before: string): string {
	return entry.changed(key) ? entry.text(key) : before;
}
