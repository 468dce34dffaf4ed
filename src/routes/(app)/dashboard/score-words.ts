import type { Score } from '#lib/domain/scoring/rule.ts';
import { fraction, number, percent, points } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';

/** The rule as a sentence: "Từ 100 %: 2,00 điểm; …". */
export function ruleSentence(t: Messages, { rule, maximum }: Score): string {
	const [floor, threshold] = [share(rule.floor), share(rule.threshold)];
	return t.scoring.ruleFloorThreshold(threshold, floor, number(rule.threshold / 1000), points(maximum));
}

/** How the points came about: "6/7 = 85,71 %, trong khoảng tính tỷ lệ: 85,71 / 100 × 2,00 = 1,714". */
export function arithmetic(t: Messages, { rule, maximum, input, branch, points: given }: Score): string {
	const { num, den } = input;
	const start = `${fraction(num, den)} = ${percent(num, den)}`;
	switch (branch) {
		case 'none':
			return t.scoring.noTasks;
		case 'below_floor':
			return t.scoring.belowFloor(start, share(rule.floor));
		case 'full':
			return t.scoring.fullPoints(start);
		case 'proportional':
			return `${start}; ${product(input, maximum, rule.threshold)} = ${points(given)}`;
	}
}

/** The same in a few words, beside a share that is shown already. */
export function working(t: Messages, { rule, maximum, input, branch }: Score): string {
	switch (branch) {
		case 'none':
			return t.scoring.noTasks;
		case 'below_floor':
			return t.scoring.below(share(rule.floor));
		case 'full':
			return t.scoring.full;
		case 'proportional':
			return product(input, maximum, rule.threshold);
	}
}

function product({ num, den }: Score['input'], maximum: number, threshold: number) {
	const divisor = threshold === 100_000 ? '' : ` / ${share(threshold)}`;
	return `${fraction(num, den)} × ${points(maximum)}${divisor}`;
}

/** Thousandths of a percent → "80 %". */
function share(thousandths: number) {
	return `${number(thousandths / 1000)}\u00a0%`;
}
