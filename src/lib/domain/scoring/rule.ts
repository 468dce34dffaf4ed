import type { Ratio } from '../rollup/rollup.ts';

/** Shares of a hundred are in thousandths of a percent (80 % = 80 000); points in thousandths (2 points = 2 000). */
export interface RatioFloorThreshold {
	kind: 'ratio_floor_threshold';
	/** Below this share: nothing. */
	floor: number;
	/** From this share on: the maximum. */
	threshold: number;
}

export type Rule = RatioFloorThreshold;

export interface Criterion {
	code: string;
	/** Points, in thousandths. */
	maximum: number;
	rule: Rule;
	metric: 'completion_of_assigned';
}

export interface Score {
	/** Thousandths, rounded half up; null when there is nothing to measure. */
	points: number | null;
	maximum: number;
	input: Ratio;
	/** Which branch of the rule gave the points. */
	branch: 'none' | 'below_floor' | 'proportional' | 'full';
	rule: Rule;
}

/**
 * "Mức độ hoàn thành kế hoạch CCHC" as provinces score it: full points for the whole plan, in proportion from 80 %, nothing below.
 * Thresholds 80 % and 100 % as in the provincial regulations; a framework will carry them as data.
 */
export const PLAN_COMPLETION: Criterion = {
	code: '1.1.2',
	maximum: 2000,
	rule: { kind: 'ratio_floor_threshold', floor: 80_000, threshold: 100_000 },
	metric: 'completion_of_assigned'
};

/** p < F → 0 · F ≤ p < T → p / T × M · p ≥ T → M. Exact: the share is compared as a fraction, rounded once, at the end. */
export function score(criterion: Criterion, input: Ratio): Score {
	const { rule, maximum } = criterion;
	const outcome = (branch: Score['branch'], points: number | null): Score => ({ points, maximum, input, branch, rule });
	const { num, den } = input;

	if (den === 0) return outcome('none', null);
	if (num * 100_000 < rule.floor * den) return outcome('below_floor', 0);
	if (num * 100_000 >= rule.threshold * den) return outcome('full', maximum);
	return outcome('proportional', divideHalfUp(num * 100_000 * maximum, den * rule.threshold));
}

function divideHalfUp(num: number, den: number) {
	return Math.floor((2 * num + den) / (2 * den));
}
