import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeadlineContext } from '#lib/domain/plan/deadline/deadline.ts';
import { findDeadline, findDeadlines } from '#lib/domain/plan/deadline/deadline.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';

interface Phrases {
	context: Omit<DeadlineContext, 'field'>;
	cases: { text: string; field: boolean; deadline: Deadline | null }[];
}

const here = import.meta.dirname;
const phrases = JSON.parse(
	readFileSync(path.join(here, '../../fixtures/import/deadline-phrases.json'), 'utf8')
) as Phrases;
const november: DeadlineContext = { documentDate: '2025-11-20', planYear: 2025, field: false, letter: true };

describe('phrases of plans', () => {
	test.each(phrases.cases)('$text', ({ text, field, deadline }) => {
		const found = findDeadline(text, { ...phrases.context, field });
		expect(found?.deadline ?? null).toEqual(deadline);
	});
});

describe('what the words leave to the context', () => {
	test('"trước" is the day before by the letter, the day itself for those who read it so', () => {
		const text = 'trước ngày 05/12/2025';
		expect(due(text)).toBe('2025-12-04');
		expect(due(text, { letter: false })).toBe('2025-12-05');
		expect(due('trước quý I năm 2026', { letter: false })).toBe('2026-03-31');
	});

	test('a day without a year lies in the plan’s year, else at or after the document', () => {
		expect(due('chậm nhất ngày 15/3', { planYear: 2026 })).toBe('2026-03-15');
		expect(due('chậm nhất ngày 15/3', { planYear: null })).toBe('2026-03-15');
		expect(due('chậm nhất ngày 15/12', { planYear: null })).toBe('2025-12-15');
		expect(findDeadline('chậm nhất ngày 15/12', { ...november, planYear: null, documentDate: null })).toBeNull();
	});

	test('a rhythm without a plan has no next day', () => {
		const found = findDeadline('trước ngày 20 hằng tháng', { ...november, planYear: null, documentDate: null });
		expect(found?.deadline).toMatchObject({ value: 'monthly', on: ['20'], due: null });
	});

	test('the last occurrence of the year being over, the next year’s counts', () => {
		expect(due('trước ngày 15/11 hằng năm')).toBe('2026-11-14');
		expect(due('ngày 31 hằng tháng', { documentDate: '2026-02-01', planYear: 2026 })).toBe('2026-02-28');
	});

	test('"kể từ ngày ban hành" has a day only when the document has one', () => {
		const text = 'chậm nhất 06 ngày làm việc kể từ ngày ban hành Kế hoạch';
		expect(due(text)).toBe('2025-11-28');
		expect(due(text, { documentDate: null })).toBeNull();
	});

	test('a period that ends on a day off ends on the next working day', () => {
		expect(due('trong vòng 02 ngày kể từ ngày ban hành')).toBe('2025-11-24');
		expect(due('trong 03 tháng kể từ ngày ký', { documentDate: '2025-11-17' })).toBe('2026-02-23');
	});

	test('the same words are a deadline in a field and none in a sentence', () => {
		for (const text of ['Thường xuyên', '2026 - 2030', '12/2025', 'Giai đoạn 2026 - 2030', 'theo lộ trình của Bộ']) {
			expect(findDeadline(text, { ...november, field: true })).not.toBeNull();
			expect(findDeadline(`nâng cao chất lượng ${text.toLowerCase()} tại địa phương`, november)).toBeNull();
		}
	});
});

describe('several deadlines', () => {
	test('each is found, the most exact one counts', () => {
		const text = 'hoàn thành đợt 1 trước 30/6/2026 và đợt 2 trước 31/12/2026';
		expect(words(text)).toEqual(['trước 30/6/2026', 'trước 31/12/2026']);
		expect(due(text)).toBe('2026-06-29');
	});

	test('a day inside a named year is one deadline', () => {
		expect(words('trong năm 2026, hoàn thành trước ngày 15/11/2026')).toEqual(['hoàn thành trước ngày 15/11/2026']);
	});

	test('a report per half-year and one per year are one rhythm', () => {
		const text = 'Định kỳ 6 tháng (gửi trước ngày 12/6) và hằng năm (gửi trước ngày 08/12), các đơn vị báo cáo';
		expect(words(text)).toEqual(['Định kỳ 6 tháng (gửi trước ngày 12/6) và hằng năm (gửi trước ngày 08/12)']);
	});

	test('asterisks and line breaks inside a phrase do not matter, and its words come without them', () => {
		const text = 'định kỳ **trước ngày 05/6 và\n05/12 hằng năm **báo cáo';
		const found = findDeadline(text, november);
		expect(found?.deadline).toMatchObject({ value: 'semiannual', on: ['06-05', '12-05'] });
		expect(found?.deadline.text).toBe('trước ngày 05/6 và 05/12 hằng năm');
		expect(text.slice(found?.start, found?.end)).toBe('trước ngày 05/6 và\n05/12 hằng năm');
	});
});

describe('any text', () => {
	const pieces = fc.constantFrom(
		...phrases.cases.map(({ text }) => text),
		'báo cáo Sở Nội vụ',
		'. ',
		'; ',
		'\n- ',
		'(',
		')',
		'**',
		' hằng năm',
		' và ',
		'31/02',
		'99/99/9999',
		'tháng 13',
		'năm '
	);
	const texts = fc.oneof(
		fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' ')),
		fc.string({ unit: 'binary', maxLength: 60 })
	);
	const contexts: fc.Arbitrary<DeadlineContext> = fc.record({
		documentDate: fc.constantFrom(null, '2024-02-29', '2025-11-20', '2026-12-31'),
		planYear: fc.constantFrom(null, 2024, 2025, 2026),
		field: fc.boolean(),
		letter: fc.boolean()
	});

	test('is read without failing, the same every time, inside its bounds and with days that exist', () => {
		fc.assert(
			fc.property(texts, contexts, (text, context) => {
				const found = findDeadlines(text, context).all;
				expect(findDeadlines(text, context).all).toEqual(found);
				let last = 0;
				for (const { deadline, start, end } of found) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(deadline.text).not.toBe('');
					for (const day of [deadline.due, deadline.start])
						if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
					if (deadline.due !== null && deadline.start !== null) expect(deadline.due >= deadline.start).toBe(true);
					last = end;
				}
				const one = findDeadline(text, context);
				expect(one === null).toBe(found.length === 0);
				if (one !== null) expect(found).toContainEqual(one);
			}),
			{ numRuns: 400 }
		);
	});

	test.each([
		'trong ',
		'trong : ',
		'sau khi ',
		'trước ',
		'ngày 1/1 và ',
		'hằng năm (',
		'6 tháng, ',
		'45/QĐ-',
		'tháng 1, '
	])('of the same words over and over (%s) does not grow out of hand', (part) => {
		findDeadlines(part.repeat(1500), november);
		findDeadlines(part.repeat(1500), { ...november, field: true });
	});

	test('of 200 000 characters is read within seconds', () => {
		const text = 'báo cáo trước ngày 15/11 hằng năm; theo Quyết định số 45/QĐ-UBND ngày 12/3/2025, '.repeat(2500);
		findDeadlines(text.slice(0, 200_000), november);
	});
});

const published = path.join(here, '../../../../shared/data/deadline-cases.json');

interface PublishedCase {
	text: string;
	source: string;
	doc_date: string;
	kind: string;
	expect: Record<string, unknown>;
	not_a_deadline?: boolean;
}

describe.runIf(existsSync(published))('the published cases', () => {
	const { cases } = existsSync(published)
		? (JSON.parse(readFileSync(published, 'utf8')) as { cases: PublishedCase[] })
		: { cases: [] };

	test.each(cases)('$text', (published) => {
		const found = findDeadline(published.text, contextOf(published))?.deadline ?? null;
		if (published.not_a_deadline === true) expect(found).toBeNull();
		else expect(found).toMatchObject(expectation(published));
	});
});

/** The value of a time field, as the case says or as its words stand in plans. */
function contextOf({ source, kind, doc_date }: PublishedCase): DeadlineContext {
	return {
		documentDate: doc_date,
		planYear: source === '0134/KH-UBND' ? 2026 : null,
		field: /field|cell/.test(source) || kind.startsWith('window') || kind === 'event',
		letter: true
	};
}

/** The reading of a case in the words of the importer's contract. */
function expectation({ kind, text, expect: wanted }: PublishedCase): Partial<Deadline> {
	const rules = (wanted.rules ?? [wanted]) as { month?: number; day?: number }[];
	const rel = wanted.boundary === 'before' ? 'before' : 'by';
	switch (kind) {
		case 'date':
			return text === 'đến hết năm 2025'
				? { kind: 'year', value: '2025', due: '2025-12-31', rel }
				: { kind: 'date', value: String(wanted.date), rel };
		case 'window':
			if (String(wanted.end).startsWith('event')) return { kind: 'text', start: String(wanted.start), due: null };
			if (wanted.start === undefined && wanted.end === undefined) return { kind: 'month' };
			return { due: String(wanted.end), ...(wanted.start === undefined ? {} : { start: String(wanted.start) }) };
		case 'window_then_continuous':
			return { kind: 'recurring', value: 'continuous', due: String(wanted.first_end) };
		case 'continuous':
			return { kind: 'recurring', value: 'continuous' };
		case 'event_recurring':
			return { kind: 'recurring', value: 'yearly', due: null };
		case 'recurring':
			return { kind: 'recurring', value: String(wanted.rrule).replace('half_yearly', 'semiannual') };
		case 'recurring_date':
			// Alone the words name one day; "định kỳ" before them makes them yearly (see the phrases of plans).
			if (text === 'trước ngày 20/11') return { kind: 'date', value: '2025-11-20', rel };
			return { kind: 'recurring', value: String(wanted.rrule), rel };
		case 'recurring_date_multi':
			return {
				kind: 'recurring',
				rel,
				on: rules.map(({ month, day }) =>
					[month, day]
						.filter((part) => part !== undefined)
						.map(twoDigits)
						.join('-')
				)
			};
		default:
			return { kind: 'text' };
	}
}

function due(text: string, context: Partial<DeadlineContext> = {}) {
	const found = findDeadline(text, { ...november, ...context });
	expect(found).not.toBeNull();
	return found?.deadline.due;
}

function words(text: string) {
	return findDeadlines(text, november).all.map(({ deadline }) => deadline.text);
}

function twoDigits(number: number) {
	return String(number).padStart(2, '0');
}
