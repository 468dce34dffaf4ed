import type { scoring as vi } from '../vi/scoring.ts';

export const scoring: typeof vi = {
	completion: 'Completion of the plan',
	score: 'Score',
	noTasks: 'No task to count, not scored',
	asOf: (day) => `as of ${day}`,
	ofMaximum: (maximum) => `of ${maximum} points`,
	completionTitle: 'Completion of the reform plan',
	ruleFloorThreshold: (threshold, floor, base, maximum) =>
		`From ${threshold}: ${maximum} points; from ${floor} to below ${threshold}: share / ${base} × ${maximum} points; below ${floor}: 0 points.`,
	belowFloor: (start, floor) => `${start}, below ${floor}: 0 points`,
	fullPoints: (start) => `${start}: full points`,
	below: (floor) => `below ${floor}`,
	full: 'full points'
};
