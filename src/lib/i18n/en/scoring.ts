import type { scoring as vi } from '../vi/scoring.ts';

export const scoring: typeof vi = {
	title: 'Scoring',
	completion: 'Completion of the plan',
	score: 'Score',
	maximum: 'Maximum',
	of: (points, maximum) => `${points}/${maximum} points`,
	rule: 'How it is worked out',
	ruleFull: (maximum) => `100% done: ${maximum} points`,
	ruleBetween: (low, high) => `From ${low} to below ${high}: in proportion`,
	ruleBelow: (low) => `Below ${low}: 0 points`,
	working: 'Arithmetic',
	fromTasks: 'from tasks',
	entered: 'entered',
	noTasks: 'No task to count, not scored',
	criterion: 'Criterion',
	unit: 'Unit',
	rate: 'Rate',
	frozen: (day) => `Figures of ${day}`,
	forecast: 'Forecast',
	openTasks: 'Open the list of tasks',
	ofMaximum: (maximum) => `of ${maximum} points`,
	completionTitle: 'Completion of the reform plan',
	ruleFloorThreshold: (threshold, floor, base, maximum) =>
		`From ${threshold}: ${maximum} points; from ${floor} to below ${threshold}: share / ${base} × ${maximum} points; below ${floor}: 0 points.`,
	belowFloor: (start, floor) => `${start}, below ${floor}: 0 points`,
	fullPoints: (start) => `${start}: full points`,
	below: (floor) => `below ${floor}`,
	full: 'full points'
};
