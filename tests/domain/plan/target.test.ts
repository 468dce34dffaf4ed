import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures, readNumber } from '#lib/domain/plan/number.ts';
import type { TargetFigure } from '#lib/domain/plan/reading.ts';
import { findTarget, findTargets } from '#lib/domain/plan/target.ts';

const here = import.meta.dirname;
const phrases = JSON.parse(readFileSync(path.join(here, '../../fixtures/import/target-phrases.json'), 'utf8')) as {
	text: string;
	target: TargetFigure | null;
}[];

test.each(phrases)('$text', ({ text, target }) => {
	expect(findTarget(text)).toEqual(target);
});

test('all figures of a duty come in its order', () => {
	const text = 'nâng Chỉ số từ 4 đến 9 bậc, thuộc nhóm 12 tỉnh dẫn đầu và ít nhất 80% hồ sơ trực tuyến';
	expect(findTargets(text)).toEqual([
		{ op: 'range', value: 4, max: 9, unit: 'bậc' },
		{ op: '<=', value: 12, max: null, unit: 'hạng' },
		{ op: '>=', value: 80, max: null, unit: '%' }
	]);
});

describe('a written number', () => {
	test.each([
		['1.204', 1204, false],
		['1.234.567,5', 1234567.5, false],
		['97,37', 97.37, false],
		['03', 3, false],
		['6.5', 6.5, true]
	])('%s', (written, value, doubtful) => {
		expect(readNumber(written)).toEqual({ value, doubtful });
	});

	test.each(['', 'ba', '1.2.3', '12,', '1.2345'])('%j is none', (written) => {
		expect(readNumber(written)).toBeNull();
	});
});

describe('figures', () => {
	test.each([
		['hoàn thành 18/25 nhiệm vụ', 'fraction', 18, 25, 'nhiệm vụ'],
		['xếp vị thứ 41/63', 'rank', 41, 63, 'hạng'],
		['đạt 7,25/9,5 điểm', 'score', 7.25, 9.5, 'điểm'],
		['1.905 hồ sơ', 'count', 1905, null, 'hồ sơ'],
		['3,4 tỷ đồng', 'money', 3_400_000_000, null, 'đồng'],
		['125 triệu đồng', 'money', 125_000_000, null, 'đồng'],
		['tỷ lệ 91,08%', 'percent', 91.08, null, '%'],
		['hoàn thành 14/27 các nhiệm vụ', 'fraction', 14, 27, 'nhiệm vụ'],
		['63,15 điểm', 'score', 63.15, null, 'điểm'],
		['1.387 TTHC', 'count', 1387, null, 'TTHC'],
		['trụ sở rộng 3.415 m2', 'count', 3415, null, 'm2'],
		['phủ sóng 15 km2', 'count', 15, null, 'km2']
	])('%s', (text, kind, value, of, unit) => {
		expect(findFigures(text)).toMatchObject([{ kind, value, of, unit, doubtful: false }]);
	});

	test('a dot before one or two digits can only be a decimal, and is doubtful', () => {
		expect(findFigures('đạt 7.8 điểm')).toMatchObject([{ kind: 'score', value: 7.8, doubtful: true }]);
	});

	test.each(phrases.filter(({ text, target }) => target === null && /số \d|mức|ISO|TCVN|ngày|24/.test(text)))(
		'"$text" names something and counts nothing',
		({ text }) => {
			expect(findFigures(text)).toEqual([]);
		}
	);

	test('several in one sentence keep their places', () => {
		const text = 'tiếp nhận 45.679 hồ sơ, trong đó 33.092 hồ sơ trực tuyến (đạt 72,44%)';
		expect(findFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([
			'45.679 hồ sơ',
			'33.092 hồ sơ',
			'72,44%'
		]);
		expect(read('1.248 TTHC một cửa (316 TTHC liên thông)')).toEqual(['1248 TTHC một cửa', '316 TTHC liên thông']);
		expect(read('21/28 cơ quan, đơn vị với 735 TTHC')).toEqual(['21/28 cơ quan, đơn vị', '735 TTHC']);
		expect(read('hoàn thành 52/52 chỉ tiêu (đạt tỷ lệ 100%)')).toEqual(['52/52 chỉ tiêu', '100 %']);
		expect(read('08 sở, 02 đơn vị cấp xã')).toEqual(['8 sở', '2 đơn vị']);
	});
});

/** Figures in short: "21/28 cơ quan". */
function read(text: string) {
	return findFigures(text).map(({ value, of, unit }) => `${value}${of === null ? '' : `/${of}`} ${unit}`);
}

test('any text is read without failing and inside its bounds', () => {
	const pieces = fc.constantFrom(...phrases.map(({ text }) => text), '%', '/', '1.', ',5', ' - ', '(', 'từ ', '63');
	const texts = fc.oneof(
		fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary', maxLength: 60 })
	);
	fc.assert(
		fc.property(texts, (text) => {
			const figures = findFigures(text);
			let last = 0;
			for (const { start, end, value } of figures) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeLessThanOrEqual(text.length);
				expect(Number.isFinite(value)).toBe(true);
				last = end;
			}
			for (const { value, max } of findTargets(text)) if (max !== null) expect(max).toBeGreaterThan(value);
			expect(findTarget(text)).toEqual(findTargets(text)[0] ?? null);
		}),
		{ numRuns: 400 }
	);
});

const published = path.join(here, '../../../../shared/data/number-cases.json');

interface Expected {
	op?: string;
	kind?: string;
	value?: number;
	num?: number;
	den?: number;
	of?: number;
	min?: number;
	max?: number;
	warn?: string;
}

describe.runIf(existsSync(published))('the published cases', () => {
	const { cases } = existsSync(published)
		? (JSON.parse(readFileSync(published, 'utf8')) as { cases: { text: string; expect: Expected | null }[] })
		: { cases: [] };

	test.each(cases)('$text', ({ text, expect: wanted }) => {
		if (wanted === null) {
			expect(findFigures(text)).toEqual([]);
			expect(findTarget(text)).toBeNull();
		} else if (wanted.op === undefined) {
			const value = wanted.value ?? wanted.num;
			const of = wanted.of ?? wanted.den ?? null;
			expect(findFigures(text)[0]).toMatchObject({ kind: wanted.kind, value, of, doubtful: wanted.warn !== undefined });
		} else if (wanted.op.startsWith('delta')) {
			expect(findTarget(text)).toMatchObject({ op: 'range', value: wanted.min, max: wanted.max });
		} else {
			// A bare share is a minimum for the importer, where the case says "equal".
			expect(findTarget(text)).toMatchObject({ op: wanted.op === '=' ? '>=' : wanted.op, value: wanted.value });
		}
	});
});
