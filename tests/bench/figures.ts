/** The middle one, in tenths. */
export function median(values: number[]): number {
	return percentile(values, 50);
}

/** The smallest value that `share` per cent of the values do not exceed, in tenths. */
export function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? Number.NaN;
	return Math.round(value * 10) / 10;
}
