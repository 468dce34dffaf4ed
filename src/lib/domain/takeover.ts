import { matters, pairs } from './units.ts';

/** What is known of a piece of work that somebody must take over. */
export interface Work {
	title: string;
	section: string[];
	field: string | null;
	/** Units that have another part in the task already. */
	partnerIds: string[];
}

export interface Candidate {
	id: string;
	name: string;
}

/** only: nobody else could · partner: has a part in it already · words: these words of its name stand in the task · none: a guess. */
export type Why = 'only' | 'partner' | 'words' | 'none';

export interface Suggestion {
	unitId: string;
	why: Why;
	/** Of the unit's name, as they were found. */
	words: string[];
	/** Where it is not sure a person must say so. */
	sure: boolean;
}

/** A word in the title says more about a task than one in the heading above it. */
const WEIGHTS = { title: 3, field: 2, section: 1 };
const PARTNER = 4;

/** Which of the successors takes the work over, and why; the first one where nothing speaks for any. */
export function suggest(work: Work, successors: readonly Candidate[]): Suggestion {
	const [first] = successors;
	if (!first) throw new RangeError('nobody takes over');
	if (successors.length === 1) return { unitId: first.id, why: 'only', words: [], sure: true };

	const places = [
		[pairs(work.title), WEIGHTS.title],
		[pairs(work.field ?? ''), WEIGHTS.field],
		[pairs(work.section.join('. ')), WEIGHTS.section]
	] as const;
	const ranked = successors
		.map(({ id, name }) => {
			const found = [...matters(name)].filter((term) => places.some(([place]) => place.has(term)));
			const partner = work.partnerIds.includes(id);
			const points = found.reduce(
				(sum, term) => sum + places.reduce((sum, [place, weight]) => sum + (place.has(term) ? weight : 0), 0),
				partner ? PARTNER : 0
			);
			return { id, found, partner, points };
		})
		.sort((a, b) => b.points - a.points);
	const [best, second] = ranked;
	if (!best || best.points === 0) return { unitId: first.id, why: 'none', words: [], sure: false };
	return {
		unitId: best.id,
		why: best.found.length > 0 ? 'words' : 'partner',
		words: best.found,
		sure: best.points >= 2 * (second?.points ?? 0)
	};
}
