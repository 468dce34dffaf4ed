import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, meets, together, wordsAt } from '#lib/domain/plan/spans.ts';

const text = '1. Rà soát thủ tục. 2. Báo cáo quý. 3. Họp tổ công tác. 4. Công khai kết quả.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('the places of a proposal', () => {
	it('are one where only a number stands between them, and two where words of others do', () => {
		const [review, report, meeting] = ['Rà soát thủ tục.', 'Báo cáo quý.', 'Họp tổ công tác.'].map(at);
		expect(together(text, [report!, review!])).toEqual([{ start: review!.start, end: report!.end }]);
		const apart = together(text, [meeting!, review!]);
		expect(apart).toEqual([review, meeting]);
		expect(wordsAt(text, apart)).toBe('Rà soát thủ tục.\nHọp tổ công tác.');
		expect(meets(apart, report!)).toBe(false);
		expect(meets(apart, meeting!)).toBe(true);
	});

	it('never overlap, keep every letter, and cut anywhere give the same places again', () => {
		const span = fc
			.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }))
			.map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
		fc.assert(
			fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), fc.nat(text.length), (spans, place) => {
				const joined = together(text, spans);
				for (const [index, { start }] of joined.slice(1).entries()) expect(start).toBeGreaterThan(joined[index]!.end);
				for (const { start, end } of spans)
					expect(joined.some((whole) => whole.start <= start && whole.end >= end)).toBe(true);
				const [before, behind] = cut(joined, place);
				expect(together(text, [...before, ...behind])).toEqual(together(text, joined));
				for (const { end } of before) expect(end).toBeLessThanOrEqual(place);
				for (const { start } of behind) expect(start).toBeGreaterThanOrEqual(place);
			})
		);
	});
});
