import { describe, expect, test } from 'vitest';
import type { Deadline, Finding, FindingCode } from '#lib/domain/plan/reading.ts';
import { settledByItself, type Reviewed } from '#lib/domain/plan/settled.ts';

const deadline = { kind: 'date', due: '2025-12-31', text: 'năm 2025', rel: null, start: null } as unknown as Deadline;
const proposal: Reviewed = {
	spans: [{ start: 100, end: 200 }],
	skipped: false,
	kind: 'task',
	lead: null,
	due: '2025-12-31',
	deadline
};
const finding = (code: FindingCode, text = 'Sở Nội vụ'): Finding => ({ code, start: 100, end: 200, text });

describe('a finding is settled by what became of its proposal', () => {
	test.each<[FindingCode, Partial<Reviewed>]>([
		['duplicate', { skipped: true }],
		['agency_unknown', { lead: 'snv' }],
		['group_open', { lead: 'snv' }],
		['agency_dissolved', { lead: 'other' }],
		['deadline_past', { due: '2026-06-30' }],
		['deadline_double', { due: null }],
		['deadline_ambiguous', { skipped: true }]
	])('%s by %j', (code, change) => {
		expect(settledByItself(finding(code), [proposal], ['snv'])).toBe(false);
		expect(settledByItself(finding(code), [{ ...proposal, ...change }], ['snv'])).toBe(true);
	});

	test('the single heir of an agency is the choice of the machine, one of several that of a person', () => {
		const led = [{ ...proposal, lead: 'snv' }];
		expect(settledByItself(finding('agency_dissolved'), led, ['snv'])).toBe(false);
		expect(settledByItself(finding('agency_dissolved'), led, ['snv', 'stc'])).toBe(true);
	});

	test('an agency from the preamble is to be looked at; where none was named, a lead settles it', () => {
		const led = [{ ...proposal, lead: 'snv' }];
		expect(settledByItself(finding('agency_inherited'), led, [])).toBe(false);
		expect(settledByItself(finding('agency_inherited', ''), led, [])).toBe(true);
	});

	test('of several proposals each counts, and one that speaks of none stays', () => {
		const next = { ...proposal, start: 150, end: 260 };
		const led = { ...next, lead: 'snv' };
		expect(settledByItself(finding('agency_unknown'), [{ ...proposal, skipped: true }, next], [])).toBe(false);
		expect(settledByItself(finding('agency_unknown'), [{ ...proposal, skipped: true }, led], [])).toBe(true);
		expect(settledByItself(finding('agency_unknown'), [{ ...led, spans: [{ start: 200, end: 300 }] }], [])).toBe(false);
		expect(settledByItself(finding('annex_missing'), [], [])).toBe(false);
	});
});
