import { daysBetween, type Day } from '#lib/domain/calendar.ts';
import type { Goal } from '#lib/domain/indicators.ts';

/** Of the drawing's own units. */
export const WIDTH = 600;
export const HEIGHT = 120;
const EDGE = 8;

/** Where a line of figures, the oldest first, and its goal stand in the drawing. */
export function plot(figures: { day: Day; value: number }[], goal: Goal | null) {
	const [first, last] = [figures.at(0), figures.at(-1)];
	if (!first || !last) return { points: [], lines: [] };
	const levels = goal ? [goal.value, ...(goal.max === null ? [] : [goal.max])] : [];
	const all = [...figures.map(({ value }) => value), ...levels];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const span = Math.max(1, daysBetween(first.day, last.day));
	const x = (day: Day) => EDGE + (daysBetween(first.day, day) / span) * (WIDTH - 2 * EDGE);
	const y = (value: number) => HEIGHT - EDGE - ((value - low) / Math.max(1, high - low)) * (HEIGHT - 2 * EDGE);
	return { points: figures.map(({ day, value }) => ({ x: x(day), y: y(value) })), lines: levels.map(y) };
}
