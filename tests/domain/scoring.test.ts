import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAN_COMPLETION, score, type Criterion } from '#lib/domain/scoring/rule.ts';

test.for<[number, number, number | null]>([
	[34, 34, 2000],
	[20, 34, 0],
	[28, 34, 1647],
	[6, 7, 1714],
	[4, 5, 1600],
	[79, 100, 0],
	[80, 100, 1600],
	[0, 5, 0],
	[0, 0, null]
])('%i of %i tasks done give %s thousandths of a point', ([num, den, points]) => {
	expect(score(PLAN_COMPLETION, { num, den }).points).toBe(points);
});

test('the published readings of the rule: 72 % of a criterion with 60 and 85 gives 8.47 of 10', () => {
	const criterion: Criterion = {
		...PLAN_COMPLETION,
		maximum: 10_000,
		rule: { kind: 'ratio_floor_threshold', floor: 60_000, threshold: 85_000 }
	};
	expect(score(criterion, { num: 72, den: 100 }).points).toBe(8471);
	expect(score(criterion, { num: 5999, den: 10_000 }).points).toBe(0);
	expect(score(criterion, { num: 85, den: 100 }).points).toBe(10_000);
});

test('more done never scores less, and no score leaves 0 … maximum', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (den, seed) => {
			const num = seed % den;
			const [less, more] = [
				score(PLAN_COMPLETION, { num, den }).points,
				score(PLAN_COMPLETION, { num: num + 1, den }).points
			];
			expect(less).toBeLessThanOrEqual(more as number);
			expect(less).toBeGreaterThanOrEqual(0);
			expect(more).toBeLessThanOrEqual(PLAN_COMPLETION.maximum);
		})
	);
});
